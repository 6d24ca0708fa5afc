import { isLanguage, sourceLanguage } from '#app/languages/language.ts'
import type { Reader, Writer } from '#app/platform/db.server.ts'
import { isRole, type Person } from './permission.ts'

export type FoundSession = { person: Person; createdAt: Date; lastSeenAt: Date }

/** The session with this hash and the person it belongs to; null when signed out, or when the account was closed. */
export async function findSession(db: Reader, idHash: string): Promise<FoundSession | null> {
	const row = await db.session.findUnique({
		where: { idHash },
		select: {
			createdAt: true,
			lastSeenAt: true,
			person: {
				select: { id: true, name: true, language: true, disabledAt: true, roles: { select: { role: true } } },
			},
		},
	})
	if (!row || row.person.disabledAt) return null
	const { id, name, language, roles } = row.person
	return {
		person: {
			id,
			name,
			language: isLanguage(language) ? language : sourceLanguage,
			roles: roles.map(({ role }) => role).filter(isRole),
		},
		createdAt: row.createdAt,
		lastSeenAt: row.lastSeenAt,
	}
}

export async function keepSession(
	tx: Writer,
	session: { idHash: string; personId: string; now: Date },
): Promise<void> {
	const { idHash, personId, now } = session
	await tx.session.create({ data: { idHash, personId, createdAt: now, lastSeenAt: now } })
}

export async function markSessionSeen(
	tx: Writer,
	{ idHash, now }: { idHash: string; now: Date },
): Promise<void> {
	await tx.session.updateMany({ where: { idHash }, data: { lastSeenAt: now } })
}

export async function removeSession(tx: Writer, idHash: string): Promise<void> {
	await tx.session.deleteMany({ where: { idHash } })
}

/** Signs a person out everywhere, at once (W-08). */
export async function removeSessionsOf(tx: Writer, personId: string): Promise<void> {
	await tx.session.deleteMany({ where: { personId } })
}

/** Forgets sessions that began before this: nobody can use them any more. */
export async function removeSessionsBefore(tx: Writer, moment: Date): Promise<void> {
	await tx.session.deleteMany({ where: { createdAt: { lt: moment } } })
}
