import { randomBytes } from 'node:crypto'
import { copyFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from 'vite'
import { z } from 'zod'
import { openDatabase } from '#app/platform/db.server.ts'
import { Secret } from '#app/platform/secret.server.ts'
import makeTemplate, { templateDatabase } from '#tests/support/template-database.ts'

const Timed = z.object({ seconds: z.number(), came: z.number() })

/**
 * M25: so many letters from rows to a mail server of this machine, in a file of their own; what
 * tests/stores/follow-by-mail.test.ts times. Letters have words, and words are gathered by Vite: plain Node cannot.
 */
export async function timeOfLetters(many: number): Promise<z.infer<typeof Timed>> {
	makeTemplate()
	const file = join(tmpdir(), '12-wishes-tests', `${randomBytes(8).toString('hex')}.db`)
	copyFileSync(templateDatabase(), file)
	const db = await openDatabase(file)
	const vite = await createServer({
		...{ configFile: false, appType: 'custom', logLevel: 'error' },
		server: { middlewareMode: true, hmr: false, ws: false, watch: null },
		optimizeDeps: { noDiscovery: true },
	})
	try {
		const { timeToPost } = await vite.ssrLoadModule('/tests/support/some-post.ts')
		return Timed.parse(await timeToPost(db, { secret: new Secret(randomBytes(32)), many }))
	} finally {
		await vite.close()
		await db.close()
		for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
	}
}
