const day = 24 * 60 * 60_000

/** A link works for seven days, once. */
export const invitationLasts = 7 * day

/** Whether a link still opens the door. Asked when it is used, not when it is made. */
export function invitationLives(
	{ expiresAt, acceptedAt }: { expiresAt: Date; acceptedAt: Date | null },
	now: Date,
): boolean {
	return acceptedAt === null && now.getTime() < expiresAt.getTime()
}
