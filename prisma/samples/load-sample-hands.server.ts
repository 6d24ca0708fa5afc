import { starterDocument } from '#app/ballots/hands/hands-starters.server.ts'
import { findHandsCode, keepHand, keepHandsCode, keepHandsQuestion } from '#app/ballots/hands.store.server.ts'
import { newId } from '#app/base/id.ts'
import type { Database } from '#app/platform/db.server.ts'

/** The sample question's name in addresses. */
const slug = 'hands-sample'

const day = 24 * 60 * 60_000

/** How often each wish was chosen in two invented classes, the first wish first. */
const chosen = [9, 6, 5, 0, 7, 0, 8, 6, 0, 5, 0, 5]

/** Writes a show of hands of two classes that is over: invented, and marked so. */
export async function loadSampleHands(db: Database, now: Date): Promise<void> {
	const questionId = newId()
	const codes = [newId(), newId()].map(id => id.slice(0, 6).toUpperCase())
	const hands = chosen.flatMap((times, place) => Array<string>(times).fill(`wish-${place + 1}`))
	await db.write(async tx => {
		await keepHandsQuestion(tx, {
			...{ id: questionId, slug, document: starterDocument('one-wish'), isSample: true },
			closesAt: new Date(now.getTime() - day),
			createdAt: new Date(now.getTime() - 2 * day),
		})
		for (const [place, code] of codes.entries())
			await keepHandsCode(tx, {
				...{ code, questionId, cap: 30 },
				label: `5${'AB'[place]} (sample)`,
				createdAt: now,
			})
		for (const [place, option] of hands.entries()) {
			const found = await findHandsCode(tx, codes[place % 2] ?? '')
			if (found) await keepHand(tx, { code: found.code, keyHash: newId(), options: [option] })
		}
	})
}
