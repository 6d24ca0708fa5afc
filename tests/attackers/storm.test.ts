import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { test as base, expect } from 'vitest'
import type { Ballot } from '#app/ballots/ballot.ts'
import { receiptCode, receiptHash } from '#app/ballots/record-hash.server.ts'
import { type BoxKeys, openBallot } from '#app/ballots/sealed-box.server.ts'
import { newSlip } from '#app/ballots/slip.server.ts'
import { newId } from '#app/base/id.ts'
import { type Database, openDatabase } from '#app/platform/db.server.ts'
import { openSecret } from '#app/platform/secret.server.ts'
import { castAll, type SentPaper, somePaperSent } from '#tests/support/cast-storm.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'
import { someOpenBallot } from '#tests/support/some-cast.ts'
import { foundInMemory, openFilesOf } from './memory-of.ts'

const isLong = process.env.LONG === 'yes'

/** Vitest's test with the built server, which writes all it has in mind when it is asked to. */
const test = base.extend<{ server: RunningServer; db: Database }>({
	server: [
		// biome-ignore lint/correctness/noEmptyPattern: Vitest reads the pattern to know what a fixture needs
		async ({}, use) => {
			const folder = mkdtempSync(join(tmpdir(), '12-wishes-storm-'))
			const NODE_OPTIONS = `--heapsnapshot-signal=SIGUSR2 --diagnostic-dir=${folder}`
			const server = await startServer({ folder, settings: { SAMPLES: 'no', NODE_OPTIONS } })
			await use(server)
			await server.remove()
		},
		{ scope: 'file', auto: true },
	],
	db: [
		async ({ server }, use) => {
			const db = await openDatabase(server.database)
			await use(db)
			await db.close()
		},
		{ scope: 'file' },
	],
})

function pollOf(db: Database, { database }: RunningServer, slips: number) {
	const secret = openSecret(join(dirname(database), 'secret'))
	const manifest = { schools: [{ id: 'roundhay', roll: slips }] }
	return someOpenBallot(db, { secret, slips, manifest })
}

const children = isLong ? 1_000 : 300

test(`${children} children who vote in the same moment all have their receipt within ten seconds, and the box holds what they marked`, async ({
	server,
	db,
}) => {
	const { ballot, slips, keys } = await pollOf(db, server, children)
	const papers = slips.map(slip => somePaperSent(slip))
	const replies = await castAll(server, { ballot, papers })
	expect(replies.map(({ status }) => status).filter(status => status !== 200)).toEqual([])
	expect(replies.map(({ receipt }) => receipt)).toEqual(papers.map(({ r }) => receiptCode(receiptHash(r))))
	expect(Math.max(...replies.map(({ milliseconds }) => milliseconds))).toBeLessThan(10_000)
	const { receipts, used, opened } = await boxOf(db, { ballot, keys })
	expect(receipts).toEqual(papers.map(({ r }) => receiptHash(r)).sort())
	expect(used).toBe(children)
	expect(opened.flat().filter(({ part, vote }) => part === 'mayor' && String(vote) === 'cho')).toHaveLength(
		children,
	)
}, 60_000)

const [together, times] = isLong ? [1_000, 20] : [200, 1]

test(`B-05: ${together} castings of one slip at once, over HTTP, are one ballot and one receipt (${times} times)`, async ({
	server,
	db,
}) => {
	for (let nth = 0; nth < times; nth++) {
		const { ballot, slips, keys } = await pollOf(db, server, 1)
		const slip = slips[0]!
		// One tablet sends the same page again and again, among others that have the same slip.
		const shared = somePaperSent(slip)
		const papers = Array.from({ length: together }, (_, place) =>
			place % 2 === nth % 2 ? shared : somePaperSent(slip),
		)
		const replies = await castAll(server, { ballot, papers })
		const winner = papers[replies.findIndex(({ receipt }) => receipt)]
		for (const [place, { status, receipt }] of replies.entries()) {
			const isWinner = papers[place]?.r === winner?.r
			expect(status).toBe(isWinner ? 200 : 422)
			expect(receipt !== undefined).toBe(isWinner)
		}
		const { receipts, used, opened } = await boxOf(db, { ballot, keys })
		expect({ receipts, used, ballots: opened.length }).toEqual({
			receipts: [receiptHash(winner?.r ?? '')],
			used: 1,
			ballots: 1,
		})
	}
}, 600_000)

