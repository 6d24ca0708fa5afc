import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { findDraft } from '../draft.store.server.ts'
import { keepRolls, rollsOf } from '../roll.store.server.ts'
import { countSlips } from '../slip.store.server.ts'
import { childrenOn, type SchoolRoll } from './roll.ts'

export type RollsRefusal = 'not-allowed' | 'ballot.gone' | 'rolls.fixed'

/**
 * Changes the schools of a ballot and their rolls, all or nothing. Refuses once the ballot is fixed or slips were made
 * for any of them (`rolls.fixed`): how many slips a school may have hangs on its roll.
 */
export async function changeRolls<Fault>(
	db: Database,
	{
		who,
		slug,
		change,
		now,
	}: {
		who: Person
		slug: string
		change: (before: SchoolRoll[]) => Result<SchoolRoll[], Fault>
		now: Date
	},
): Promise<Result<'kept', RollsRefusal | { fault: Fault }>> {
	if (!may(who, 'ballot.edit')) return refuse('not-allowed')
	return await db.write(async tx => {
		const draft = await findDraft(tx, slug)
		if (!draft) return refuse('ballot.gone')
		const slips = await countSlips(tx, draft.id, [])
		if (draft.state !== 'draft' || slips.length > 0) return refuse('rolls.fixed')
		const changed = change(await rollsOf(tx, draft.id))
		if (!changed.ok) return refuse({ fault: changed.refusal })
		await keepRolls(tx, draft.id, changed.value)
		const line = { who, deed: 'ballot.rolls', thing: 'ballot', thingId: draft.id, at: now }
		const detail = { schools: changed.value.length, children: childrenOn(changed.value) }
		await writeInLogbook(tx, { ...line, detail })
		return ok('kept')
	})
}
