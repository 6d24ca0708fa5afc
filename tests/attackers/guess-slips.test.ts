import Sqlite from 'better-sqlite3'
import { expect } from 'vitest'
import { newSlip, slipHash } from '#app/ballots/slip.server.ts'
import { keepSlips } from '#app/ballots/slip.store.server.ts'
import { newId } from '#app/base/id.ts'
import { someReadyBallot } from '#tests/support/some-cast.ts'
import { test } from '#tests/support/test.ts'

const [live, guesses] = process.env.LONG === 'yes' ? [100_000, 1_000_000] : [2_000, 20_000]

test(`B-04: of ${guesses} slips that somebody makes up, none is one of ${live} that were handed out`, async ({
	db,
	secret,
	file,
}) => {
	const { ballot } = await someReadyBallot(db, { secret, slips: 0 })
	const slips = Array.from({ length: live }, newSlip)
	for (let nth = 0; nth < live; nth += 2_000) {
		const hashes = slips.slice(nth, nth + 2_000).map(slip => slipHash(secret, slip))
		const issuedAt = new Date('2027-02-01T10:00:00Z')
		const issued = { issuedAt, issuedById: 'somebody', signedAt: issuedAt, signedById: 'somebody else' }
		const batch = { id: newId(), ballotId: ballot.id, school: 'roundhay', label: '5B', year: '', ...issued }
		await db.write(tx => keepSlips(tx, { ...batch, hashes }))
	}
	const raw = new Sqlite(file, { readonly: true })
	const find = raw.prepare('SELECT 1 FROM "Slip" WHERE "hash" = ?').pluck()
	const isThere = (slip: string) => find.get(slipHash(secret, slip)) === 1
	// Those who guess know how a slip is made and that its last letter fits.
	let hits = 0
	for (let nth = 0; nth < guesses; nth++) if (isThere(newSlip())) hits++
	expect(hits).toBe(0)
	expect(slips.slice(0, 1_000).every(isThere)).toBe(true)
	raw.close()
}, 600_000)
