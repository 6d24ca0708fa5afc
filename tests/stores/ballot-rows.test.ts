import { randomBytes } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { expect } from 'vitest'
import { markBallotClosed } from '#app/ballots/ballot.store.server.ts'
import { ballotCaster } from '#app/ballots/cast-ballot.server.ts'
import { forgetOrder, forgetPlaces } from '#app/ballots/forget-order.server.ts'
import { receiptHash } from '#app/ballots/record-hash.server.ts'
import { slipHash } from '#app/ballots/slip.server.ts'
import { newId } from '#app/base/id.ts'
import { someCasting, someReadyBallot, whileOpen } from '#tests/support/some-cast.ts'
import { test } from '#tests/support/test.ts'

/** All that is kept of a vote. A column more could join what must not be joined. */
const columns = {
	Slip: ['hash', 'ballotId', 'school', 'batchId', 'number', 'used', 'void', 'voidAskedById'],
	BallotReceipt: ['ballotId', 'hash'],
	SealedBallot: ['ballotId', 'id', 'bytes'],
}
const names = ['Slip', 'BallotReceipt', 'SealedBallot'] as const

test('B-08: no column joins a slip, a receipt and a ballot, and none of them holds a moment or a place', ({
	file,
}) => {
	const db = new Database(file)
	for (const name of names) {
		const found = db.pragma(`table_info("${name}")`) as { name: string; type: string }[]
		expect(found.map(column => column.name)).toEqual(columns[name])
		expect(found.map(({ type }) => type)).not.toContain('DATETIME')
		expect(() => db.prepare(`SELECT rowid FROM "${name}"`), name).toThrow('no such column: rowid')
		const keys = db.pragma(`foreign_key_list("${name}")`) as { table: string }[]
		const to = name === 'Slip' ? ['Ballot', 'SlipBatch'] : ['Ballot']
		expect(keys.map(({ table }) => table).sort()).toEqual(to)
	}
	const tables = (db.pragma('table_list') as { name: string }[]).map(table => table.name)
	const pointing = tables.filter(table => {
		const keys = db.pragma(`foreign_key_list("${table}")`) as { table: string }[]
		return keys.some(key => names.some(name => name === key.table))
	})
	expect(pointing).toEqual([])
	db.close()
})

test('B-08: the rows of one vote have no value in common but the ballot’s own', async ({ db, secret }) => {
	const { ballot, slips } = await someReadyBallot(db, { secret, slips: 1 })
	await ballotCaster(db, secret)(someCasting(ballot, slips[0]!))
	const [slip] = await db.read.slip.findMany()
	const [receipt] = await db.read.ballotReceipt.findMany()
	const [sealed] = await db.read.sealedBallot.findMany()
	const own = [
		[slip!.hash, slip!.school, slip!.batchId],
		[receipt!.hash],
		[sealed!.id, Buffer.from(sealed!.bytes).toString('hex')],
	].flat()
	for (const one of own)
		for (const other of own) if (one !== other) expect(one.includes(other), `${one} / ${other}`).toBe(false)
	expect(new Set(own).size).toBe(own.length)
})

test('B-08: rows stand in the order of hashes and random ids, however they came', async ({ db, secret }) => {
	const { ballot, slips } = await someReadyBallot(db, { secret, slips: 40 })
	const cast = ballotCaster(db, secret)
	const came: string[] = []
	for (const slip of slips) {
		const casting = someCasting(ballot, slip)
		await cast(casting)
		came.push(receiptHash(casting.r))
	}
	const receipts = (await db.read.ballotReceipt.findMany()).map(({ hash }) => hash)
	expect(receipts).toEqual(came.toSorted())
	const sealed = (await db.read.sealedBallot.findMany()).map(({ id }) => id)
	expect(sealed).toEqual(sealed.toSorted())
	const used = (await db.read.slip.findMany({ where: { used: true } })).map(({ hash }) => hash)
	expect(used.toSorted()).toEqual(slips.map(slip => slipHash(secret, slip)).toSorted())
})

test('B-08: while a ballot is open the log that keeps the order of votes is emptied; at other times it is let be', async ({
	db,
	secret,
	file,
}) => {
	const { ballot, slips } = await someReadyBallot(db, { secret, slips: 20 })
	const cast = ballotCaster(db, secret)
	for (const slip of slips) await cast(someCasting(ballot, slip))
	const logLength = () => statSync(`${file}-wal`).size
	expect(logLength()).toBeGreaterThan(0)
	await forgetOrder(db, new Date('2027-02-01T10:00:00Z'))
	expect(logLength()).toBeGreaterThan(0)
	expect(await forgetOrder(db, whileOpen)).toBe(true)
	expect(logLength()).toBe(0)
	expect(await db.read.sealedBallot.count()).toBe(20)
})

