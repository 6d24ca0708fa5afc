import { ok, type Result, refuse } from '#app/base/result.ts'
import { sourceLanguage } from '#app/languages/language.ts'
import type { Wording } from '#app/surveys/survey.ts'
import type { PaperOption, PaperPart } from '../ballot-paper.ts'
import { type Faults, freeName, nameFrom } from './new-ballot.ts'
import { faultIn, longest, mended, type Typed } from './read-paper.ts'
import { inItsWay, wayOf, ways } from './way.ts'

/** How many options and questions a part has room for: as `ballot-paper.ts` says. */
const room = { options: 60, questions: 8 } as const

/** The names of a part's fields. Ids have no dots. */
export const fieldOf = {
	question: (id: string) => `question.${id}`,
	name: (option: string) => `option.${option}.name`,
	cost: (option: string) => `option.${option}.cost`,
	withdrawn: (option: string) => `option.${option}.withdrawn`,
	answer: (option: string, question: string) => `option.${option}.answer.${question}`,
}

/** The fields of a part's form, as they stand. */
export function typedOfPart(part: PaperPart): Typed {
	const { wording, hint, count, most, seats, budget, isOfPeople, manifesto = [], options } = part
	return {
		wording: english(wording),
		hint: english(hint),
		...{ count, most: String(most), seats: String(seats), budget: budget ? String(budget) : '' },
		...(isOfPeople ? { isOfPeople: 'yes' } : {}),
		...Object.fromEntries(manifesto.map(({ id, wording }) => [fieldOf.question(id), english(wording)])),
		...Object.assign({}, ...options.map(option => typedOfOption(option, manifesto))),
	}
}

function typedOfOption(
	{ id, name, cost, isWithdrawn, manifesto }: PaperOption,
	questions: NonNullable<PaperPart['manifesto']>,
): Typed {
	return {
		[fieldOf.name(id)]: english(name),
		[fieldOf.cost(id)]: cost ? String(cost) : '',
		...(isWithdrawn ? { [fieldOf.withdrawn(id)]: 'yes' } : {}),
		...Object.fromEntries(
			questions.map(question => [fieldOf.answer(id, question.id), english(manifesto?.[question.id])]),
		),
	}
}

/**
 * What a part's form comes to, or what is wrong with each field. Ids stay as they are: what is counted is the id. A
 * question left empty is taken away with its answers; new options come one a line (`names`), a new question in
 * `newQuestion`. Fields that the form does not send stay as they are.
 */
export function readPart(typed: Typed, part: PaperPart): Result<PaperPart, Faults> {
	const faults: Faults = {}
	const count = ways.find(way => way.count === typed.count)?.count
	if (!count) faults.count = 'way-missing'
	const asked = wayOf(count ?? part.count)
	const number = (name: string, most: number) => numberIn(typed[name] ?? '', { most, name, faults })
	const wording = words(typed, 'wording', { stored: part.wording, most: longest.line, faults })
	const hint = wordsOrNone(typed, 'hint', { stored: part.hint, most: longest.line, faults })
	const most = asked.namesAll ? part.most : number('most', room.options)
	const seats = asked.hasSeats ? number('seats', room.options) : 1
	const budget = asked.sharesMoney && typed.budget ? number('budget', 1_000_000_000) : undefined
	const manifesto = readQuestions(typed, part, faults)
	const options = [
		...part.options.map(option =>
			readOption(typed, { option, part, faults, sharesMoney: asked.sharesMoney }),
		),
		...newOptions(typed, part, faults),
	]
	if (options.length > room.options) faults.names = 'options-too-many'
	if (Object.keys(faults).length > 0 || !count) return refuse(faults)
	const { hint: _, manifesto: __, budget: ___, isOfPeople: ____, ...rest } = part
	const read = {
		...{ ...rest, count, wording, most, seats, options },
		...(hint ? { hint } : {}),
		...(budget ? { budget } : {}),
		...(typed.isOfPeople ? { isOfPeople: true } : {}),
		...(manifesto.length > 0 ? { manifesto } : {}),
	}
	return ok(inItsWay(withoutAnswersTo(read)))
}

