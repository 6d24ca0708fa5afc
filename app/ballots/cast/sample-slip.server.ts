import { randomInt } from 'node:crypto'
import type { Reader } from '#app/platform/db.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import type { Ballot } from '../ballot.ts'
import { slipHash } from '../slip.server.ts'
import { allUnusedSlips } from '../slip.store.server.ts'
import { type Slip, slipFrom } from '../slip.ts'

/** How many visitors may try the open sample before its slips are used up. */
const samples = 1_000

/**
 * The slips of a sample ballot. They follow from the server's secret, so that a visitor may be given one although
 * slips are kept nowhere: what they open is a ballot that counts for nothing.
 */
export function sampleSlips(secret: Secret, ballotId: string): Slip[] {
	return Array.from({ length: samples }, (_, place) =>
		slipFrom(secret.hash('sample-slip', `${ballotId} ${place}`)),
	)
}

/** The slips by their hashes, made once for a ballot: a thousand keyed hashes are not for every visitor. */
const known = new Map<string, Map<string, Slip>>()

/**
 * A slip of this sample that nobody has used yet, any of them: two visitors at once are seldom given the same.
 *
 * @returns null for a real ballot, and when all are used.
 */
export async function sampleSlip(
	db: Reader,
	{ secret, ballot: { id, isSample } }: { secret: Secret; ballot: Ballot },
): Promise<Slip | null> {
	if (!isSample) return null
	const slips = known.get(id) ?? new Map(sampleSlips(secret, id).map(slip => [slipHash(secret, slip), slip]))
	known.set(id, slips)
	const left = (await allUnusedSlips(db, id)).filter(hash => slips.has(hash))
	const drawn = left[left.length > 0 ? randomInt(left.length) : 0]
	return (drawn !== undefined && slips.get(drawn)) || null
}
