import { ok, type Result, refuse } from '#app/base/result.ts'
import { allLanguages, type Language } from '#app/languages/language.ts'
import { figureIn, type Unit, units } from './figure.ts'
import { type Direction, directions, type Indicator, type PlainWords, type Target } from './indicator.ts'
import { type Period, periodIn } from './period.ts'

/** What officers say of an indicator, besides its numbers. */
export type Description = {
	unit: Unit
	direction: Direction
	source: string | null
	sourceUrl: string | null
	baseline: Period | null
	target: Target | null
	words: Partial<Record<Language, PlainWords>>
}

/** What was typed, by the name of the field, and what is wrong with which. */
export type Typed = Record<string, string>
export type Faults = Record<string, string>

const longest = { line: 300, definition: 1000 }

/** The fields as they stand before anybody types. Words of each language are `plain.ar`, `definition.ar`, `checked.ar`. */
export function typedOfDescription(indicator: Indicator): Typed {
	const { unit, direction, source, sourceUrl, baseline, target, words, version } = indicator
	const typed: Typed = {
		...{ unit, direction, source: source ?? '', sourceUrl: sourceUrl ?? '', baseline: baseline ?? '' },
		targetValue: target ? String(target.value) : '',
		targetPeriod: target?.period ?? '',
		targetSource: target?.source ?? '',
		version: String(version),
	}
	for (const language of allLanguages) {
		typed[`plain.${language}`] = words[language]?.plain ?? ''
		typed[`definition.${language}`] = words[language]?.definition ?? ''
		typed[`checked.${language}`] = words[language]?.isChecked ? 'yes' : ''
	}
	return typed
}

/** Reads the form. A target is a number, a period and where it was promised, or nothing at all. */
export function readDescription(typed: Typed): Result<Description, Faults> {
	const faults: Faults = {}
	const text = (field: string, most = longest.line) => (typed[field] ?? '').trim().slice(0, most)
	const unit = units.find(one => one === typed.unit)
	const direction = directions.find(one => one === typed.direction)
	if (!unit) faults.unit = 'choose'
	if (!direction) faults.direction = 'choose'
	const baseline = text('baseline') === '' ? null : periodIn(text('baseline'))
	if (text('baseline') !== '' && !baseline) faults.baseline = 'period'
	const sourceUrl = text('sourceUrl')
	if (sourceUrl !== '' && !/^https?:\/\/[^\s]+$/.test(sourceUrl)) faults.sourceUrl = 'address'
	const target = targetIn(typed, unit ?? 'score', faults)
	const words: Description['words'] = {}
	for (const language of allLanguages) {
		const plain = text(`plain.${language}`)
		const definition = text(`definition.${language}`, longest.definition) || null
		if (plain) words[language] = { plain, definition, isChecked: typed[`checked.${language}`] === 'yes' }
		else if (definition) faults[`plain.${language}`] = 'plain-first'
	}
	if (!unit || !direction || Object.keys(faults).length > 0) return refuse(faults)
	const source = text('source') || null
	return ok({ unit, direction, source, sourceUrl: sourceUrl || null, baseline, target, words })
}

function targetIn(typed: Typed, unit: Unit, faults: Faults): Target | null {
	const [value = '', asked = '', source = ''] = ['targetValue', 'targetPeriod', 'targetSource'].map(field =>
		(typed[field] ?? '').trim(),
	)
	if (value === '' && asked === '' && source === '') return null
	const read = figureIn(value, unit)
	const period = periodIn(asked)
	if (!read.ok) faults.targetValue = read.refusal
	if (!period) faults.targetPeriod = 'period'
	if (source === '') faults.targetSource = 'no-source'
	return read.ok && period && source ? { value: read.value, period, source: source.slice(0, 300) } : null
}
