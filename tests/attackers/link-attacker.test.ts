import { randomInt } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import sodium from 'libsodium-wrappers'
import { expect } from 'vitest'
import type { Ballot } from '#app/ballots/ballot.ts'
import { keepCasts } from '#app/ballots/box.store.server.ts'
import { ballotCaster, type CastBallot, type Casting } from '#app/ballots/cast-ballot.server.ts'
import { forgetOrder, forgetPlaces } from '#app/ballots/forget-order.server.ts'
import { countedRows } from '#app/ballots/record.server.ts'
import type { Part } from '#app/ballots/record.ts'
import { jcs, receiptHash } from '#app/ballots/record-hash.server.ts'
import { type BoxKeys, newBoxKeys, openBallot } from '#app/ballots/sealed-box.server.ts'
import { slipHash } from '#app/ballots/slip.server.ts'
import { ok } from '#app/base/result.ts'
import type { Database } from '#app/platform/db.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import { someCasting, someNonce, someReadyBallot, whileOpen } from '#tests/support/some-cast.ts'
import { test } from '#tests/support/test.ts'
import { guess, type Published, Spy, type Voter } from './link-attacker.ts'
import { cellsIn, framesOf, pagesOf, unusedIn } from './sqlite-pages.ts'

const isLong = process.env.LONG === 'yes'
const rounds = isLong ? 20 : 1
const voters = 500
/** Standard errors from chance that leave no doubt: 27 is every choice known. */
const beaten = 10

/** Each a letter longer than the one before, so that a box that is not padded would tell by its length. */
const options = ['ana', 'cleo', 'dawit', 'esther']
const part: Part = {
	...{ id: 'mayor', method: 'choose', count: 'choose', most: 1, seats: 1, withdrawn: [] },
	options,
	lots: options,
}

/** Each child writes as many words as their choice is long: a box that is not padded would tell by them. */
const written = [{ id: 'written-1', wording: { en: 'Why?' } }]

type Stored = { db: Database; secret: Secret; file: string }
type Cast = { slip: string; choice: string; receipt: string; minute: number }

/** A ballot of a school, its box, and what the spy saw while its children voted one after the other. */
async function classesVote({ db, secret, file }: Stored, { isSealedPlainly = false } = {}) {
	const keys = await newBoxKeys()
	const publicKey = Buffer.from(keys.publicKey).toString('hex')
	const manifest = { parts: [part], publicKey, schools: [{ id: 'roundhay', roll: voters }] }
	const { ballot, slips } = await someReadyBallot(db, {
		...{ secret, slips: voters, manifest },
		paper: { written },
	})
	const cast = isSealedPlainly ? plainCaster(db, secret) : ballotCaster(db, secret)
	const spy = new Spy()
	const casts: Cast[] = []
	for (let minute = 0; casts.length < voters; minute++) {
		// At times one child votes in a minute, so that whatever that minute shows is theirs; at times half a class.
		const many = minute % 3 === 0 ? 1 : randomInt(2, 15)
		const some = slips.slice(casts.length, casts.length + many)
		for (const [place, slip] of some.entries()) {
			if (place === some.length >> 1) await forgetOrder(db, whileOpen)
			const choice = options[randomInt(options.length)] ?? ''
			const votes = [{ part: part.id, vote: [choice], v: someNonce() }]
			const text = choice.repeat(5)
			const casting = someCasting(ballot, slip, { votes, written: [{ part: 'written-1', text }] })
			expect(await cast(casting)).toMatchObject({ ok: true })
			casts.push({ slip, choice, receipt: receiptHash(casting.r), minute })
		}
		spy.look({ minute, ...copyOf(file) })
		if (minute % 10 === 9) await forgetPlaces(db, whileOpen)
	}
	await forgetPlaces(db, whileOpen)
	spy.look({ minute: 10_000, ...copyOf(file) })
	return { ballot, keys, spy, casts }
}

