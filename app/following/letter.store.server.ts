import type { Day } from '#app/base/moment.ts'
import type { Reader, Writer } from '#app/platform/db.server.ts'

/** A letter on its way. Its words are made when it goes. */
export type Letter = {
	id: string
	followerId: string
	kind: string
	/** What a letter about a ballot tells of. */
	fact: string | null
	fromDay: Day
	toDay: Day
	tries: number
}

const columns = {
	id: true,
	followerId: true,
	kind: true,
	fact: true,
	fromDay: true,
	toDay: true,
	tries: true,
} as const

/** Puts letters into the outbox. */
export async function keepLetters(
	tx: Writer,
	letters: readonly (Omit<Letter, 'tries' | 'fact'> & { fact?: string; nextAt: Date })[],
): Promise<void> {
	await tx.letter.createMany({ data: [...letters] })
}

/** Who has, or had, a letter about each of these. */
export async function lettersAbout(
	db: Reader,
	facts: readonly string[],
): Promise<{ followerId: string; fact: string | null }[]> {
	const select = { followerId: true, fact: true } as const
	return await db.letter.findMany({ where: { fact: { in: [...facts] } }, select })
}

/** Takes letters out to be handed over. Whoever holds one alone may send it. */
export async function claimLetters(
	tx: Writer,
	{ now, most }: { now: Date; most: number },
): Promise<Letter[]> {
	const letters = await tx.letter.findMany({
		where: { state: 'waiting', nextAt: { lte: now } },
		orderBy: [{ kind: 'asc' }, { nextAt: 'asc' }],
		take: most,
		select: columns,
	})
	const ids = letters.map(({ id }) => id)
	await tx.letter.updateMany({
		where: { id: { in: ids } },
		data: { state: 'claimed', claimedAt: now, tries: { increment: 1 } },
	})
	return letters.map(letter => ({ ...letter, tries: letter.tries + 1 }))
}

/**
 * Letters that were taken out before then, by a process that ended: each may have
 * gone. It is tried once more, under the same Message-ID, and then never again.
 */
export async function returnLost(tx: Writer, before: Date): Promise<void> {
	const lost = { state: 'claimed', claimedAt: { lt: before } }
	await tx.letter.updateMany({ where: { ...lost, lost: { gt: 0 } }, data: { state: 'given-up' } })
	await tx.letter.updateMany({ where: lost, data: { state: 'waiting', lost: { increment: 1 } } })
}

export async function markLetters(
	tx: Writer,
	ids: readonly string[],
	state: 'sent' | 'given-up' | { waitsUntil: Date },
): Promise<void> {
	const data = typeof state === 'string' ? { state } : { state: 'waiting', nextAt: state.waitsUntil }
	await tx.letter.updateMany({ where: { id: { in: [...ids] } }, data })
}

/** How many letters wait; and went, or were given up, after that moment. */
export async function countLetters(
	db: Reader,
	since: Date,
): Promise<{ waiting: number; sent: number; 'given-up': number }> {
	const claimedAt = { gt: since }
	return {
		waiting: await db.letter.count({ where: { state: { in: ['waiting', 'claimed'] } } }),
		sent: await db.letter.count({ where: { state: 'sent', claimedAt } }),
		'given-up': await db.letter.count({ where: { state: 'given-up', claimedAt } }),
	}
}

/** Forgets letters that went, or were given up, before then. */
export async function removeOldLetters(tx: Writer, before: Date): Promise<void> {
	await tx.letter.deleteMany({ where: { state: { in: ['sent', 'given-up'] }, claimedAt: { lt: before } } })
}
