import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect } from 'vitest'
import { z } from 'zod'
import { allLinesAfter, findHead, sealOf, writeInLogbook } from '#app/people/logbook.store.server.ts'
import { firstLink, type Link, linkAfter, type SealedLine } from '#app/people/logbook.ts'
import { verifyLogbook } from '#app/people/verify-logbook.server.ts'
import type { Database as OurDatabase } from '#app/platform/db.server.ts'
import { test } from '#tests/support/test.ts'

const start = new Date('2026-11-22T09:00:00Z')

test('W-19: no program of ours or of others can change, remove or replace a line', async ({ db, file }) => {
	await writeLines(db, 3)
	const raw = new Database(file)
	for (const sql of [
		`UPDATE LogbookEntry SET deed = 'person.none' WHERE number = 2`,
		`UPDATE LogbookEntry SET number = 9 WHERE number = 3`,
		`DELETE FROM LogbookEntry WHERE number = 3`,
		`DELETE FROM LogbookEntry`,
		`INSERT OR REPLACE INTO LogbookEntry SELECT number, at, personId, 'person.none', thing, thingId, detail, previousHash, 'x' FROM LogbookEntry WHERE number = 3`,
		`INSERT OR REPLACE INTO LogbookEntry SELECT 9, at, personId, 'person.none', thing, thingId, detail, previousHash, hash FROM LogbookEntry WHERE number = 3`,
	])
		expect(() => raw.exec(sql), sql).toThrow('The logbook is only ever added to.')
	raw.close()
	await expect(db.write(tx => tx.logbookEntry.deleteMany())).rejects.toThrow()
	expect(await verifyLogbook(db.read)).toMatchObject({ whole: true, head: { number: 3 } })
})

test('an empty logbook is whole', async ({ db }) => {
	expect(await verifyLogbook(db.read)).toEqual({ whole: true, head: firstLink })
})

const changes = [
	`personId = 'other'`,
	`at = at + 1`,
	`detail = ' ' || detail`, // the same meaning in other letters
	`detail = replace(detail, '"sure":true', '"sure":true,"sure":true')`,
	`hash = 'x'`,
	`previousHash = 'x'`,
	`number = 40`,
]
for (const change of changes) {
	test(`W-19: a line changed behind the triggers is found, with its number: ${change}`, async ({
		db,
		file,
	}) => {
		await writeLines(db, 5)
		const raw = new Database(file)
		raw.exec(`DROP TRIGGER LogbookEntry_is_never_changed; UPDATE LogbookEntry SET ${change} WHERE number = 4`)
		raw.close()
		expect(await verifyLogbook(db.read)).toEqual({ whole: false, brokenAt: 4 })
	})
}

test('lines written at the same time stand one behind the other', async ({ db }) => {
	await Promise.all(
		Array.from({ length: 20 }, (_, place) => db.write(tx => writeInLogbook(tx, someLine(place)))),
	)
	expect(await verifyLogbook(db.read)).toMatchObject({ whole: true, head: { number: 20 } })
})

test('a deed that fails leaves no line, and the chain goes on', async ({ db }) => {
	await writeLines(db, 2)
	await expect(
		db.write(async tx => {
			await writeInLogbook(tx, someLine(7))
			throw new Error('The deed failed.')
		}),
	).rejects.toThrow('The deed failed.')
	await writeLines(db, 1)
	expect(await verifyLogbook(db.read)).toMatchObject({ whole: true, head: { number: 3 } })
})

test('W-19: 1,000 edits of one byte, lines cut off and lines put in another order are all seen', async ({
	db,
}) => {
	await writeLines(db, 12)
	const lines = await allLinesAfter(db.read, 0, 100)
	const dump = lines.map(line => JSON.stringify(line))
	const head = await findHead(db.read)
	expect(isWhole(dump, head)).toBe(true)

	const place = fc.nat(dump.length - 1)
	const edit = fc.oneof(
		{ weight: 3, arbitrary: fc.tuple(place, fc.nat(), fc.integer({ min: 1, max: 255 })).map(editByte) },
		fc
			.tuple(place, fc.integer({ min: 1, max: dump.length }))
			.map(([from, count]) => dump.toSpliced(from, count)),
		fc.tuple(place, place).map(([one, other]) => swap(one, other)),
		fc.tuple(place, place).map(([from, to]) => dump.toSpliced(to, 0, dump[from] ?? '')),
	)
	fc.assert(
		fc.property(
			edit.filter(edited => edited.join('\n') !== dump.join('\n')),
			edited => !isWhole(edited, head),
		),
		{ numRuns: 1_000 }, // a failure prints its seed
	)

	function editByte([line, where, by]: [number, number, number]): string[] {
		const bytes = Buffer.from(dump[line] ?? '')
		const byte = where % bytes.length
		bytes[byte] = ((bytes[byte] ?? 0) + by) % 256
		return dump.with(line, bytes.toString('utf8'))
	}

	function swap(one: number, other: number): string[] {
		return dump.with(one, dump[other] ?? '').with(other, dump[one] ?? '')
	}
})

test('W-19: a line names things and reasons, and its text cannot break out of its field', async ({ db }) => {
	const nasty = '"}],\n2026-11-22 root did everything\u2028<script>'
	await db.write(tx =>
		writeInLogbook(tx, { ...someLine(1), thingId: nasty, detail: { b: nasty, a: 1, [nasty]: null } }),
	)
	const [line] = await allLinesAfter(db.read, 0, 1)
	expect(JSON.parse(line?.detail ?? '')).toEqual({ a: 1, b: nasty, [nasty]: null })
	expect(await verifyLogbook(db.read)).toMatchObject({ whole: true })
})

async function writeLines(db: OurDatabase, count: number) {
	for (let place = 0; place < count; place++) await db.write(tx => writeInLogbook(tx, someLine(place)))
}

function someLine(place: number) {
	return {
		who: place % 3 === 0 ? null : { id: `person-${place}` },
		deed: 'person.change-roles',
		thing: 'person',
		...(place % 2 === 0 ? {} : { thingId: `person-${place + 1}` }),
		detail: { before: 'moderator', after: 'moderator "analyst"', count: place, sure: true },
		at: new Date(start.getTime() + place * 1_001),
	}
}

/** Whether a dump, read back as it stands, is a whole chain that reaches to the head written down elsewhere. */
function isWhole(dump: string[], head: Link): boolean {
	let last: Link | null = firstLink
	for (const text of dump) {
		const line = lineIn(text)
		last = line && linkAfter(last, line, sealOf)
		if (!last) return false
	}
	return last.number === head.number && last.hash === head.hash
}

/** A dumped line as it was dumped: every field, none besides. */
const Dumped = z.strictObject({
	number: z.int(),
	at: z.iso.datetime({ precision: 3 }),
	personId: z.string().nullable(),
	deed: z.string(),
	thing: z.string(),
	thingId: z.string().nullable(),
	detail: z.string(),
	previousHash: z.string(),
	hash: z.string(),
})

function lineIn(text: string): SealedLine | null {
	try {
		const line = Dumped.parse(JSON.parse(text))
		return { ...line, at: new Date(line.at) }
	} catch {
		return null
	}
}
