import { newToken } from '#app/base/id.ts'
import type { Database } from '#app/platform/db.server.ts'
import { keepInvitation, removeSetUpInvitations } from './invitation.store.server.ts'
import { invitationLasts } from './invitation.ts'
import { writeInLogbook } from './logbook.store.server.ts'
import { countEnabledWith } from './person.store.server.ts'
import { tokenHash } from './token-hash.server.ts'

/**
 * Makes the link by which the first administrator makes their account, when
 * nobody can let anybody in. There is never a password from the factory.
 *
 * @returns the token of the link, or null when there is an administrator. A link made before stops working.
 */
export async function inviteFirstAdministrator(db: Database, now: Date): Promise<string | null> {
	return await db.write(async tx => {
		if ((await countEnabledWith(tx, 'administrator')) > 0) return null
		const token = newToken()
		const hash = tokenHash(token)
		await removeSetUpInvitations(tx)
		await keepInvitation(tx, {
			tokenHash: hash,
			email: null,
			personId: null,
			roles: ['administrator'],
			invitedById: null,
			createdAt: now,
			expiresAt: new Date(now.getTime() + invitationLasts),
		})
		await writeInLogbook(tx, {
			who: null,
			deed: 'person.set-up-link',
			thing: 'invitation',
			thingId: hash,
			at: now,
		})
		return token
	})
}
