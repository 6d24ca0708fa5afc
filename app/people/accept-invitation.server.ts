import { newId } from '#app/base/id.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import type { Language } from '#app/languages/language.ts'
import type { Database, Reader, Writer } from '#app/platform/db.server.ts'
import { findInvitation, type Invitation, markAccepted } from './invitation.store.server.ts'
import { invitationLives } from './invitation.ts'
import { writeInLogbook } from './logbook.store.server.ts'
import { fitPassword, type PasswordRefusal } from './password.ts'
import { hashPassword } from './password-hash.server.ts'
import { countEnabledWith, findPersonByEmail, keepPerson, markPassword } from './person.store.server.ts'
import { removeSessionsOf } from './session.store.server.ts'
import { tokenHash } from './token-hash.server.ts'
import { isWellKnown } from './well-known-password.server.ts'

export type Accepting = {
	token: string
	name: string
	/** Looked at only when the link was made for nobody's address: the first administrator's. */
	email: string
	password: string
	language: Language
	now: Date
}

/**
 * Uses a link: makes the account it was made for, or gives a person their new
 * password and signs them out everywhere else. Works once, for seven days.
 *
 * Refuses with the same name whether a link was used, is too old, was taken
 * back or never was.
 */
export async function acceptInvitation(
	db: Database,
	accepting: Accepting,
): Promise<Result<{ personId: string }, 'invitation.gone' | 'email.taken' | PasswordRefusal>> {
	const { token, password, now } = accepting
	const found = await openInvitation(db.read, { token, now })
	if (!found) return refuse('invitation.gone')
	const email = found.email ?? accepting.email
	const fit = fitPassword(password, { email, isCommon: isWellKnown })
	if (!fit.ok) return fit
	const passwordHash = await hashPassword(password)

	return await db.write(async tx => {
		// Asked again: hashing took a while, and only one may be first.
		const invitation = await openInvitation(tx, { token, now })
		if (!invitation) return refuse('invitation.gone')
		if (!invitation.personId && (await findPersonByEmail(tx, email))) return refuse('email.taken')
		await markAccepted(tx, { tokenHash: invitation.tokenHash, now })
		const personId = invitation.personId
			? await renew(tx, { personId: invitation.personId, passwordHash, now })
			: await join(tx, { ...accepting, invitation, email, passwordHash })
		return ok({ personId })
	})
}

/** The invitation this link stands for, while it works. */
export async function openInvitation(
	db: Reader,
	{ token, now }: { token: string; now: Date },
): Promise<Invitation | null> {
	const invitation = await findInvitation(db, tokenHash(token))
	if (!invitation || !invitationLives(invitation, now)) return null
	// The first administrator's link opens nothing once there is an administrator.
	const isSetUp = invitation.invitedById === null
	return isSetUp && (await countEnabledWith(db, 'administrator')) > 0 ? null : invitation
}

async function join(
	tx: Writer,
	{
		invitation,
		name,
		email,
		passwordHash,
		language,
		now,
	}: Accepting & { invitation: Invitation; passwordHash: string },
): Promise<string> {
	const id = newId()
	const { roles, invitedById: givenById } = invitation
	await keepPerson(tx, { id, name, email, passwordHash, language, roles, givenById, now })
	await writeInLogbook(tx, {
		who: { id },
		deed: 'person.join',
		thing: 'person',
		thingId: id,
		detail: { roles: roles.join(' '), invitation: invitation.tokenHash },
		at: now,
	})
	return id
}

async function renew(
	tx: Writer,
	{ personId, passwordHash, now }: { personId: string; passwordHash: string; now: Date },
): Promise<string> {
	await markPassword(tx, { personId, passwordHash })
	await removeSessionsOf(tx, personId)
	await writeInLogbook(tx, {
		who: { id: personId },
		deed: 'person.new-password',
		thing: 'person',
		thingId: personId,
		at: now,
	})
	return personId
}
