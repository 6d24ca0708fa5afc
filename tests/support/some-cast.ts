import { randomBytes } from 'node:crypto'
import { keepBallot } from '#app/ballots/ballot.store.server.ts'
import type { Ballot } from '#app/ballots/ballot.ts'
import type { Casting } from '#app/ballots/cast-ballot.server.ts'
import type { Manifest } from '#app/ballots/record.ts'
import { newSlip, slipHash } from '#app/ballots/slip.server.ts'
import { keepSlips } from '#app/ballots/slip.store.server.ts'
import type { Slip } from '#app/ballots/slip.ts'
import { newId } from '#app/base/id.ts'
import type { Database } from '#app/platform/db.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import { someManifest, somePaper } from '#tests/rules/ballots/some-ballot.ts'

/** While a ballot of `someReadyBallot` is open. */
export const whileOpen = new Date('2027-03-05T10:00:00Z')

/** A ballot that is ready, with so many slips for its one school. */
export async function someReadyBallot(
	db: Database,
	{
		secret,
		slips: count,
		manifest: changes = {},
	}: { secret: Secret; slips: number; manifest?: Partial<Manifest> },
): Promise<{ ballot: Ballot; slips: Slip[] }> {
	const id = newId()
	const manifest = someManifest({ id, ...changes })
	const ballot = {
		id,
		slug: `ballot-${id}`,
		manifest,
		paper: somePaper(manifest),
		state: 'ready' as const,
		isSample: false,
	}
	const slips = Array.from({ length: count }, newSlip)
	const batch = {
		id: newId(),
		ballotId: id,
		school: ballot.manifest.schools[0]?.id ?? '',
		hashes: slips.map(slip => slipHash(secret, slip)),
		issuedAt: new Date('2027-02-01T10:00:00Z'),
		issuedById: 'somebody',
	}
	await db.write(async tx => {
		await keepBallot(tx, { ...ballot, createdAt: batch.issuedAt })
		if (count > 0) await keepSlips(tx, batch)
	})
	return { ballot, slips }
}

/** 128 bits as a child's browser draws them. */
export function someNonce(): string {
	return randomBytes(16).toString('hex')
}

/** One vote of this ballot, for Bilal, with new numbers. */
export function someCasting(ballot: Ballot, slip: Slip, changes: Partial<Casting> = {}): Casting {
	const votes = [{ part: 'mayor', vote: ['bilal'], v: someNonce() }]
	return { ballot, slip, r: someNonce(), votes, now: whileOpen, ...changes }
}
