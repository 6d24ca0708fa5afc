import { createCookie, redirectDocument } from '@remix-run/node'
import { newToken } from '#app/base/id.ts'
import { DatabaseUnavailable } from '#app/platform/db.server.ts'
import { db } from '#app/platform/running.server.ts'
import { writeInLogbook } from './logbook.store.server.ts'
import { type Deed, may, type Person } from './permission.ts'
import {
	findSession,
	keepSession,
	markSessionSeen,
	removeSession,
	removeSessionsBefore,
} from './session.store.server.ts'
import { absoluteLimit, seenAgainAfter, sessionLives } from './session.ts'
import { tokenHash } from './token-hash.server.ts'

/** W-03: only sent to us, only over a safe connection, never to scripts, never from another site's pages. */
const cookie = createCookie('__Host-team', {
	path: '/',
	secure: true,
	httpOnly: true,
	sameSite: 'strict',
	maxAge: absoluteLimit / 1000,
})

/** Who is signed in here, or null. A browser without the cookie costs no query. */
export async function personHere(request: Request): Promise<Person | null> {
	const token = await tokenIn(request)
	if (!token) return null
	const idHash = tokenHash(token)
	const now = new Date()
	const session = await findSession(db.read, idHash)
	if (!session || !sessionLives(session, now)) return null
	if (now.getTime() - session.lastSeenAt.getTime() > seenAgainAfter) await seenNow(idHash, now)
	return session.person
}

/** A page can be read while the disk takes no rows: then the half hour runs on from before. */
async function seenNow(idHash: string, now: Date): Promise<void> {
	try {
		await db.write(tx => markSessionSeen(tx, { idHash, now }))
	} catch (error) {
		if (!(error instanceof DatabaseUnavailable)) throw error
	}
}

/**
 * Who is signed in, if they may do this. Every loader and action of the team's
 * pages begins here. The redirect loads a whole page, since the sign-in page has
 * another language and other scripts than the page it interrupts.
 *
 * @throws a redirect to the sign-in page for nobody, 403 for somebody who may not.
 */
export async function requirePerson(request: Request, deed: Deed): Promise<Person> {
	const person = await personHere(request)
	if (!person) {
		const { pathname } = new URL(request.url)
		throw redirectDocument(`/team/sign-in?to=${encodeURIComponent(pathname.replace(/\.data$/, ''))}`)
	}
	if (!may(person, deed)) throw new Response(null, { status: 403 })
	return person
}

/** Signs somebody in under a new token, and ends the session this browser had. Answers the cookie to set. */
export async function beginSession(request: Request, personId: string, now: Date): Promise<string> {
	const old = await tokenIn(request)
	const token = newToken()
	await db.write(async tx => {
		if (old) await removeSession(tx, tokenHash(old))
		await removeSessionsBefore(tx, new Date(now.getTime() - absoluteLimit))
		await keepSession(tx, { idHash: tokenHash(token), personId, now })
	})
	return cookie.serialize(token)
}

/** Signs out: the row goes, and the cookie. Answers the cookie that takes the old one's place. */
export async function endSession(request: Request, who: Person, now: Date): Promise<string> {
	const token = await tokenIn(request)
	await db.write(async tx => {
		if (token) await removeSession(tx, tokenHash(token))
		await writeInLogbook(tx, { who, deed: 'person.sign-out', thing: 'person', thingId: who.id, at: now })
	})
	return cookie.serialize('', { maxAge: 0 })
}

async function tokenIn(request: Request): Promise<string | null> {
	const token: unknown = await cookie.parse(request.headers.get('cookie'))
	return typeof token === 'string' && token.length > 0 ? token : null
}
