import fc from 'fast-check'
import { expect } from 'vitest'
import { markBallotClosed } from '#app/ballots/ballot.store.server.ts'
import { ballotCaster } from '#app/ballots/cast-ballot.server.ts'
import { receiptCode, receiptHash } from '#app/ballots/record-hash.server.ts'
import { newBoxKeys, openBallot } from '#app/ballots/sealed-box.server.ts'
import { newSlip, slipHash } from '#app/ballots/slip.server.ts'
import { findSlip } from '#app/ballots/slip.store.server.ts'
import { ok, refuse } from '#app/base/result.ts'
import type { Database } from '#app/platform/db.server.ts'
import { someCasting, someNonce, someReadyBallot } from '#tests/support/some-cast.ts'
import { test } from '#tests/support/test.ts'

const isLong = process.env.LONG === 'yes'
const rounds = isLong ? 20 : 2
const evenings = isLong ? 200 : 40

test('a vote that is cast uses its slip, leaves a receipt, and lies in the box as it was marked', async ({
	db,
	secret,
}) => {
	const keys = await newBoxKeys()
	const publicKey = Buffer.from(keys.publicKey).toString('hex')
	const { ballot, slips } = await someReadyBallot(db, { secret, slips: 2, manifest: { publicKey } })
	const casting = someCasting(ballot, slips[0]!)
	expect(await ballotCaster(db, secret)(casting)).toEqual(ok(receiptCode(receiptHash(casting.r))))
	expect(await storedOf(db, ballot.id)).toEqual({ used: 1, receipts: 1, sealed: 1 })
	expect(await findSlip(db.read, slipHash(secret, slips[0]!))).toMatchObject({ used: true })
	expect(await findSlip(db.read, slipHash(secret, slips[1]!))).toMatchObject({ used: false })
	const [sealed] = await db.read.sealedBallot.findMany()
	expect(await openBallot(keys, ballot.manifest.parts, sealed!.bytes)).toEqual(
		ok({ votes: casting.votes, written: [] }),
	)
})

test(`B-05: a thousand casts of one slip at once are one ballot and one receipt (${rounds} rounds of 1,000)`, async ({
	db,
	secret,
}) => {
	const cast = ballotCaster(db, secret)
	for (let round = 0; round < rounds; round++) {
		const { ballot, slips } = await someReadyBallot(db, { secret, slips: 1 })
		const shared = someNonce()
		// One tablet that sends five hundred times, among five hundred others; who is first changes each round.
		const castings = Array.from({ length: 1_000 }, (_, place) =>
			someCasting(ballot, slips[0]!, { r: place % 2 === round % 2 ? shared : someNonce() }),
		)
		const answers = await Promise.all(castings.map(cast))
		expect(await storedOf(db, ballot.id)).toEqual({ used: 1, receipts: 1, sealed: 1 })
		const winner = castings[answers.findIndex(answer => answer.ok)]!.r
		const expected = castings.map(({ r }) =>
			r === winner ? ok(receiptCode(receiptHash(r))) : refuse('slip.used'),
		)
		expect(answers).toEqual(expected)
		expect(answers.filter(answer => answer.ok)).toHaveLength(winner === shared ? 500 : 1)
	}
})

test('three hundred children who cast at once all have their own receipt', async ({ db, secret }) => {
	const cast = ballotCaster(db, secret)
	const { ballot, slips } = await someReadyBallot(db, { secret, slips: 300 })
	const codes = await Promise.all(slips.map(slip => cast(someCasting(ballot, slip))))
	expect(new Set(codes.map(code => code.ok && code.value)).size).toBe(300)
	expect(await storedOf(db, ballot.id)).toEqual({ used: 300, receipts: 300, sealed: 300 })
	const lengths = (await db.read.sealedBallot.findMany()).map(({ bytes }) => bytes.length)
	expect(new Set(lengths).size, 'B-10: one length in the table').toBe(1)
})

