import { type Day, dayOf } from '#app/base/moment.ts'
import type { FieldChange } from './action-change.ts'

/** One save of a promise as a page tells it: the day, why, and each field that changed. */
export type ToldSave = {
	id: string
	day: Day
	/** Who saved it: for the team alone. */
	who: string | null
	reason: string | null
	changes: FieldChange[]
}

type Remembered = FieldChange & { id: string; at: Date; personId: string | null; reason: string | null }

/** Who answers for a promise inside is not for everybody. */
const forTheTeam: readonly string[] = ['responsibleId']

/**
 * The changes of a promise, save by save, in the order given.
 *
 * @param names the names of people by their ids, for the team; without them the page is everybody's, and nobody is named.
 */
export function toldSaves(
	changes: readonly Remembered[],
	names: ReadonlyMap<string, string> | null,
): ToldSave[] {
	const saves = new Map<string, ToldSave>()
	for (const { id, at, personId, reason, field, before, after } of changes) {
		if (!names && forTheTeam.includes(field)) continue
		const key = `${at.getTime()} ${personId} ${reason}`
		const who = names?.get(personId ?? '') ?? null
		const save = saves.get(key) ?? { id, day: dayOf(at), who, reason, changes: [] }
		const named = (value: string | null) => (value && names?.get(value)) ?? value
		const change = forTheTeam.includes(field)
			? { field, before: named(before), after: named(after) }
			: { field, before, after }
		save.changes.push(change)
		saves.set(key, save)
	}
	return [...saves.values()]
}
