import { dayOf } from '#app/base/moment.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import type { Language } from '#app/languages/language.ts'
import type { Database } from '#app/platform/db.server.ts'
import { groupCommit } from '#app/platform/group-commit.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import type { Answers } from './answer.ts'
import { countSteps, groupsIn } from './answer-count.ts'
import { type Receipt, receiptFrom, receiptText } from './receipt.ts'
import {
	claimReceipts,
	findBodyHash,
	type Kept,
	keepResponses,
	type NewResponse,
} from './response.store.server.ts'
import type { Edition } from './survey.store.server.ts'

/** What a child sends: answers that fit the edition, under the key that was made with the page. */
export type Sent = { edition: Edition; language: Language; key: string; answers: Answers; now: Date }

export type SendResponse = (sent: Sent) => Promise<Result<Receipt, 'key-used'>>

/**
 * Makes the one way a child's answers are stored. The child is thanked only
 * after the commit; answers that arrive together share one (decision 0005).
 *
 * Sending the same once more answers the same receipt and stores nothing; other
 * answers under a used key are refused and the first are kept.
 *
 * The function it answers throws {TooBusy} or {DatabaseUnavailable}, having stored nothing.
 */
export function responseSender(db: Database, secret: Secret): SendResponse {
	const store = groupCommit<NewResponse, Kept>(db, {
		commit(rows, responses) {
			const kept = claimReceipts(rows, responses)
			const fresh = responses.filter((_, place) => kept[place] === 'stored')
			if (fresh.length > 0) keepResponses(rows, fresh, countSteps(fresh))
			return kept
		},
	})

	return async sent => {
		const { edition, language, answers, now } = sent
		const { receipt, responseId, receiptHash, bodyHash } = marksOf(secret, sent)
		const day = dayOf(now)
		const kept = await store({
			id: responseId,
			editionId: edition.id,
			surveyId: edition.surveyId,
			day,
			language,
			groups: groupsIn(edition.document, answers),
			answers,
			words: wordsIn(answers, questionId => wordsId(secret, { responseId, day, questionId })),
			receiptHash,
			bodyHash,
		})
		return kept === 'key-used' ? refuse(kept) : ok(receipt)
	}
}

/**
 * The receipt of answers that were stored before, for a child whose first reply
 * was lost and whose survey has closed since. Null for any others.
 */
export async function receiptOfBefore(db: Database, secret: Secret, sent: Sent): Promise<Receipt | null> {
	const { receipt, receiptHash, bodyHash } = marksOf(secret, sent)
	return (await findBodyHash(db.read, receiptHash)) === bodyHash ? receipt : null
}

/** What a sending is known by: its receipt, and a hash that tells it from others under its key. */
function marksOf(secret: Secret, { edition, key, answers }: Sent) {
	const receipt = receiptFrom(secret.hash('receipt', key))
	// The key goes in, so that nobody who has the rows can try answers until one fits.
	const body = secret.hash('body', `${key}\0${edition.id}\0${JSON.stringify(answers)}`)
	return { receipt, ...knownBy(secret, receipt), bodyHash: body.subarray(0, 16).toString('base64url') }
}

/**
 * What a receipt is known by: as the row of answers it stands for, and in the
 * table of receipts. Two halves of one keyed hash, which tell nothing of each other.
 */
export function knownBy(secret: Secret, receipt: Receipt): { responseId: string; receiptHash: string } {
	const hash = secret.hash('receipt-known-by', receiptText(receipt))
	return {
		responseId: hash.subarray(0, 16).toString('base64url'),
		receiptHash: hash.subarray(16, 32).toString('base64url'),
	}
}

/**
 * The row of one child's words. No column joins it to the response or to other
 * words of the same child (C-12): only who holds the receipt can find it again.
 * The day goes first, so that words stand in the order of their days.
 */
export function wordsId(
	secret: Secret,
	{ responseId, day, questionId }: { responseId: string; day: string; questionId: string },
): string {
	const hash = secret.hash('words', `${responseId}\0${questionId}`).subarray(0, 16).toString('base64url')
	return `${day}-${hash}`
}

function wordsIn(answers: Answers, idOf: (questionId: string) => string): NewResponse['words'] {
	const written: NewResponse['words'] = []
	for (const [questionId, { choices, words }] of Object.entries(answers)) {
		if (words !== undefined) written.push({ id: idOf(questionId), questionId, chosen: choices, text: words })
	}
	return written
}