const voters = isLong ? 1_500 : 150

test(`B-04: who guesses slips is answered slowly, and ${voters} children of the same school vote meanwhile`, async ({
	server,
	db,
}) => {
	const { ballot, slips } = await pollOf(db, server, voters)
	const guess = (browser = newId()) => somePaperSent(newSlip(), { more: [['order', browser]] })
	const browser = newId()
	const eleven = await inTurn(
		server,
		ballot,
		Array.from({ length: 11 }, () => guess(browser)),
	)
	expect(eleven.map(({ status }) => status)).toEqual(eleven.map(() => 422))
	expect(Math.max(...eleven.slice(0, 10).map(({ milliseconds }) => milliseconds))).toBeLessThan(1_000)
	expect(eleven[10]?.milliseconds).toBeGreaterThanOrEqual(1_000)

	const guesses = Array.from({ length: 330 }, () => guess())
	const guessing = castAll(server, { ballot, papers: guesses, atOnce: 30 })
	const votes = await castAll(server, { ballot, papers: slips.map(slip => somePaperSent(slip)), atOnce: 30 })
	expect(votes.filter(({ receipt }) => !receipt)).toEqual([])
	const answers = await guessing
	expect(answers.filter(({ receipt }) => receipt)).toEqual([])
	// Eleven came before; a minute may end among these, and then none of them is one too many.
	const slow = answers.filter(({ milliseconds }) => milliseconds >= 1_000).length
	expect(slow).toBeGreaterThanOrEqual(330 + 11 - 300 - 5)
}, 360_000)

/** One after the other. */
async function inTurn(server: RunningServer, ballot: Ballot, papers: SentPaper[]) {
	return await castAll(server, { ballot, papers, atOnce: 1 })
}

async function boxOf(db: Database, { ballot, keys }: { ballot: Ballot; keys: BoxKeys }) {
	const where = { ballotId: ballot.id }
	const sealed = await db.read.sealedBallot.findMany({ where })
	const opened = await Promise.all(sealed.map(({ bytes }) => openBallot(keys, ballot.manifest.parts, bytes)))
	return {
		receipts: (await db.read.ballotReceipt.findMany({ where })).map(({ hash }) => hash).sort(),
		used: await db.read.slip.count({ where: { ...where, used: true } }),
		opened: opened.map(one => (one.ok ? one.value.votes : [])),
	}
}

const whereMarked = isLong
	? 'in the file, its log, what the server printed, every file it holds open and its heap, and of two at most in its raw memory'
	: 'in the file, its log, what the server printed and every file it holds open'

test(`B-09: of what 20 children marked nothing is ${whereMarked}, a ${isLong ? 'minute' : 'moment'} after the last of them`, async ({
	server,
	db,
}) => {
	const { ballot, slips } = await pollOf(db, server, 20)
	const markers = [...slips, ''].map(() => `marked-${newId()}`)
	const papers = slips.map((slip, nth) => somePaperSent(slip, { more: [['marker', markers[nth]!]] }))
	// Each looks at the page of what they marked before they cast it: that page says it too.
	const review: [string, string] = ['step', 'review']
	const looked = papers.map(paper => ({ ...paper, fields: [...paper.fields, review] }))
	const pages = await castAll(server, { ballot, papers: looked })
	expect(pages.every(({ status, body }) => status === 200 && body.includes('name="choose.mayor"'))).toBe(true)
	const more: [string, string][] = [
		['order', newId()],
		['marker', markers.at(-1)!],
	]
	await castAll(server, { ballot, papers: [...papers, somePaperSent(newSlip(), { more })] })
	const pid = server.child.pid ?? 0
	const isDumped = isLong && process.platform === 'linux'
	// Until they are written over, papers stand in memory: the search would find them.
	if (isDumped) expect(papersInMemory(pid, markers, papers)).toBeGreaterThan(2)
	await wait(isLong ? 60_000 : 500)
	const sought = saidBy(papers, markers)
	// Text cannot be wiped: what is promised is little, not nothing (decision 0019).
	if (isDumped) expect(papersInMemory(pid, markers, papers)).toBeLessThanOrEqual(2)
	const held: Buffer[] = [readFileSync(server.database), readFileSync(`${server.database}-wal`)]
	held.push(Buffer.from(server.printed()))
	if (process.platform === 'linux') held.push(Buffer.concat(openFilesOf(pid)))
	// It takes ten seconds of a core to write down: only where there is time.
	const heap = isLong ? await heapOf(server) : undefined
	if (heap) held.push(heap)
	expect(held.map(bytes => sought.filter(one => bytes.includes(one)).map(String))).toEqual(held.map(() => []))
	// The search finds what there is: what the paper offers, which is no secret, and a choice somebody would have kept.
	const [file, log, printed = Buffer.alloc(0)] = held
	const kept = Buffer.concat([file!, log!])
	expect([kept, heap ?? kept].every(bytes => bytes.includes('"bilal"'))).toBe(true)
	expect(printed.includes(server.origin)).toBe(true)
	await db.write(tx =>
		tx.sealedBallot.create({ data: { ballotId: ballot.id, id: newId(), bytes: Buffer.from(markers[0]!) } }),
	)
	await db.emptyLog()
	expect(readFileSync(server.database).includes(markers[0]!)).toBe(true)
}, 300_000)