function readQuestions(typed: Typed, part: PaperPart, faults: Faults): NonNullable<PaperPart['manifesto']> {
	const kept = (part.manifesto ?? []).flatMap(({ id, wording }) => {
		const read = wordsOrNone(typed, fieldOf.question(id), { stored: wording, most: longest.line, faults })
		return read ? [{ id, wording: read }] : []
	})
	const added = wordsOrNone(typed, 'newQuestion', { most: longest.line, faults })
	if (!added) return kept
	if (kept.length >= room.questions) faults.newQuestion = 'questions-too-many'
	const taken = (part.manifesto ?? []).map(({ id }) => id)
	return [...kept, { id: freeName('question-1', name => taken.includes(name)), wording: added }]
}

/** Answers to questions that are no longer asked go with them. */
function withoutAnswersTo(part: PaperPart): PaperPart {
	const asked = (part.manifesto ?? []).map(({ id }) => id)
	const options = part.options.map(({ manifesto, ...option }) => {
		const answers = Object.entries(manifesto ?? {}).filter(([id]) => asked.includes(id))
		return answers.length > 0 ? { ...option, manifesto: Object.fromEntries(answers) } : option
	})
	return { ...part, options }
}

function readOption(
	typed: Typed,
	{
		option,
		part,
		faults,
		sharesMoney,
	}: { option: PaperOption; part: PaperPart; faults: Faults; sharesMoney: boolean },
): PaperOption {
	const { id } = option
	if (typed[fieldOf.name(id)] === undefined) return option
	const { cost: _, isWithdrawn: __, manifesto: ___, ...rest } = option
	const cost = typed[fieldOf.cost(id)]
	const money =
		sharesMoney && cost ? numberIn(cost, { most: 1_000_000_000, name: fieldOf.cost(id), faults }) : 0
	const answers = (part.manifesto ?? []).flatMap(question => {
		const stored = option.manifesto?.[question.id]
		const field = fieldOf.answer(id, question.id)
		const read =
			typed[field] === undefined ? stored : wordsOrNone(typed, field, { stored, most: longest.words, faults })
		return read ? [[question.id, read] as const] : []
	})
	return {
		...rest,
		name: words(typed, fieldOf.name(id), { stored: option.name, most: longest.name, faults }),
		...(money ? { cost: money } : {}),
		...(typed[fieldOf.withdrawn(id)] ? { isWithdrawn: true } : {}),
		...(answers.length > 0 ? { manifesto: Object.fromEntries(answers) } : {}),
	}
}

/** Options that were written one a line, each with an id made from its name. */
function newOptions(typed: Typed, { options }: PaperPart, faults: Faults): PaperOption[] {
	const taken = options.map(({ id }) => id)
	const lines = (typed.names ?? '')
		.split('\n')
		.map(line => line.trim().normalize('NFC'))
		.filter(Boolean)
	if (lines.some(line => [...line].length > longest.name)) faults.names = 'too-long'
	return lines.map(line => {
		const id = freeName(nameFrom(line, { else: 'option' }), name => taken.includes(name))
		taken.push(id)
		return { id, name: { [sourceLanguage]: line } }
	})
}

type Place = { stored?: Wording; most: number; faults: Faults }

function words(typed: Typed, name: string, { stored = {}, most, faults }: Place): Wording {
	const said = typed[name] ?? english(stored)
	const fault = faultIn(said, most)
	if (fault) faults[name] = fault
	return mended(stored, said)
}

function wordsOrNone(typed: Typed, name: string, place: Place): Wording | undefined {
	const said = typed[name] ?? english(place.stored)
	return said.trim() === '' ? undefined : words(typed, name, place)
}

/** A whole number from 1 on; spaces, commas and a pound sign may stand in it. */
function numberIn(
	text: string,
	{ most, name, faults }: { most: number; name: string; faults: Faults },
): number {
	const digits = text.normalize('NFKC').replaceAll(/[\s,£]/g, '')
	const number = /^\d{1,10}$/.test(digits) ? Number(digits) : 0
	if (number >= 1 && number <= most) return number
	faults[name] = 'number-unreadable'
	return 1
}

function english(wording: Wording | undefined): string {
	return wording?.[sourceLanguage] ?? ''
}
