import { dayOf } from '#app/base/moment.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { readAskedAgainName } from '../ask-again/asked-again.ts'
import { clockOf, closesOfSurveys, keepClockMove, stopClock } from '../clock.store.server.ts'
import { type InLanguages, rowsOf } from '../in-languages/in-languages.ts'
import { findUpdate } from '../update.store.server.ts'
import { languagesOfClock } from './languages-of-clock.server.ts'
import { type ClockKey, clockName, faultOfMove, type MoveFault } from './reply-clock.ts'

export type MoveRefusal = MoveFault | 'not-allowed' | 'clock.gone'

/** Asks for more time in the open: the day a reply is promised for moves, the old one stays beside it, with a reason everybody reads. */
export async function moveClock(
	db: Database,
	{
		who,
		kind,
		thingId,
		to,
		reasons,
		now,
	}: ClockKey & { who: Person; to: string; reasons: InLanguages; now: Date },
): Promise<Result<'moved', MoveRefusal>> {
	if (!may(who, 'clock.keep')) return refuse('not-allowed')
	return await db.write(async tx => {
		const clock = await clockOf(tx, kind, thingId)
		if (!clock) return refuse('clock.gone')
		const asked = await languagesOfClock(tx, clock)
		const fault = faultOfMove(clock, { to, reasons, asked, today: dayOf(now) })
		if (fault) return refuse(fault)
		await keepClockMove(tx, { kind, thingId, to, reasons, now, byId: who.id })
		await writeInLogbook(tx, {
			...{ who, deed: 'clock.move', thing: 'clock', thingId: clockName({ kind, thingId }), at: now },
			detail: { from: clock.replyBy, to, reason: rowsOf(reasons).english },
		})
		return ok('moved')
	})
}

export type AnswerRefusal =
	| 'not-allowed'
	| 'clock.gone'
	| 'clock.answered'
	| 'clock.no-update'
	| 'clock.still-asking'

/**
 * Says which published update answers a ballot, or what was sent back: nothing in the update leads to those by
 * itself; or a survey, by news that came while children were still asked. What was asked again is answered by news of
 * its promise alone. The clock stops on the day the update came out, which is after children were asked; that of a
 * survey not before its close (decision 0022).
 */
export async function answerClock(
	db: Database,
	{ who, kind, thingId, updateId, now }: ClockKey & { who: Person; updateId: string; now: Date },
): Promise<Result<'answered', AnswerRefusal>> {
	if (!may(who, 'clock.keep')) return refuse('not-allowed')
	return await db.write(async tx => {
		const clock = await clockOf(tx, kind, thingId)
		if (!clock) return refuse('clock.gone')
		if (clock.answeredOn) return refuse('clock.answered')
		const update = await findUpdate(tx, updateId)
		const out = update?.publishedAt && !update.isHistory ? update.publishedAt : null
		if (!out || dayOf(out) < clock.startedOn) return refuse('clock.no-update')
		const close = kind === 'survey' ? (await closesOfSurveys(tx, [thingId])).get(thingId) : undefined
		if (close && close > now) return refuse('clock.still-asking')
		const on = dayOf(close && close > out ? close : out)
		// News of the promise itself answers those who asked again about it, and no other news does.
		if (kind === 'asked-again' && readAskedAgainName(thingId)) return refuse('clock.no-update')
		await stopClock(tx, { kind, thingId, updateId, on })
		await writeInLogbook(tx, {
			...{ who, deed: 'clock.answer', thing: 'clock', thingId: clockName({ kind, thingId }), at: now },
			detail: { updateId, on },
		})
		return ok('answered')
	})
}
