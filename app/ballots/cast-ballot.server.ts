import { ok, type Result, refuse } from '#app/base/result.ts'
import type { Database } from '#app/platform/db.server.ts'
import { groupCommit } from '#app/platform/group-commit.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import type { Ballot, CastRefusal } from './ballot.ts'
import { type Kept, keepCasts, type NewCast } from './box.store.server.ts'
import { Nonce, type OpenedVote } from './record.ts'
import { receiptCode, receiptHash } from './record-hash.server.ts'
import { fillsPaper, sealBallot } from './sealed-box.server.ts'
import { slipHash } from './slip.server.ts'
import type { Slip } from './slip.ts'
import { fillsWritten, type WrittenText } from './written.ts'

/**
 * What a child casts: a vote for every part, with the slip in their hand and the number their browser drew; and what they
 * wrote by hand, nothing where it is left out.
 */
export type Casting = {
	ballot: Ballot
	slip: Slip
	r: Nonce
	votes: OpenedVote[]
	written?: WrittenText[]
	now: Date
}

export type CastBallot = (casting: Casting) => Promise<Result<string, CastRefusal | 'ballot.does-not-fit'>>

/**
 * Makes the one way a vote gets into the box (trust.md 3.4, step 5). It is
 * sealed first; then its slip is used, its receipt kept and the box filled in
 * one commit, and the child hears the receipt's ten letters only after it.
 *
 * The same vote once more answers the same receipt and stores nothing. Refuses
 * `ballot.does-not-fit` for what no page of ours sends, and what `answerToCast` refuses.
 *
 * The function it answers throws {TooBusy} or {DatabaseUnavailable}, having stored nothing.
 */
export function ballotCaster(db: Database, secret: Secret): CastBallot {
	const store = groupCommit<NewCast, Kept>(db, { commit: keepCasts })

	return async ({ ballot, slip, r, votes, written, now }) => {
		const { parts, publicKey } = ballot.manifest
		const asked = ballot.paper.written ?? []
		const words = written ?? asked.map(({ id }) => ({ part: id, text: '' }))
		const fits = fillsPaper(parts, votes) && fillsWritten(asked, words)
		if (!Nonce.safeParse(r).success || !fits) return refuse('ballot.does-not-fit')
		const receipt = receiptHash(r)
		const kept = await store({
			ballotId: ballot.id,
			slipHash: slipHash(secret, slip),
			receiptHash: receipt,
			sealed: await sealBallot(Buffer.from(publicKey, 'hex'), parts, votes, words),
			now,
		})
		return kept === 'cast' || kept === 'repeated' ? ok(receiptCode(receipt)) : refuse(kept)
	}
}
