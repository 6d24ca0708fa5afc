import { dayOf } from '#app/base/moment.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import type { Database, Writer } from '#app/platform/db.server.ts'
import { keepOutcome, unsettledBefore, type VersionKey, verdictsOn } from '../verdict.store.server.ts'
import { outcomeOf, replyDueAfter } from './verdict.ts'

/**
 * Settles every version whose window is over: counts what young people said, and
 * sends back what they call "not yet", with the day by which the service answers.
 * From then on no verdict on it changes.
 */
export async function settleVerdicts(db: Database, now: Date): Promise<number> {
	const today = dayOf(now)
	if ((await unsettledBefore(db.read, today)).length === 0) return 0
	return await db.write(async tx => {
		const due = await unsettledBefore(tx, today)
		for (const version of due) await settle(tx, version, now)
		return due.length
	})
}

/** Settles one version, inside another's transaction. */
export async function settle(tx: Writer, { updateId, number }: VersionKey, now: Date): Promise<void> {
	const verdicts = (await verdictsOn(tx, { updateIds: [updateId] })).filter(one => one.number === number)
	const { outcome, counts } = outcomeOf(verdicts.map(({ word }) => word))
	const schools = verdicts.filter(({ school }) => school !== null).length
	const replyBy = outcome === 'not-yet' ? replyDueAfter(dayOf(now)) : null
	await keepOutcome(tx, {
		updateId,
		number,
		outcome,
		counts,
		members: verdicts.length - schools,
		schools,
		settledAt: now,
		replyBy,
	})
	await writeInLogbook(tx, {
		who: null,
		deed: 'verdict.settle',
		thing: 'update',
		thingId: updateId,
		detail: { version: number, outcome, judges: verdicts.length },
		at: now,
	})
}
