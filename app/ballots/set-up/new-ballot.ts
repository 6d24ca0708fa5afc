import { momentAt } from '#app/base/moment.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { type StartingKind, startingKinds } from './starting-papers.ts'

/** The longest title of a ballot, in letters. */
export const longestTitle = 120

/** The first thing wrong with each field, by the field's name. */
export type Faults = Record<string, string>

/** What stands in the form of a new ballot, in order or not. */
export type NewBallotTyped = { title: string; opens: string; closes: string; start: string }

export type NewBallot = { title: string; opensAt: Date; closesAt: Date; start: StartingKind }

/** Reads the form of a new ballot: what was typed, always; and what it comes to, or what is wrong with each field. */
export function readNewBallot(
	form: FormData,
	now: Date,
): { typed: NewBallotTyped; read: Result<NewBallot, Faults> } {
	const text = (name: string) => String(form.get(name) ?? '')
	const typed = {
		title: text('title'),
		opens: text('opens'),
		closes: text('closes'),
		start: text('start'),
	}
	const start = startingKinds.find(kind => kind === typed.start)
	const title = readTitle(typed.title)
	const hours = readHours(typed, now)
	const faults = {
		...(title.ok ? {} : title.refusal),
		...(hours.ok ? {} : hours.refusal),
		...(start ? {} : { start: 'start-missing' }),
	}
	if (!title.ok || !hours.ok || !start) return { typed, read: refuse(faults) }
	return { typed, read: ok({ title: title.value, ...hours.value, start }) }
}

/** A title as it was typed, or what is wrong with it. */
export function readTitle(typed: string): Result<string, Faults> {
	const title = typed.trim().normalize('NFC')
	if (!title) return refuse({ title: 'title-missing' })
	return [...title].length > longestTitle ? refuse({ title: 'too-long' }) : ok(title)
}

/** When a ballot opens and closes, by the city's clock, or what is wrong with either. It closes after it opens, and in the time to come. */
export function readHours(
	{ opens, closes }: { opens: string; closes: string },
	now: Date,
): Result<{ opensAt: Date; closesAt: Date }, Faults> {
	const opensAt = momentAt(opens)
	const closesAt = momentAt(closes)
	if (!opensAt || !closesAt) {
		return refuse({
			...(opensAt ? {} : { opens: 'day-unreadable' }),
			...(closesAt ? {} : { closes: 'day-unreadable' }),
		})
	}
	if (closesAt <= opensAt) return refuse({ closes: 'closes-before-opens' })
	return closesAt <= now ? refuse({ closes: 'closes-past' }) : ok({ opensAt, closesAt })
}

/** A name for an address, or an id, made from words: Latin letters and digits. `ballot` when there are none. */
export function nameFrom(words: string, { most = 40, else: none }: { most?: number; else: string }): string {
	const letters = words
		.normalize('NFKD')
		.replaceAll(/[\p{Mn}’']/gu, '')
		.toLowerCase()
	const name = letters.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '')
	return name.slice(0, most).replace(/-+$/, '') || none
}

/** A name like this one that is not taken: with a number behind it if need be. */
export function freeName(name: string, taken: (name: string) => boolean, most = 40): string {
	let free = name
	for (let number = 2; taken(free); number++) {
		const end = `-${number}`
		free = `${name.slice(0, most - end.length)}${end}`
	}
	return free
}
