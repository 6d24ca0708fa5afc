import { dayOf } from '#app/base/moment.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database, Writer } from '#app/platform/db.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import { findSurveyOfReceipt } from '#app/surveys/receipt.store.server.ts'
import { type Receipt, receiptText } from '#app/surveys/receipt.ts'
import { knownBy } from '#app/surveys/send-response.server.ts'
import { findSurveyById } from '#app/surveys/survey.store.server.ts'
import { findAction } from '../action.store.server.ts'
import { type Action, isNo } from '../action.ts'
import { hasAsked, keepAsked } from '../asked.store.server.ts'
import { startClock } from '../clock/start-clock.server.ts'
import { clocksAskedAgain } from '../clock.store.server.ts'
import { askedAgainName, replyDueTo, roundAfter } from './asked-again.ts'
import { type Asker, askedHash } from './asked-hash.server.ts'
import { isBehind } from './is-behind.server.ts'

/** Why somebody does not ask again here. */
export type AskRefusal =
	| 'not-allowed'
	| 'ask.gone'
	| 'ask.closed'
	| 'ask.unknown'
	| 'ask.other-survey'
	| 'ask.already'

type Asking = {
	secret: Secret
	actionId: string
	/** How many must ask before the service answers anew. */
	floor: number
	now: Date
}

/**
 * A child asks again about a no, with the receipt of a survey behind it and no account (C12). Nothing is written down
 * of it but a keyed hash: no moment, and nothing in the logbook, which would tell who came after whom.
 */
export async function askAgain(
	db: Database,
	{ receipt, ...asking }: Asking & { receipt: Receipt },
): Promise<Result<'asked', AskRefusal>> {
	const { secret, actionId } = asking
	const answer = await db.write<Result<'asked', AskRefusal>>(async tx => {
		const action = await findAction(tx, actionId)
		if (!action) return refuse('ask.gone')
		const surveyId = await findSurveyOfReceipt(tx, knownBy(secret, receipt).receiptHash)
		const survey = surveyId === null ? null : await findSurveyById(tx, surveyId)
		if (!survey) return refuse('ask.unknown')
		if (!(await isBehind(tx, { action, survey }))) return refuse('ask.other-survey')
		return await support(tx, action, { ...asking, asker: { receipt: receiptText(receipt) } })
	})
	// Until it is folded away the log tells the order of what came, also where the rows do not.
	if (answer.ok) await db.emptyLog()
	return answer
}

/** A member of the Youth Council asks again about a no, once. Their row looks like every other. */
export async function askAgainAsMember(
	db: Database,
	{ who, ...asking }: Asking & { who: Person },
): Promise<Result<'asked', AskRefusal>> {
	if (!may(who, 'action.ask-again')) return refuse('not-allowed')
	const { actionId, now } = asking
	const answer = await db.write<Result<'asked', AskRefusal>>(async tx => {
		const action = await findAction(tx, actionId)
		if (!action) return refuse('ask.gone')
		const asked = await support(tx, action, { ...asking, asker: { personId: who.id } })
		if (!asked.ok) return asked
		await writeInLogbook(tx, { who, deed: 'action.ask-again', thing: 'action', thingId: actionId, at: now })
		return asked
	})
	if (answer.ok) await db.emptyLog()
	return answer
}

/** One more asks; from the floor on the service owes an answer, by a day everybody reads. */
async function support(
	tx: Writer,
	action: Action,
	{ secret, floor, now, asker }: Asking & { asker: Asker },
): Promise<Result<'asked', AskRefusal>> {
	if (!isNo(action.status)) return refuse('ask.closed')
	const { id: actionId, wishId, owner: service, isSample } = action
	const clocks = await clocksAskedAgain(tx, actionId)
	const key = { actionId, round: roundAfter(clocks) }
	const thingId = askedAgainName(key)
	const hash = askedHash(secret, asker, key)
	if (await hasAsked(tx, { ...key, hash })) return refuse('ask.already')
	const count = await keepAsked(tx, { ...key, hash })
	const runs = clocks.some(clock => clock.thingId === thingId)
	if (count >= floor && !runs)
		await startClock(tx, {
			...{ kind: 'asked-again', thingId, service, wishIds: [wishId], isSample },
			...{ replyBy: replyDueTo(dayOf(now)), now, who: null },
		})
	return ok('asked')
}
