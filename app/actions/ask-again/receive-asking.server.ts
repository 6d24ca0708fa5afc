import type { Database } from '#app/platform/db.server.ts'
import { orTryLater } from '#app/platform/http.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import { receiptTyped } from '#app/surveys/receipt-words.server.ts'
import { type AskRefusal, askAgain } from './ask-again.server.ts'
import { slowGuesses } from './wrong-receipts.server.ts'

/** What became of a receipt that somebody sent to ask again; `typed` is what they typed, where they may mend it. */
export type Received =
	| { isDone: true; typed: ''; refusal: undefined }
	| { isDone: false; typed: string; refusal: AskRefusal | 'ask.unreadable' | 'try-later' }

/** Reads a sent form (`application/x-www-form-urlencoded`) with a receipt in it, and asks again with that. */
export async function receiveAsking(
	db: Database,
	{
		body,
		caller,
		...asking
	}: {
		secret: Secret
		actionId: string
		floor: number
		body: string
		/** Who sent it, as `callerNames` calls them; counted in memory alone. */
		caller: string
		now: Date
	},
): Promise<Received> {
	const sent = new URLSearchParams(body)
	const typed = (sent.get('receipt') ?? '').slice(0, 200)
	const receipt = receiptTyped(typed)
	if (!receipt) return { isDone: false, typed, refusal: 'ask.unreadable' }
	const asked = await orTryLater(askAgain(db, { ...asking, receipt }))
	if (asked.ok) return { isDone: true, typed: '', refusal: undefined }
	if (asked.refusal === 'ask.unknown') await slowGuesses({ page: sent.get('page'), caller }, asking.now)
	return { isDone: false, typed: asked.refusal === 'ask.already' ? '' : typed, refusal: asked.refusal }
}

/** How a page answers each refusal. */
export function statusOf(refusal: Exclude<Received['refusal'], undefined>): number {
	switch (refusal) {
		case 'ask.gone':
		case 'ask.unknown':
			return 404
		case 'ask.already':
		case 'ask.closed':
			return 409
		case 'not-allowed':
			return 403
		case 'try-later':
			return 503
		default:
			return 422
	}
}
