import { type Day, dayOf } from '#app/base/moment.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import type { Database, Writer } from '#app/platform/db.server.ts'
import { startClock } from '../clock/start-clock.server.ts'
import { stopClock } from '../clock.store.server.ts'
import { findUpdate } from '../update.store.server.ts'
import { keepOutcome, unsettledBefore, type VersionKey, verdictsOn } from '../verdict.store.server.ts'
import { outcomeOf, replyDueAfter, sentBackName } from './verdict.ts'

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
	if (replyBy) await startSentBack(tx, { updateId, number, replyBy, now })
	await writeInLogbook(tx, {
		who: null,
		deed: 'verdict.settle',
		thing: 'update',
		thingId: updateId,
		detail: { version: number, outcome, judges: verdicts.length },
		at: now,
	})
}

/** From now on the service that promised owes young people an answer, for all to see. */
async function startSentBack(
	tx: Writer,
	{ updateId, number, replyBy, now }: VersionKey & { replyBy: Day; now: Date },
): Promise<void> {
	const update = await findUpdate(tx, updateId)
	if (!update?.who) return
	const { who: service, wishIds } = update
	const key = { kind: 'sent-back', thingId: sentBackName({ updateId, number }) } as const
	await startClock(tx, { ...key, wishIds, service, replyBy, now, who: null })
}

/** Stops the clock of what was sent back: the service answered, in words beneath the verdict or in a new version. */
export async function stopSentBack(tx: Writer, version: VersionKey, now: Date): Promise<boolean> {
	const key = { kind: 'sent-back', thingId: sentBackName(version) } as const
	return await stopClock(tx, { ...key, updateId: version.updateId, on: dayOf(now) })
}
