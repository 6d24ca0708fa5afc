import { ok, type Result, refuse } from '#app/base/result.ts'
import type { Database } from '#app/platform/db.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import { readAnswers } from '#app/surveys/answer.ts'
import { findHandsCode, keepHand, wasRaised } from '../hands.store.server.ts'
import { type HandsRefusal, mayRaise, questionOf, readHandsCode } from './hands.ts'

/** The key of a page: 128 random bits in base32. */
const keyShape = /^[0-9a-z]{26}$/

/**
 * Counts one hand of a class. The same page sent twice counts once; no more
 * hands than the code says are ever counted. Nothing that is kept tells which
 * hand was whose, or when it went up.
 *
 * Refuses `hands.unknown` for a code or a page that is not ours, and what `mayRaise` refuses.
 */
export async function raiseHand(
	db: Database,
	{
		secret,
		code: typed,
		key,
		fields,
		now,
	}: { secret: Secret; code: string; key: string; fields: [string, string][]; now: Date },
): Promise<Result<'raised' | 'repeated', HandsRefusal>> {
	const letters = readHandsCode(typed)
	if (letters === null || !keyShape.test(key)) return refuse('hands.unknown')
	const keyHash = secret.hash('hands', key).toString('hex')
	return await db.write(async tx => {
		const found = await findHandsCode(tx, letters)
		if (!found) return refuse('hands.unknown')
		if (await wasRaised(tx, { code: letters, keyHash })) return ok('repeated')
		const { document } = found.question
		const { answers } = readAnswers(document, fields)
		const allowed = mayRaise({ ...found, answers, now })
		if (!allowed.ok) return allowed
		const options = answers[questionOf(document).id]?.choices ?? []
		await keepHand(tx, { code: found.code, keyHash, options })
		return ok('raised')
	})
}
