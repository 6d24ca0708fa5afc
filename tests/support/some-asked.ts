import type { Action } from '#app/actions/action.ts'
import { newId } from '#app/base/id.ts'
import type { Database } from '#app/platform/db.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import { type Receipt, receiptFrom } from '#app/surveys/receipt.ts'
import { knownBy } from '#app/surveys/send-response.server.ts'
import { someAction, someRelease } from './some-updates.ts'

/** Why a promise of these tests is a no. */
export const someNo = {
	status: 'cannot',
	reason: 'The road is too narrow for a crossing.',
	no: { decidedBy: 'Head of Highways', couldDecide: 'The road committee', reasons: {} },
} as const

/** So many receipts of children who answered this survey. */
export async function someReceipts(
	db: Database,
	{ secret, surveyId, how }: { secret: Secret; surveyId: string; how: number },
): Promise<Receipt[]> {
	const receipts = Array.from({ length: how }, () => receiptFrom(crypto.getRandomValues(new Uint8Array(9))))
	await db.write(tx =>
		tx.receipt.createMany({
			data: receipts.map(receipt => ({
				hash: knownBy(secret, receipt).receiptHash,
				surveyId,
				bodyHash: newId(),
			})),
		}),
	)
	return receipts
}

/** A promise that will not be kept, tied to a survey, and children who hold receipts of that survey. */
export async function someRefusal(
	db: Database,
	{ secret, how }: { secret: Secret; how: number },
): Promise<{ action: Action; surveyId: string; releaseId: string; receipts: Receipt[] }> {
	const { surveyId, releaseId } = await someRelease(db, { languages: { en: 'source' } })
	const action = await someAction(db, { ...someNo, results: [{ surveyId, questionId: 'roads' }] })
	return { action, surveyId, releaseId, receipts: await someReceipts(db, { secret, surveyId, how }) }
}