test('B-08: where rows stand in a page of the file depends on their ids alone (150 votes, in two orders)', async ({
	db,
	secret,
	file,
}) => {
	const schools = [{ id: 'roundhay', roll: 150 }]
	const { ballot, slips } = await someReadyBallot(db, { secret, slips: 150, manifest: { schools } })
	const cast = ballotCaster(db, secret)
	for (const slip of slips) await cast(someCasting(ballot, slip))
	const sealed = await db.read.sealedBallot.findMany()
	const receipts = await db.read.ballotReceipt.findMany()
	const placesInPages = async () => {
		await db.emptyLog()
		const written = readFileSync(file)
		const rows = [
			...sealed.map(({ bytes }) => Buffer.from(bytes)),
			...receipts.map(({ hash }) => Buffer.from(hash)),
		]
		const places = rows.map(row => written.indexOf(row))
		expect(places).not.toContain(-1)
		expect(rows.map(row => written.lastIndexOf(row))).toEqual(places)
		return places.map(place => place % 4_096)
	}
	// SQLite fills its pages downwards as rows come: an attacker would find who came after whom.
	const asTheyCame = await placesInPages()
	expect(await forgetPlaces(db, whileOpen)).toBe(true)
	const anew = await placesInPages()
	expect(anew).not.toEqual(asTheyCame)

	await db.write(async tx => {
		await tx.sealedBallot.deleteMany()
		await tx.ballotReceipt.deleteMany()
		for (const data of sealed.toSorted((a, b) => Buffer.compare(a.bytes, b.bytes)))
			await tx.sealedBallot.create({ data })
		for (const data of receipts.toReversed()) await tx.ballotReceipt.create({ data })
	})
	expect(await placesInPages()).not.toEqual(anew)
	expect(await forgetPlaces(db, whileOpen)).toBe(true)
	expect(await placesInPages()).toEqual(anew)
	expect(await db.read.sealedBallot.findMany()).toEqual(sealed)
	expect(await db.read.ballotReceipt.findMany()).toEqual(receipts)
})

const boxed = process.env.LONG === 'yes' ? 30_000 : 5_000

test(`a box of ${boxed} is written anew in steps that nobody notices, while votes go on coming into it`, async ({
	db,
	secret,
	file,
}) => {
	const { ballot, slips } = await someReadyBallot(db, { secret, slips: 20 })
	const raw = new Database(file)
	const keepReceipt = raw.prepare('INSERT INTO "BallotReceipt" VALUES (?, ?)')
	const keepBallot = raw.prepare('INSERT INTO "SealedBallot" VALUES (?, ?, ?)')
	raw.transaction(() => {
		for (let nth = 0; nth < boxed; nth++) {
			keepReceipt.run(ballot.id, randomBytes(32).toString('hex'))
			keepBallot.run(ballot.id, newId(), randomBytes(260))
		}
	})()
	raw.close()
	const before = await db.read.sealedBallot.findMany()
	const steps: number[] = []
	const watched: typeof db = {
		...db,
		async writeRows(work) {
			return await db.writeRows(rows => {
				const { user, system } = process.cpuUsage()
				const value = work(rows)
				steps.push((process.cpuUsage().user + process.cpuUsage().system - user - system) / 1_000)
				return value
			})
		},
	}
	const forgetting = forgetPlaces(watched, whileOpen)
	const cast = ballotCaster(db, secret)
	const stepsBefore: number[] = []
	for (const slip of slips) {
		expect((await cast(someCasting(ballot, slip))).ok).toBe(true)
		stepsBefore.push(steps.length)
	}
	await forgetting
	// Votes had their turns between the steps and did not wait for their end.
	expect(stepsBefore[0]).toBeLessThan(steps.length - 2)
	expect(Math.max(...steps)).toBeLessThan(200)
	const after = new Map((await db.read.sealedBallot.findMany()).map(({ id, bytes }) => [id, bytes]))
	expect(after.size).toBe(boxed + slips.length)
	expect(before.filter(({ id, bytes }) => !after.get(id) || Buffer.compare(bytes, after.get(id)!))).toEqual(
		[],
	)
	expect(await db.read.ballotReceipt.count()).toBe(boxed + slips.length)
}, 60_000)

test('B-22: what was cast is changed by no statement, and a closed ballot never opens again', async ({
	db,
	secret,
	file,
}) => {
	const { ballot, slips } = await someReadyBallot(db, { secret, slips: 1 })
	await ballotCaster(db, secret)(someCasting(ballot, slips[0]!))
	await db.write(tx => markBallotClosed(tx, ballot.id))
	const raw = new Database(file)
	for (const statement of [
		`UPDATE "Slip" SET "used" = 0`,
		`UPDATE "Slip" SET "void" = 1`,
		`UPDATE "Slip" SET "school" = 'another'`,
		`UPDATE "SlipBatch" SET "count" = 2`,
		`UPDATE "SlipBatch" SET "signedById" = 'another'`,
		`UPDATE "BallotReceipt" SET "hash" = 'another'`,
		`UPDATE "SealedBallot" SET "bytes" = x'00'`,
		`UPDATE "Ballot" SET "manifest" = '{}'`,
		`UPDATE "Ballot" SET "closesAt" = 4000000000000`,
		`UPDATE "Ballot" SET "state" = 'ready'`,
	])
		expect(() => raw.exec(statement), statement).toThrow()
	raw.close()
})