test('what is refused is refused by name, stores nothing and leaves the slip good', async ({
	db,
	secret,
}) => {
	const cast = ballotCaster(db, secret)
	const { ballot, slips } = await someReadyBallot(db, { secret, slips: 3 })
	const { slips: others } = await someReadyBallot(db, { secret, slips: 1 })
	const first = someCasting(ballot, slips[0]!)
	await cast(first)
	const good = someCasting(ballot, slips[1]!)
	expect(await cast({ ...good, slip: newSlip() })).toEqual(refuse('slip.unknown'))
	expect(await cast({ ...good, slip: others[0]! })).toEqual(refuse('slip.other-ballot'))
	expect(await cast({ ...good, slip: first.slip })).toEqual(refuse('slip.used'))
	expect(await cast({ ...good, r: first.r })).toEqual(refuse('receipt.other-slip'))
	expect(await cast({ ...good, now: new Date('2027-03-01T07:59:59Z') })).toEqual(
		refuse('ballot.not-yet-open'),
	)
	expect(await cast({ ...good, now: new Date('2027-03-12T16:00:00Z') })).toEqual(refuse('ballot.closed'))
	for (const votes of [[], [{ ...good.votes[0]!, vote: ['dora'] }], [{ ...good.votes[0]!, v: 'short' }]])
		expect(await cast({ ...good, votes })).toEqual(refuse('ballot.does-not-fit'))
	expect(await cast({ ...good, r: 'R'.repeat(32) })).toEqual(refuse('ballot.does-not-fit'))
	expect(await storedOf(db, ballot.id)).toEqual({ used: 1, receipts: 1, sealed: 1 })
	expect((await cast(good)).ok).toBe(true)
})

test('one page sent with two slips at once uses one of them', async ({ db, secret }) => {
	const cast = ballotCaster(db, secret)
	const { ballot, slips } = await someReadyBallot(db, { secret, slips: 2 })
	const r = someNonce()
	const answers = await Promise.all(slips.map(slip => cast(someCasting(ballot, slip, { r }))))
	expect(answers).toEqual([ok(receiptCode(receiptHash(r))), refuse('receipt.other-slip')])
	expect(await storedOf(db, ballot.id)).toEqual({ used: 1, receipts: 1, sealed: 1 })
})

test('a child whose first reply was lost hears the same receipt after the close', async ({ db, secret }) => {
	const cast = ballotCaster(db, secret)
	const { ballot, slips } = await someReadyBallot(db, { secret, slips: 1 })
	const casting = someCasting(ballot, slips[0]!)
	const first = await cast(casting)
	await db.write(tx => markBallotClosed(tx, ballot.id))
	expect(await cast({ ...casting, now: new Date('2027-03-13T10:00:00Z') })).toEqual(first)
	expect(await storedOf(db, ballot.id)).toEqual({ used: 1, receipts: 1, sealed: 1 })
})

const evening = fc.record({
	/** Minutes from the hour of closing, as a clock says that is up to two hours wrong. */
	minutes: fc.array(fc.integer({ min: -120, max: 120 }), { minLength: 1, maxLength: 6 }),
	/** After how many votes the closing record is made, with more coming in; never, if beyond the last. */
	closesAfter: fc.nat(8),
})

test(`B-07: no ballot comes after the closing record and none is lost before it (${evenings} evenings)`, async ({
	db,
	secret,
}) => {
	const cast = ballotCaster(db, secret)
	await fc.assert(
		fc.asyncProperty(evening, async ({ minutes, closesAfter }) => {
			const { ballot, slips } = await someReadyBallot(db, { secret, slips: minutes.length })
			const closes = Date.parse(ballot.manifest.closes)
			const castAt = (place: number) =>
				cast(someCasting(ballot, slips[place]!, { now: new Date(closes + minutes[place]! * 60_000) }))
			const places = minutes.map((_, place) => place)
			const early = await Promise.all(places.slice(0, closesAfter).map(castAt))
			expect(early.map(answer => answer.ok)).toEqual(minutes.slice(0, closesAfter).map(minute => minute < 0))
			const late = places.slice(closesAfter)
			const coming = Promise.all(late.map(castAt))
			const atClosing = await db.write(async tx => {
				await markBallotClosed(tx, ballot.id)
				return await tx.ballotReceipt.count({ where: { ballotId: ballot.id } })
			})
			const answers = [...early, ...(await coming)]
			const took = answers.filter(answer => answer.ok).length
			expect(await storedOf(db, ballot.id)).toEqual({ used: took, receipts: took, sealed: took })
			expect(atClosing).toBe(took)
			for (const [place, answer] of answers.entries())
				if (minutes[place]! >= 0) expect(answer).toEqual(refuse('ballot.closed'))
		}),
		{ numRuns: evenings },
	)
})

async function storedOf(db: Database, ballotId: string) {
	return {
		used: await db.read.slip.count({ where: { ballotId, used: true } }),
		receipts: await db.read.ballotReceipt.count({ where: { ballotId } }),
		sealed: await db.read.sealedBallot.count({ where: { ballotId } }),
	}
}
