import type { Reader, Writer } from '#app/platform/db.server.ts'

/** When wrong passwords were typed for this account, newest first. `account` is a keyed hash of the address typed. */
export async function allFailures(db: Reader, account: string): Promise<Date[]> {
	const rows = await db.signInFailure.findMany({
		where: { account },
		orderBy: { at: 'desc' },
		take: 50,
		select: { at: true },
	})
	return rows.map(({ at }) => at)
}

export async function keepFailure(
	tx: Writer,
	{ id, account, now }: { id: string; account: string; now: Date },
): Promise<void> {
	await tx.signInFailure.create({ data: { id, account, at: now } })
}

/** Forgets an account's wrong passwords: the right one was typed. */
export async function removeFailures(tx: Writer, account: string): Promise<void> {
	await tx.signInFailure.deleteMany({ where: { account } })
}

/** Forgets everybody's that are older than this. */
export async function removeFailuresBefore(tx: Writer, moment: Date): Promise<void> {
	await tx.signInFailure.deleteMany({ where: { at: { lt: moment } } })
}
