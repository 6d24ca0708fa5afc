import { createHash } from 'node:crypto'
import type { Reader, Writer } from '#app/platform/db.server.ts'
import { detailText, firstLink, type Link, type LogbookLine, type SealedLine, sealedText } from './logbook.ts'

/** Adds one line, sealed to the line before. Goes into the transaction of the deed it tells of. */
export async function writeInLogbook(
	tx: Writer,
	line: Omit<LogbookLine, 'number' | 'personId' | 'thingId' | 'detail'> & {
		who: { id: string } | null
		thingId?: string
		detail?: LogbookLine['detail']
	},
): Promise<void> {
	const last = await findHead(tx)
	const { who, deed, thing, at } = line
	const entry = {
		number: last.number + 1,
		at,
		personId: who?.id ?? null,
		deed,
		thing,
		thingId: line.thingId ?? null,
		detail: line.detail ?? {},
	}
	const hash = sealOf(sealedText(entry, last.hash))
	await tx.logbookEntry.create({
		data: { ...entry, detail: detailText(entry.detail), previousHash: last.hash, hash },
	})
}

/** The seal of a text: SHA-256 in hex. */
export function sealOf(text: string): string {
	return createHash('sha256').update(text).digest('hex')
}

/** The number and the seal of the newest line; of the beginning when there is none. */
export async function findHead(db: Reader): Promise<Link> {
	const last = await db.logbookEntry.findFirst({
		orderBy: { number: 'desc' },
		select: { number: true, hash: true },
	})
	return last ?? firstLink
}

/** So many lines after this number, oldest first, as they are stored. */
export async function allLinesAfter(db: Reader, number: number, most: number): Promise<SealedLine[]> {
	return await db.logbookEntry.findMany({
		where: { number: { gt: number } },
		orderBy: { number: 'asc' },
		take: most,
	})
}

/** What to look for in the logbook; everything that is not given is let through. */
export type LogbookFilter = { personId?: string; thing?: string; thingId?: string; before?: number }

/** So many lines, newest first, with the names of the people in them. */
export async function allLines(
	db: Reader,
	{ before, ...where }: LogbookFilter,
	most: number,
): Promise<(SealedLine & { who: string | null; whom: string | null })[]> {
	const lines = await db.logbookEntry.findMany({
		where: { ...where, ...(before === undefined ? {} : { number: { lt: before } }) },
		orderBy: { number: 'desc' },
		take: most,
	})
	const ids = lines.flatMap(({ personId, thing, thingId }) => [personId, thing === 'person' ? thingId : null])
	const people = await db.person.findMany({
		where: { id: { in: ids.filter(id => id !== null) } },
		select: { id: true, name: true },
	})
	const names = new Map(people.map(({ id, name }) => [id, name]))
	return lines.map(line => ({
		...line,
		who: names.get(line.personId ?? '') ?? line.personId,
		whom: line.thing === 'person' ? (names.get(line.thingId ?? '') ?? line.thingId) : null,
	}))
}

/** The kinds of thing the logbook tells of. */
export async function allThings(db: Reader): Promise<string[]> {
	const rows = await db.logbookEntry.groupBy({ by: ['thing'], orderBy: { thing: 'asc' } })
	return rows.map(({ thing }) => thing)
}

/** Whether the logbook has a line of this deed at all. */
export async function anyLineOf(db: Reader, deed: string): Promise<boolean> {
	return (await db.logbookEntry.count({ where: { deed } })) > 0
}

/** Which things a deed was done to after this moment, and when. */
export async function doneSince(
	db: Reader,
	{ deed, thing, since }: { deed: string; thing: string; since: Date },
): Promise<{ thingId: string; at: Date }[]> {
	const lines = await db.logbookEntry.findMany({
		where: { deed, thing, at: { gt: since }, thingId: { not: null } },
		select: { thingId: true, at: true },
	})
	return lines.flatMap(({ thingId, at }) => (thingId ? [{ thingId, at }] : []))
}
