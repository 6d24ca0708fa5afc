import { ok, type Result, refuse } from '#app/base/result.ts'
import { type Description, type Faults, readDescription, type Typed } from '../description.ts'

/** An indicator that no plan has: the city counts it by itself. */
export type OwnIndicator = { name: string; description: Description }

/** Which wishes an indicator belongs to, by their numbers: those that a plan ties, and those that people may change. */
export type TiesOfIndicator = { ofPlan: number[]; ofPeople: number[] }

/**
 * Reads the form of an indicator of one's own. It needs a name, how exactly it
 * is counted and who counts it: a number that nobody can look up measures nothing.
 */
export function readOwn(typed: Typed): Result<OwnIndicator, Faults> {
	const name = (typed.name ?? '').trim().replaceAll(/\s+/g, ' ')
	const definition = typed.definition ?? ''
	const faults: Faults = {}
	if (name === '') faults.name = 'no-name'
	if (definition.trim() === '') faults.definition = 'no-definition'
	if ((typed.source ?? '').trim() === '') faults.source = 'no-source'
	const { unit = '', direction = '', source = '', sourceUrl = '' } = typed
	const read = readDescription({
		...{ unit, direction, source, sourceUrl },
		// A name stands in the place of plain words until somebody writes plainer ones; its own fault says that it is missing.
		...{ 'plain.en': name || '-', 'definition.en': definition, 'checked.en': 'yes' },
	})
	const all = { ...faults, ...(read.ok ? {} : read.refusal) }
	if (!read.ok || Object.keys(all).length > 0) return refuse(all)
	return ok({ name: name.slice(0, 300), description: read.value })
}

/** Two names that a reader would take for one: case, breadth of letters and spaces do not tell them apart. */
export function sameName(one: string, other: string): boolean {
	return folded(one) === folded(other)
}

function folded(name: string): string {
	return name
		.normalize('NFKC')
		.trim()
		.replaceAll(/\s+/g, ' ')
		.replace(/[.!?]+$/, '')
		.toLocaleLowerCase('en')
}

/** How the numbers of the wishes are typed in a form: `3`, `12`; anything else is a number that no wish has. */
export function wishNumbersIn(form: FormData): number[] {
	return [
		...new Set(form.getAll('wishes').map(typed => (/^\d{1,2}$/.test(String(typed)) ? Number(typed) : 0))),
	]
}
