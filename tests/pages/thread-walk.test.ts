import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '#app/platform/db.server.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'
import { walkThread } from '#tests/support/walk-thread.ts'

let server: RunningServer
let db: Database

beforeAll(async () => {
	server = await startServer({ settings: { LOG_LEVEL: 'warn' } })
	db = await openDatabase(server.database)
}, 60_000)

afterAll(async () => {
	await db.close()
	await server.remove()
})

async function pageOf(path: string): Promise<string | null> {
	const answer = await fetch(`${server.origin}${path}`)
	return answer.status === 200 ? await answer.text() : null
}

test('C1: from every published number and every promise of the samples, both ways: 0 broken ties', async () => {
	const walked = await walkThread(db, pageOf)
	expect(walked.broken).toEqual([])
	expect(walked.numbers).toBeGreaterThan(50)
	expect([walked.promises, walked.themes, walked.news].every(count => count > 2)).toBe(true)
})

test('C1: the walk sees a link that is gone, a number that is another, and a tie to nothing', async () => {
	const { themeId, actionId } = await db.read.actionTheme.findFirstOrThrow()
	const without = async (path: string) =>
		(await pageOf(path))
			?.replaceAll(path.includes('/promises/') ? `href="/en/thread/themes/${themeId}"` : '', '')
			.replace(/(id="q-make-better--\w+[\s\S]*?<td>[\s\S]*?<span>)\d+/, '$17') ?? null
	const { broken } = await walkThread(db, without)
	expect(broken).toContain(`/en/thread/promises/${actionId} does not lead to /en/thread/themes/${themeId}`)
	expect(broken.some(one => /make-better--\S+ shows 7, released is \d+/.test(one))).toBe(true)
	await db.write(tx => tx.actionTheme.create({ data: { actionId, themeId: 'nothing', tiedAt: new Date() } }))
	expect((await walkThread(db, pageOf)).broken).toEqual([
		`/en/thread/promises/${actionId} is tied to no theme`,
	])
})
