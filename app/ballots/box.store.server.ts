import { z } from 'zod'
import { newId } from '#app/base/id.ts'
import type { RowWriter } from '#app/platform/db.server.ts'
import { answerToCast, ballotStates, type CastRefusal, takesBallots } from './ballot.ts'

/** One vote ready to be stored: hashes and a closed box. Nothing in here can be read by who has the rows. */
export type NewCast = {
	ballotId: string
	slipHash: string
	receiptHash: string
	sealed: Uint8Array
	/** When it came, by the server's clock. Held against the hours, and not kept. */
	now: Date
}

export type Kept = 'cast' | 'repeated' | CastRefusal

/**
 * Stores votes that came together. For each a slip is used, a receipt kept and
 * a ballot put into the box, or none of the three. Receipts and ballots go in
 * by their hashes and random ids, so that not even their places in a page of
 * the file say which of this commit belong together.
 *
 * @returns what became of each, in order.
 */
export function keepCasts(rows: RowWriter, casts: NewCast[]): Kept[] {
	const claimed = new Set<string>()
	const kept = casts.map(cast => {
		const claim = `${cast.ballotId} ${cast.receiptHash}`
		const answer = answerTo(rows, cast, claimed.has(claim))
		if (answer !== 'cast') return answer
		markUsed(rows, cast)
		claimed.add(claim)
		return answer
	})
	const fresh = casts.filter((_, place) => kept[place] === 'cast')
	if (fresh.length > 0) keepReceiptsAndBallots(rows, fresh)
	return kept
}

const Found = z.tuple([
	z.object({
		state: z.enum(ballotStates),
		opensAt: z.number(),
		closesAt: z.number(),
		receipt: z.number(),
		used: z.number().nullable(),
		void: z.number().nullable(),
		slipBallotId: z.string().nullable(),
		signed: z.number(),
	}),
])

/** Asked in the transaction itself: a ballot that was closed, or a slip that was used, a moment ago is closed or used. */
function answerTo(rows: RowWriter, { ballotId, slipHash, receiptHash, now }: NewCast, claimed: boolean) {
	const [found] = Found.parse(
		rows.all(
			`SELECT "state", "opensAt", "closesAt", "used", "void", "Slip"."ballotId" AS "slipBallotId",
				"SlipBatch"."signedAt" IS NOT NULL AS "signed",
				EXISTS (SELECT 1 FROM "BallotReceipt" WHERE "ballotId" = "Ballot"."id" AND "hash" = ?) AS "receipt"
			FROM "Ballot" LEFT JOIN "Slip" ON "Slip"."hash" = ?
				LEFT JOIN "SlipBatch" ON "SlipBatch"."id" = "Slip"."batchId" WHERE "Ballot"."id" = ?`,
			receiptHash,
			slipHash,
			ballotId,
		),
	)
	const { state, opensAt, closesAt, slipBallotId } = found
	return answerToCast({
		open: takesBallots({ state, opensAt: new Date(opensAt), closesAt: new Date(closesAt) }, now),
		slip:
			slipBallotId === null
				? null
				: {
						used: found.used === 1,
						void: found.void === 1,
						signed: found.signed === 1,
						ofThisBallot: slipBallotId === ballotId,
					},
		receiptThere: claimed || found.receipt === 1,
	})
}

/** One slip, one vote: the row changes from unused to used, or nothing of this commit is stored. */
function markUsed(rows: RowWriter, { ballotId, slipHash }: NewCast): void {
	const used = rows.all(
		`UPDATE "Slip" SET "used" = 1, "voidAskedById" = NULL
		WHERE "hash" = ? AND "ballotId" = ? AND "used" = 0 AND "void" = 0 RETURNING 1`,
		slipHash,
		ballotId,
	)
	if (used.length !== 1) throw new Error(`A vote used ${used.length} slips; it uses one.`)
}

function keepReceiptsAndBallots(rows: RowWriter, casts: NewCast[]): void {
	addReceipts(
		rows,
		casts.map(({ ballotId, receiptHash }) => [ballotId, receiptHash]),
	)
	addBallots(
		rows,
		casts.map(({ ballotId, sealed }) => [ballotId, newId(), Buffer.from(sealed).toString('hex')]),
	)
}

function addReceipts(rows: RowWriter, receipts: string[][]): void {
	rows.run(
		`INSERT INTO "BallotReceipt" ("ballotId", "hash") SELECT value->>0, value->>1 FROM json_each(?)`,
		sorted(receipts),
	)
}

function addBallots(rows: RowWriter, ballots: string[][]): void {
	rows.run(
		`INSERT INTO "SealedBallot" ("ballotId", "id", "bytes")
		SELECT value->>0, value->>1, unhex(value->>2) FROM json_each(?)`,
		sorted(ballots),
	)
}

/** Rows as JSON, in the order of their ids. */
function sorted(rows: string[][]): string {
	return JSON.stringify(rows.toSorted((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1)))
}

const Receipts = z.array(z.object({ hash: z.string() }))
const Sealed = z.array(z.object({ id: z.string(), hex: z.string() }))

/** Some rows of one box: the first so many whose hash or id comes after this one. */
type Step = { ballotId: string; after: string; most: number }

/**
 * Writes some receipts of a box anew, in the order of their hashes. SQLite puts
 * a row that comes later into a lower place of its page, so the bytes of the
 * file tell who came after whom though no query does.
 *
 * @returns the last hash it wrote; null when there was none left.
 */
export function rewriteReceipts(rows: RowWriter, { ballotId, after, most }: Step): string | null {
	const found = Receipts.parse(
		rows.all(
			`SELECT "hash" FROM "BallotReceipt" WHERE "ballotId" = ? AND "hash" > ? ORDER BY "hash" LIMIT CAST(? AS INTEGER)`,
			ballotId,
			after,
			String(most),
		),
	)
	const last = found.at(-1)
	if (!last) return null
	const between = [ballotId, after, last.hash]
	rows.run(`DELETE FROM "BallotReceipt" WHERE "ballotId" = ? AND "hash" > ? AND "hash" <= ?`, ...between)
	addReceipts(
		rows,
		found.map(({ hash }) => [ballotId, hash]),
	)
	return last.hash
}

/** Writes some ballots of a box anew, in the order of their ids. Answers as `rewriteReceipts` does. */
export function rewriteBallots(rows: RowWriter, { ballotId, after, most }: Step): string | null {
	const found = Sealed.parse(
		rows.all(
			`SELECT "id", hex("bytes") AS "hex" FROM "SealedBallot"
			WHERE "ballotId" = ? AND "id" > ? ORDER BY "id" LIMIT CAST(? AS INTEGER)`,
			ballotId,
			after,
			String(most),
		),
	)
	const last = found.at(-1)
	if (!last) return null
	const between = [ballotId, after, last.id]
	rows.run(`DELETE FROM "SealedBallot" WHERE "ballotId" = ? AND "id" > ? AND "id" <= ?`, ...between)
	addBallots(
		rows,
		found.map(({ id, hex }) => [ballotId, id, hex]),
	)
	const kept = rows.all(
		`SELECT "id" FROM "SealedBallot" WHERE "ballotId" = ? AND "id" > ? AND "id" <= ?`,
		...between,
	)
	if (kept.length !== found.length)
		throw new Error(`${found.length} ballots of a box were ${kept.length} when they were written anew.`)
	return last.id
}
