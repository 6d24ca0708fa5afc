import { keepBeat } from '#app/platform/health.store.server.ts'
import { log } from '#app/platform/log.server.ts'
import { db } from '#app/platform/running.server.ts'

/** Asked more often than this, the last good answer stands: nobody can fill the disk's queue from here. */
const answerStandsFor = 1_000

let lastGood = Number.NEGATIVE_INFINITY

/** For whoever watches over the server: 200 when a row could be written and read back just now, 503 when not. */
export async function loader() {
	if (performance.now() - lastGood < answerStandsFor) return answer(200)
	try {
		await keepBeat(db, new Date())
		lastGood = performance.now()
		return answer(200)
	} catch (error) {
		log.error({ err: error }, 'The database takes no rows.')
		return answer(503)
	}
}

function answer(status: 200 | 503): Response {
	return Response.json({ ok: status === 200 }, { status, headers: { 'Cache-Control': 'no-store' } })
}
