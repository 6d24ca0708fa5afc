import { newToken } from '#app/base/id.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import type { Database } from '#app/platform/db.server.ts'
import { keepInvitation, removeInvitation, removeUnusedFor } from './invitation.store.server.ts'
import { invitationLasts } from './invitation.ts'
import { writeInLogbook } from './logbook.store.server.ts'
import { fitRoles, may, type Person, type Role, type RolesRefusal } from './permission.ts'
import { findPerson, findPersonByEmail } from './person.store.server.ts'
import { tokenHash } from './token-hash.server.ts'

/**
 * Makes the link by which one person makes their account, with these roles.
 * The link is answered once and never again: only a hash of it is kept. An
 * older link for the same address stops working.
 */
export async function invitePerson(
	db: Database,
	{ who, email, roles, now }: { who: Person; email: string; roles: Role[]; now: Date },
): Promise<Result<{ token: string }, 'not-allowed' | 'email.taken' | RolesRefusal>> {
	if (!may(who, 'person.invite')) return refuse('not-allowed')
	const fit = fitRoles(roles)
	if (!fit.ok) return fit
	const token = newToken()
	const invitation = { tokenHash: tokenHash(token), email, personId: null, roles, ...datesOf(now) }
	return await db.write(async tx => {
		if (await findPersonByEmail(tx, email)) return refuse('email.taken')
		await removeUnusedFor(tx, { email })
		await keepInvitation(tx, { ...invitation, invitedById: who.id })
		await writeInLogbook(tx, {
			who,
			deed: 'person.invite',
			thing: 'invitation',
			thingId: invitation.tokenHash,
			detail: { roles: roles.join(' ') },
			at: now,
		})
		return ok({ token })
	})
}

/** Makes a link by which somebody who cannot get in gives their account a new password. Their old one works until then. */
export async function renewInvitation(
	db: Database,
	{ who, personId, now }: { who: Person; personId: string; now: Date },
): Promise<Result<{ token: string }, 'not-allowed' | 'person.gone'>> {
	if (!may(who, 'person.invite')) return refuse('not-allowed')
	const token = newToken()
	return await db.write(async tx => {
		const person = await findPerson(tx, personId)
		if (!person || person.disabledAt) return refuse('person.gone')
		await removeUnusedFor(tx, { personId })
		await keepInvitation(tx, {
			tokenHash: tokenHash(token),
			email: person.email,
			personId,
			roles: person.roles,
			invitedById: who.id,
			...datesOf(now),
		})
		await writeInLogbook(tx, { who, deed: 'person.new-link', thing: 'person', thingId: personId, at: now })
		return ok({ token })
	})
}

/** Takes an unused link back: it went to the wrong person, or is not needed. */
export async function withdrawInvitation(
	db: Database,
	{ who, invitationId, now }: { who: Person; invitationId: string; now: Date },
): Promise<Result<'withdrawn', 'not-allowed' | 'invitation.gone'>> {
	if (!may(who, 'person.invite')) return refuse('not-allowed')
	return await db.write(async tx => {
		if (!(await removeInvitation(tx, invitationId))) return refuse('invitation.gone')
		await writeInLogbook(tx, {
			who,
			deed: 'person.withdraw-invitation',
			thing: 'invitation',
			thingId: invitationId,
			at: now,
		})
		return ok('withdrawn')
	})
}

function datesOf(now: Date) {
	return { createdAt: now, expiresAt: new Date(now.getTime() + invitationLasts) }
}
