import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database, Reader } from '#app/platform/db.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import { findBallotLife, findOpenedBox, keepAudit } from '../box-life.store.server.ts'
import { auditRows } from '../record.server.ts'
import type { Manifest } from '../record.ts'
import { auditSlipsHash } from '../record-hash.server.ts'
import { slipHash } from '../slip.server.ts'
import { findSlip } from '../slip.store.server.ts'
import {
	type KeptSlips,
	type KeptSlipsRefusal,
	type KeptVotesRefusal,
	optionWords,
	readKeptSlips,
	readKeptVotes,
} from './kept-audit.ts'

export type RevealRefusal =
	| KeptSlipsRefusal
	| KeptVotesRefusal
	| 'slips.other-list'
	| 'votes.other-count'
	| 'not-allowed'
	| 'ballot.gone'
	| 'ballot.not-now'

/**
 * The Youth Council shows which slips were its own, and what it voted with them, once nobody can change what lay in
 * the box. The slips must be those whose hash stands in the manifest; there must be a vote for each that was used.
 * Every vote is looked for as it was cast: one that is not there was changed by somebody, and stops the ballot.
 *
 * It may be shown again, for people mistype; each time stands in the logbook.
 */
export async function revealAudit(
	db: Database,
	{
		who,
		secret,
		slug,
		slips,
		votes,
		now,
	}: { who: Person; secret: Secret; slug: string; slips: string; votes: string; now: Date },
): Promise<Result<{ votes: number; changed: number }, RevealRefusal>> {
	if (!may(who, 'ballot.audit')) return refuse('not-allowed')
	return await db.write(async tx => {
		const life = await findBallotLife(tx, slug)
		if (!life) return refuse('ballot.gone')
		const { id: ballotId, manifest } = life
		const box = await findOpenedBox(tx, ballotId)
		if (life.state !== 'opened' || !manifest || !box) return refuse('ballot.not-now')
		const kept = readKeptSlips(slips)
		if (!kept.ok) return kept
		if (!isOfManifest(manifest, kept.value)) return refuse('slips.other-list')
		const cast = readKeptVotes(votes, manifest.parts, optionWords(life.paper?.parts ?? []))
		if (!cast.ok) return cast
		const used = await howManyUsed(tx, { secret, slips: kept.value.slips })
		if (cast.value.length !== used * manifest.parts.length) return refuse('votes.other-count')
		const { rows, changed } = auditRows(box.counted, cast.value)
		const there = new Set(box.counted.map(({ e, part }) => `${e} ${part}`))
		// What is not in *Counted* cannot be struck from it: the record is not made while anything is changed.
		const found = rows.filter(({ e, part }) => there.has(`${e} ${part}`))
		await keepAudit(tx, { ballotId, rows: found, changed: changed.length, auditedAt: now })
		const detail = { votes: cast.value.length, changed: changed.length }
		await writeInLogbook(tx, {
			...{ who, deed: 'ballot.reveal-audit', thing: 'ballot', thingId: ballotId, detail, at: now },
		})
		return ok({ votes: cast.value.length, changed: changed.length })
	})
}

function isOfManifest({ auditSlips }: Manifest, { nonce, slips }: KeptSlips): boolean {
	return slips.length === auditSlips.count && auditSlipsHash(slips, nonce) === auditSlips.hash
}

async function howManyUsed(db: Reader, { secret, slips }: { secret: Secret; slips: string[] }) {
	const found = await Promise.all(slips.map(slip => findSlip(db, slipHash(secret, slip))))
	return found.filter(slip => slip?.used).length
}
