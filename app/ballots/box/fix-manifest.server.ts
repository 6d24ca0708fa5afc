import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { findBallotLife, markBallotReady } from '../box-life.store.server.ts'
import type { Manifest } from '../record.ts'
import { manifestHash } from '../record-hash.server.ts'
import { shuffled } from '../shuffle.server.ts'
import { manifestOf, missingIn } from './ready.ts'
import type { FixRefusal } from './refusal.ts'

/**
 * Fixes the manifest: draws the lots of each part, writes down which program runs, and publishes it. From here on any
 * change is another ballot (trust.md 3.4, 1). Answers the manifest with its hash, which observers keep.
 *
 * Refuses with a list of all that is missing.
 */
export async function fixManifest(
	db: Database,
	{ who, slug, commit, now }: { who: Person; slug: string; commit: string; now: Date },
): Promise<Result<{ manifest: Manifest; hash: string }, FixRefusal>> {
	if (!may(who, 'ballot.edit')) return refuse('not-allowed')
	return await db.write(async tx => {
		const life = await findBallotLife(tx, slug)
		if (!life) return refuse('ballot.gone')
		if (life.state !== 'draft') return refuse('ballot.not-now')
		const missing = missingIn(life, now)
		if (missing.length > 0) return refuse({ missing })
		const made = manifestOf(life, { lots: shuffled, commit })
		if (!made.ok) return refuse({ missing: [{ what: 'paper' as const }] })
		const hash = manifestHash(made.value)
		await markBallotReady(tx, life.id, made.value)
		await writeInLogbook(tx, {
			...{ who, deed: 'ballot.fix', thing: 'ballot', thingId: life.id, detail: { hash }, at: now },
		})
		return ok({ manifest: made.value, hash })
	})
}
