import type { Reader } from '#app/platform/db.server.ts'
import { allLinesAfter, sealOf } from './logbook.store.server.ts'
import { firstLink, type Link, linkAfter } from './logbook.ts'

const linesAtOnce = 1_000

export type Verdict = { whole: true; head: Link } | { whole: false; brokenAt: number }

/**
 * Walks the whole logbook and says whether every line still follows from the
 * one before (W-19). A tail that was cut off leaves a whole chain with an older
 * head: compare the head with one written down elsewhere.
 */
export async function verifyLogbook(db: Reader): Promise<Verdict> {
	let last = firstLink
	for (;;) {
		const lines = await allLinesAfter(db, last.number, linesAtOnce)
		for (const line of lines) {
			const next = linkAfter(last, line, sealOf)
			if (!next) return { whole: false, brokenAt: last.number + 1 }
			last = next
		}
		if (lines.length < linesAtOnce) return { whole: true, head: last }
	}
}
