import { z } from 'zod'
import type { Reader, Writer } from '#app/platform/db.server.ts'
import { isRole, type Role } from './permission.ts'

export type Invitation = {
	tokenHash: string
	/** The address it was made for; null in the first administrator's link. */
	email: string | null
	/** Whose new password it is; null when it makes an account. */
	personId: string | null
	roles: Role[]
	/** Null for the link the server printed at its first start. */
	invitedById: string | null
	createdAt: Date
	expiresAt: Date
	acceptedAt: Date | null
}

const StoredRoles = z.array(z.string())

export async function findInvitation(db: Reader, tokenHash: string): Promise<Invitation | null> {
	const row = await db.invitation.findUnique({ where: { tokenHash } })
	return row && invitation(row)
}

/** Links that nobody has used and that still work, newest first. The first administrator's is not among them. */
export async function invitationsWaiting(db: Reader, now: Date): Promise<Invitation[]> {
	const rows = await db.invitation.findMany({
		where: { acceptedAt: null, expiresAt: { gt: now }, invitedById: { not: null } },
		orderBy: [{ createdAt: 'desc' }, { tokenHash: 'asc' }],
	})
	return rows.map(invitation)
}

export async function keepInvitation(tx: Writer, kept: Omit<Invitation, 'acceptedAt'>): Promise<void> {
	await tx.invitation.create({ data: { ...kept, roles: JSON.stringify(kept.roles) } })
}

/** Marks a link as used. Answers false when somebody else was first. */
export async function markAccepted(
	tx: Writer,
	{ tokenHash, now }: { tokenHash: string; now: Date },
): Promise<boolean> {
	const { count } = await tx.invitation.updateMany({
		where: { tokenHash, acceptedAt: null },
		data: { acceptedAt: now },
	})
	return count === 1
}

/** Takes one unused link back. Answers false when there is none. */
export async function removeInvitation(tx: Writer, tokenHash: string): Promise<boolean> {
	const { count } = await tx.invitation.deleteMany({ where: { tokenHash, acceptedAt: null } })
	return count === 1
}

/** Takes back the unused links made for this address or this person, or made by this person. */
export async function removeUnusedFor(
	tx: Writer,
	whom: { email: string } | { personId: string } | { invitedById: string },
): Promise<void> {
	await tx.invitation.deleteMany({ where: { ...whom, acceptedAt: null } })
}

/** Takes back the links the server printed for a first administrator. */
export async function removeSetUpInvitations(tx: Writer): Promise<void> {
	await tx.invitation.deleteMany({ where: { invitedById: null, acceptedAt: null } })
}

function invitation(row: Omit<Invitation, 'roles'> & { roles: string }): Invitation {
	return { ...row, roles: StoredRoles.parse(JSON.parse(row.roles)).filter(isRole) }
}
