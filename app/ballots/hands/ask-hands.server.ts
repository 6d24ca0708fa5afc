import { newId } from '#app/base/id.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import type { SurveyDocument } from '#app/surveys/survey.ts'
import {
	closeHandsQuestion,
	findHandsQuestion,
	keepHandsCode,
	keepHandsQuestion,
} from '../hands.store.server.ts'
import { codeLetters, HandsDocument, largestClass } from './hands.ts'

type Asked = { who: Person; now: Date }

/** A question stays open this many days unless somebody closes it before: as long as a code on a board is remembered. */
const daysOpen = 14

/** Asks classes a question. Refuses `hands.question` for one that is not a question to choose from. */
export async function askHands(
	db: Database,
	{ who, now, document }: Asked & { document: SurveyDocument },
): Promise<Result<{ slug: string }, 'not-allowed' | 'hands.question'>> {
	if (!may(who, 'hands.run')) return refuse('not-allowed')
	const asked = HandsDocument.safeParse(document)
	if (!asked.success) return refuse('hands.question')
	const id = newId()
	const slug = `hands-${id.slice(0, 8)}`
	const closesAt = new Date(now.getTime() + daysOpen * 24 * 60 * 60_000)
	await db.write(async tx => {
		await keepHandsQuestion(tx, {
			id,
			slug,
			document: asked.data,
			closesAt,
			isSample: false,
			createdAt: now,
		})
		await writeInLogbook(tx, { who, deed: 'hands.ask', thing: 'hands', thingId: id, at: now })
	})
	return ok({ slug })
}

export type CodeRefusal = 'not-allowed' | 'hands.unknown' | 'hands.closed' | 'hands.class' | 'hands.cap'

/** Makes a code for a class. Refuses a class without a name, and a cap that is no size of a class. */
export async function makeHandsCode(
	db: Database,
	{ who, now, slug, label, cap }: Asked & { slug: string; label: string; cap: number },
): Promise<Result<{ code: string }, CodeRefusal>> {
	if (!may(who, 'hands.run')) return refuse('not-allowed')
	const named = label.trim().slice(0, 60)
	if (named === '') return refuse('hands.class')
	if (!Number.isSafeInteger(cap) || cap < 1 || cap > largestClass) return refuse('hands.cap')
	const code = newId().slice(0, codeLetters).toUpperCase()
	return await db.write(async tx => {
		const question = await findHandsQuestion(tx, slug)
		if (!question) return refuse('hands.unknown')
		if (now >= question.closesAt) return refuse('hands.closed')
		await keepHandsCode(tx, { code, questionId: question.id, label: named, cap, createdAt: now })
		const detail = { class: named, cap }
		await writeInLogbook(tx, {
			who,
			deed: 'hands.code',
			thing: 'hands',
			thingId: question.id,
			detail,
			at: now,
		})
		return ok({ code })
	})
}

/** Ends a question now: its hands can be shown from then on, and no more go up. */
export async function closeHands(
	db: Database,
	{ who, now, slug }: Asked & { slug: string },
): Promise<Result<'closed', 'not-allowed' | 'hands.unknown' | 'hands.closed'>> {
	if (!may(who, 'hands.run')) return refuse('not-allowed')
	return await db.write(async tx => {
		const question = await findHandsQuestion(tx, slug)
		if (!question) return refuse('hands.unknown')
		if (now >= question.closesAt) return refuse('hands.closed')
		await closeHandsQuestion(tx, question.id, now)
		await writeInLogbook(tx, { who, deed: 'hands.close', thing: 'hands', thingId: question.id, at: now })
		return ok('closed')
	})
}