/** The whole way of a vote but one thing: what is sealed is not made equally long. */
function plainCaster(db: Database, secret: Secret): CastBallot {
	return async ({ ballot, slip, r, votes, now }) => {
		await sodium.ready
		const sealed = sodium.crypto_box_seal(
			new TextEncoder().encode(jcs(votes)),
			Buffer.from(ballot.manifest.publicKey, 'hex'),
		)
		const row = {
			ballotId: ballot.id,
			slipHash: slipHash(secret, slip),
			receiptHash: receiptHash(r),
			sealed,
			now,
		}
		await db.writeRows(rows => keepCasts(rows, [row]))
		return ok('')
	}
}

function copyOf(file: string): { file: Buffer; log: Buffer } {
	const log = `${file}-wal`
	return { file: readFileSync(file), log: existsSync(log) ? readFileSync(log) : Buffer.alloc(0) }
}

/** How many of those who told nothing were guessed, in standard errors from what chance would guess. */
function attack(
	secret: Secret,
	{ spy, casts, published }: { spy: Spy; casts: Cast[]; published?: Published },
): { trick: string; errors: number; joined: number } {
	const seen = casts.map(({ slip, choice, minute }, place): Voter => {
		const voter = { slip: slipHash(secret, slip), minute }
		return place % 2 === 0 ? { ...voter, told: choice } : voter
	})
	const traces = spy.traces(seen)
	const { trick, choices } = guess(traces, { options, published })
	const silent = casts.flatMap(({ choice }, place) =>
		seen[place]?.told === undefined ? [choice === choices[place]] : [],
	)
	const right = silent.filter(Boolean).length / silent.length
	const chance = 1 / options.length
	return {
		trick,
		errors: (right - chance) / Math.sqrt((chance * (1 - chance)) / silent.length),
		joined: traces.filter(({ receipt }, place) => receipt === casts[place]?.receipt).length,
	}
}

/** What the box held, row by row in the order of its ids, as two key holders find it. */
async function openedInBoxOrder(db: Database, { ballot, keys }: { ballot: Ballot; keys: BoxKeys }) {
	const sealed = await db.read.sealedBallot.findMany({
		where: { ballotId: ballot.id },
		orderBy: { id: 'asc' },
	})
	const opened = await Promise.all(
		sealed.map(({ bytes }) => openBallot(keys, ballot.manifest.parts, bytes, written)),
	)
	return opened.map(one =>
		one.ok ? (one.value.votes[0] ?? { part: '', vote: [], v: '' }) : { part: '', vote: [], v: '' },
	)
}

function asPublished(rows: { e?: string; vote: unknown }[]): Published {
	return rows.map(({ e = '', vote }) => ({ e, choice: Array.isArray(vote) ? String(vote[0]) : '' }))
}

test(`B-08: a copy of everything each minute tells nobody who chose what (${rounds} × ${voters} votes, half of them known)`, async ({
	db,
	secret,
	file,
}) => {
	for (let round = 0; round < rounds; round++) {
		// Three standard errors are passed by chance once in 400 times, and both of two times hardly ever.
		const found: ReturnType<typeof attack>[][] = []
		do {
			const vote = await classesVote({ db, secret, file })
			const inBoxOrder = await openedInBoxOrder(db, vote)
			const published = asPublished(countedRows(inBoxOrder))
			found.push([attack(secret, vote), attack(secret, { ...vote, published })])
			const [, joined] = found.at(-1) ?? []
			// The spy is a good one: most closed ballots it lays beside the child who cast them. They stay closed.
			expect(joined?.joined).toBeGreaterThan(voters / 2)
			// And had the rows been published as they lay, or as they came, it would have known.
			const asTheyLay = attack(secret, { ...vote, published: asPublished(inBoxOrder) })
			expect(asTheyLay.errors).toBeGreaterThan(beaten)
			const cameInOrder = vote.casts.map(({ choice }) => ({ e: '', choice }))
			expect(attack(secret, { ...vote, published: cameInOrder }).errors).toBeGreaterThan(beaten)
		} while (found.length < 2 && found.flat().some(({ errors }) => errors > 3))
		expect(found.at(-1)?.filter(({ errors }) => errors > 3)).toEqual([])
	}
}, 600_000)

