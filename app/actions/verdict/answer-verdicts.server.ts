import { newId } from '#app/base/id.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { sourceLanguage } from '#app/languages/language.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { closeUnclear } from '../council.store.server.ts'
import { type InLanguages, type MissingWords, wordsMissing } from '../in-languages/in-languages.ts'
import { languagesOfUpdate } from '../languages-asked.server.ts'
import { allOutcomes, keepReading, keepReply, verdictsOn } from '../verdict.store.server.ts'
import { publisherOf } from '../version.store.server.ts'
import { stopSentBack } from './settle-verdicts.server.ts'
import { saysSomething } from './verdict.ts'

/** What the council answers may be this long. */
const longestReply = 1_000

export type ReplyRefusal =
	| 'not-allowed'
	| 'verdict.not-settled'
	| 'verdict.say-something'
	| 'verdict.too-long'
	| MissingWords

/**
 * Answers young people in public, beneath their verdict, in every language they were asked in. It changes nothing they
 * said, and is never changed itself.
 */
export async function replyToVerdict(
	db: Database,
	sent: { who: Person; updateId: string; number: number; words: InLanguages; now: Date },
): Promise<Result<'replied', ReplyRefusal>> {
	const { who, updateId, number, words, now } = sent
	if (!may(who, 'verdict.reply')) return refuse('not-allowed')
	if (!saysSomething(words[sourceLanguage] ?? '')) return refuse('verdict.say-something')
	if (Object.values(words).some(text => text.trim().length > longestReply)) return refuse('verdict.too-long')
	return await db.write(async tx => {
		const settled = (await allOutcomes(tx, [updateId])).some(one => one.number === number)
		if (!settled) return refuse('verdict.not-settled')
		const missing = wordsMissing(words, await languagesOfUpdate(tx, updateId))
		if (missing) return refuse(missing)
		await keepReply(tx, { id: newId(), updateId, number, words, repliedAt: now, personId: who.id })
		await stopSentBack(tx, { updateId, number }, now)
		const detail = { version: number }
		await writeInLogbook(tx, {
			who,
			deed: 'verdict.reply',
			thing: 'update',
			thingId: updateId,
			detail,
			at: now,
		})
		return ok('replied')
	})
}

export type ReadingRefusal =
	| 'not-allowed'
	| 'verdict.gone'
	| 'verdict.not-settled'
	| 'verdict.read-already'
	| 'verdict.your-own'

/**
 * Says whether a member's reason may be shown: it may not when it names
 * somebody or tells of harm. The verdict itself counts and shows either way. Only
 * a moderator decides, never those whose work is judged (decision 0024).
 */
export async function readReason(
	db: Database,
	sent: { who: Person; updateId: string; number: number; personId: string; isShown: boolean; now: Date },
): Promise<Result<'read', ReadingRefusal>> {
	const { who, updateId, number, personId, isShown, now } = sent
	if (!may(who, 'verdict.read-reasons')) return refuse('not-allowed')
	return await db.write(async tx => {
		const settled = (await allOutcomes(tx, [updateId])).some(one => one.number === number)
		const verdict = (await verdictsOn(tx, { updateIds: [updateId], personId })).find(
			one => one.number === number,
		)
		if (!verdict) return refuse('verdict.gone')
		if (!settled) return refuse('verdict.not-settled')
		if (verdict.isShown !== null) return refuse('verdict.read-already')
		// Who holds both roles does not hold back what is said of their own work.
		if ((await publisherOf(tx, { updateId, number })) === who.id) return refuse('verdict.your-own')
		await keepReading(tx, { updateId, number, personId, isShown, readAt: now, readById: who.id })
		const detail = { version: number, isShown }
		await writeInLogbook(tx, {
			who,
			deed: 'verdict.read-reasons',
			thing: 'update',
			thingId: updateId,
			detail,
			at: now,
		})
		return ok('read')
	})
}

/** Says that words a member did not understand have been looked at. */
export async function answerUnclear(
	db: Database,
	{ who, id, now }: { who: Person; id: string; now: Date },
): Promise<Result<'closed', 'not-allowed' | 'verdict.gone'>> {
	if (!may(who, 'verdict.reply')) return refuse('not-allowed')
	return await db.write(async tx => {
		if (!(await closeUnclear(tx, { id, closedById: who.id, now }))) return refuse('verdict.gone')
		await writeInLogbook(tx, { who, deed: 'unclear.close', thing: 'update', at: now })
		return ok('closed')
	})
}
