import type { Database } from '#app/platform/db.server.ts'
import { type CountStep, countSteps } from './answer-count.ts'
import { allCounts, allResponsesAfter } from './response.store.server.ts'

/** A counter that is not what its rows say. `name` is edition, group, its value, question, choice. */
export type WrongCount = { name: string; kept: number; counted: number }

const atOnce = 2_000

/**
 * Counts all answers again from their rows and compares with the counters kept
 * beside them: they must agree (decision 0005). Mends nothing: a difference is a
 * fault of ours to be understood first. Sees one moment of the file, and from a
 * process of its own it keeps nobody from sending.
 */
export async function recountAnswers(db: Database): Promise<{ responses: number; wrong: WrongCount[] }> {
	return await db.write(async tx => {
		const counted = new Map<string, number>()
		let responses = 0
		for (let last = ''; ; ) {
			const some = await allResponsesAfter(tx, last, atOnce)
			for (const step of countSteps(some))
				counted.set(nameOf(step), (counted.get(nameOf(step)) ?? 0) + step[5])
			responses += some.length
			last = some.at(-1)?.id ?? ''
			if (some.length < atOnce) break
		}
		const kept = new Map((await allCounts(tx)).map(step => [nameOf(step), step[5]]))
		const wrong = [...new Set([...kept.keys(), ...counted.keys()])]
			.map(name => ({ name, kept: kept.get(name) ?? 0, counted: counted.get(name) ?? 0 }))
			.filter(one => one.kept !== one.counted)
		return { responses, wrong }
	})
}

function nameOf([editionId, groupKind, groupValue, questionId, choiceId]: CountStep): string {
	return [editionId, groupKind, groupValue, questionId, choiceId].join(' / ')
}