/** Of how many papers the marker, or a number of a vote, stands in raw memory. */
function papersInMemory(pid: number, markers: string[], papers: SentPaper[]): number {
	const said = markers.map((marker, nth) => [
		marker,
		...(papers[nth]?.fields.flatMap(([name, value]) => (name.startsWith('v.') ? [value] : [])) ?? []),
	])
	const sought = said.flat().map(text => Buffer.from(text))
	const { found } = foundInMemory(pid, sought)
	return said.filter(texts => texts.some(text => found.includes(text))).length
}

/** What papers said, in every way that it was written while they were read. */
function saidBy(papers: SentPaper[], markers: string[]): Buffer[] {
	const numbers = papers.flatMap(({ fields }) =>
		fields.filter(([name]) => name.startsWith('v.')).map(([, v]) => v),
	)
	const texts = [...markers, 'choose.mayor=', '"vote":["cho"]', ...papers.flatMap(({ slip, r }) => [slip, r])]
	return [
		...[...texts, ...numbers].map(text => Buffer.from(text)),
		...numbers.map(number => Buffer.from(number, 'hex')),
	]
}

/** All that the server's program has in mind, after it threw away what it does not need. */
async function heapOf(server: RunningServer): Promise<Buffer> {
	server.child.kill('SIGUSR2')
	const folder = dirname(server.database)
	for (let size = -1; ; await wait(300)) {
		const name = readdirSync(folder).find(file => file.endsWith('.heapsnapshot'))
		if (!name) continue
		const bytes = readFileSync(join(folder, name))
		if (bytes.length === size && bytes.subarray(-3).toString().includes('}')) return bytes
		size = bytes.length
	}
}

const [crashes, voting] = isLong ? [50, 1_000] : [2, 300]

test(`B-06: a server that is killed while ${voting} children vote has every ballot it gave a receipt for, and no slip without its ballot (${crashes} times)`, async () => {
	const folder = mkdtempSync(join(tmpdir(), '12-wishes-crash-'))
	let shown = 0
	let server: RunningServer | undefined
	try {
		for (let nth = 0; nth < crashes; nth++) {
			server = await startServer({ folder, settings: { SAMPLES: 'no', LOG_LEVEL: 'warn' } })
			const db = await openDatabase(server.database)
			const { ballot, slips, keys } = await pollOf(db, server, voting)
			const papers = slips.map(slip => somePaperSent(slip))
			const storm = castAll(server, { ballot, papers })
			while ((await db.read.ballotReceipt.count({ where: { ballotId: ballot.id } })) === 0) await wait(5)
			await wait(Math.random() * 600)
			await server.stop('SIGKILL')
			const replies = await storm
			const box = await boxOf(db, { ballot, keys })
			await db.close()
			const kept = new Set(box.receipts)
			const promised = papers.filter((_, place) => replies[place]?.receipt)
			expect(promised.filter(({ r }) => !kept.has(receiptHash(r)))).toEqual([])
			expect(box.opened.filter(votes => votes.length === 0)).toEqual([])
			expect([box.used, box.opened.length]).toEqual([kept.size, kept.size])
			shown += promised.length
		}
	} finally {
		await server?.remove()
	}
	expect(shown).toBeGreaterThan(0)
}, 900_000)
