import { randomBytes } from 'node:crypto'
import { keepBallot } from '#app/ballots/ballot.store.server.ts'
import type { Ballot } from '#app/ballots/ballot.ts'
import type { BallotPaper } from '#app/ballots/ballot-paper.ts'
import type { Casting } from '#app/ballots/cast-ballot.server.ts'
import type { Manifest, Part } from '#app/ballots/record.ts'
import { newBoxKeys } from '#app/ballots/sealed-box.server.ts'
import { newSlip, slipHash } from '#app/ballots/slip.server.ts'
import { keepSlips } from '#app/ballots/slip.store.server.ts'
import type { Slip } from '#app/ballots/slip.ts'
import { newId } from '#app/base/id.ts'
import type { Database } from '#app/platform/db.server.ts'
import { Secret } from '#app/platform/secret.server.ts'
import { mayor, someManifest, somePaper, someReply } from '#tests/rules/ballots/some-ballot.ts'

/** While a ballot of `someReadyBallot` is open. */
export const whileOpen = new Date('2027-03-05T10:00:00Z')

/** A ballot that is ready, with so many slips for its one school, counted and signed for. */
export async function someReadyBallot(
	db: Database,
	{
		secret,
		slips: count,
		manifest: changes = {},
		paper: words = {},
	}: { secret: Secret; slips: number; manifest?: Partial<Manifest>; paper?: Partial<BallotPaper> },
): Promise<{ ballot: Ballot; slips: Slip[] }> {
	const id = newId()
	const manifest = someManifest({ id, ...changes })
	const ballot = {
		id,
		slug: `ballot-${id}`,
		manifest,
		paper: { ...somePaper(manifest), ...words },
		state: 'ready' as const,
		...someReply(manifest),
		isSample: false,
	}
	const slips = Array.from({ length: count }, newSlip)
	const batch = {
		id: newId(),
		ballotId: id,
		school: ballot.manifest.schools[0]?.id ?? '',
		label: '5B',
		year: '',
		hashes: slips.map(slip => slipHash(secret, slip)),
		issuedAt: new Date('2027-02-01T10:00:00Z'),
		issuedById: 'somebody',
		signedAt: new Date('2027-02-02T10:00:00Z'),
		signedById: 'somebody else',
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

/** One part of each kind: two of three chosen, four ranked with one who stopped standing, three scored, money shared out. */
export const everyKind: Part[] = [
	mayor,
	{
		id: 'ideas',
		method: 'rank',
		count: 'stv',
		options: ['parks', 'buses', 'lights', 'food'],
		most: 4,
		seats: 2,
		lots: ['food', 'lights', 'buses', 'parks'],
		withdrawn: ['food'],
	},
	{
		id: 'menu',
		method: 'score',
		count: 'score',
		options: ['soup', 'pizza', 'salad'],
		most: 3,
		seats: 1,
		lots: ['salad', 'pizza', 'soup'],
		withdrawn: [],
	},
	{
		id: 'fund',
		method: 'choose',
		count: 'greedy',
		options: ['swings', 'library', 'football'],
		most: 3,
		seats: 1,
		lots: ['football', 'library', 'swings'],
		withdrawn: [],
		budget: 1_000,
		costs: { swings: 600, library: 300, football: 250 },
	},
]

/** A ballot with a part of each kind that is open today, and keys that open its box. */
export async function someOpenBallot(
	db: Database,
	{
		secret = new Secret(randomBytes(32)),
		slips,
		longWord,
		manifest = {},
		paper = {},
	}: {
		/** Of the running server, where a slip is to be used. */
		secret?: Secret
		slips: number
		/** What one option is called. */
		longWord?: string
		manifest?: Partial<Manifest>
		paper?: Partial<BallotPaper>
	},
) {
	const keys = await newBoxKeys()
	const publicKey = Buffer.from(keys.publicKey).toString('hex')
	const hours = { opens: '2026-01-01T08:00:00Z', closes: '2099-12-31T16:00:00Z' }
	const made = { parts: everyKind, publicKey, ...hours, ...manifest }
	const { parts } = somePaper(someManifest(made))
	const first = parts[0]?.options[0]
	if (first && longWord) first.name = { en: longWord }
	const some = await someReadyBallot(db, { secret, slips, manifest: made, paper: { parts, ...paper } })
	return { ...some, keys }
}