test('B-08: the same attacker knows every choice where ballots are sealed without being made equally long', async ({
	db,
	secret,
	file,
}) => {
	const vote = await classesVote({ db, secret, file }, { isSealedPlainly: true })
	const { trick, errors } = attack(secret, vote)
	expect(trick).toBe('length')
	expect(errors).toBeGreaterThan(beaten)
}, 60_000)

/**
 * For slips, receipts and ballots: of rows that lie beside each other in a page, how much more often the one further up
 * came first than chance would have it, in standard errors. SQLite fills its pages downwards.
 */
function orderInPages(file: Buffer, rows: Record<'slips' | 'receipts' | 'ballots', string[]>): number[] {
	const pages = pagesOf(file).map(({ page, bytes }) =>
		cellsIn(page, bytes)
			.toSorted((a, b) => b.offset - a.offset)
			.map(({ columns }) => String(columns.length === 8 ? columns[0] : columns.length < 4 ? columns[1] : '')),
	)
	return Object.values(rows).map(keys => {
		const came = new Map(keys.map((key, place) => [key, place]))
		const steps = pages.flatMap(page => {
			const places = page.flatMap(key => came.get(key) ?? [])
			return places.slice(1).map((place, nth) => place > (places[nth] ?? 0))
		})
		const upwards = steps.filter(Boolean).length
		return (upwards - steps.length / 2) / Math.sqrt(steps.length / 4)
	})
}

test.for([20, voters])(
	'B-08: whoever finds one copy after the hour finds no order in it, and nothing of what was deleted (%s votes)',
	{ timeout: 60_000 },
	async (count, { db, secret, file }) => {
		const keys = await newBoxKeys()
		const publicKey = Buffer.from(keys.publicKey).toString('hex')
		const manifest = { publicKey, schools: [{ id: 'roundhay', roll: count }] }
		const { ballot, slips } = await someReadyBallot(db, { secret, slips: count, manifest })
		const cast = ballotCaster(db, secret)
		const castings = slips.map(slip => someCasting(ballot, slip))
		for (const casting of castings) await cast(casting)
		const rows = {
			slips: slips.map(slip => slipHash(secret, slip)),
			receipts: castings.map(({ r }) => receiptHash(r)),
			ballots: await boxIds(db, { ballot, keys, castings }),
		}
		await db.emptyLog()
		// Those of one class fit into a page each: before they are written anew, their order is whole.
		const [, ...before] = orderInPages(copyOf(file).file, rows)
		if (count === 20) expect(Math.min(...before)).toBeGreaterThan(4)
		await forgetPlaces(db, whileOpen)
		const after = copyOf(file)
		expect(orderInPages(after.file, rows).filter(found => Math.abs(found) > 4)).toEqual([])
		expect(framesOf(after.log)).toEqual([])
		const unused = Buffer.concat(pagesOf(after.file).map(({ page, bytes }) => unusedIn(page, bytes)))
		const keysOfAll = Object.values(rows).flat()
		expect(keysOfAll.filter(key => unused.includes(key))).toEqual([])
	},
)

/** Under which ids these castings lie in the box, in their order. Only who has the key can say. */
async function boxIds(
	db: Database,
	{ ballot, keys, castings }: { ballot: Ballot; keys: BoxKeys; castings: Casting[] },
): Promise<string[]> {
	const idOf = new Map<string | undefined, string>()
	for (const { id, bytes } of await db.read.sealedBallot.findMany()) {
		const opened = await openBallot(keys, ballot.manifest.parts, bytes)
		if (opened.ok) idOf.set(opened.value.votes[0]?.v, id)
	}
	return castings.map(({ votes }) => idOf.get(votes[0]?.v) ?? '')
}
