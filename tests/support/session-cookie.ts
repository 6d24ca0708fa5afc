import { createHash } from 'node:crypto'
import { createCookie } from '@remix-run/node'
import { newToken } from '#app/base/id.ts'
import { keepSession } from '#app/people/session.store.server.ts'
import type { Database } from '#app/platform/db.server.ts'

/** Signs somebody in without the sign-in page: keeps a session, and answers the cookie a browser would hold, `name=value`. */
export async function sessionCookie(db: Database, personId: string, now = new Date()): Promise<string> {
	const token = newToken()
	const idHash = createHash('sha256').update(token).digest('hex')
	await db.write(tx => keepSession(tx, { idHash, personId, now }))
	return createCookie('__Host-team').serialize(token)
}
