import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database, Reader } from '#app/platform/db.server.ts'
import {
	allCheckpoints,
	allLate,
	findBallotLife,
	findClosing,
	findOpenedBox,
	markBallotPublished,
} from '../box-life.store.server.ts'
import { type CountedPoll, recordOfCounted } from '../record.server.ts'
import { keepRecord } from '../record.store.server.ts'
import type { PublicRecord } from '../record.ts'
import { keyedBatches, schoolsThatBlock } from '../schools/school-facts.server.ts'
import type { BallotLife } from './ready.ts'
import type { Blocked } from './refusal.ts'
import { verifyPublicRecord } from './verify-record.server.ts'

/**
 * Publishes a ballot: makes its record, has it checked by the program that anybody may run, and only then keeps it.
 * The sealed ballots are taken away with it, and what is left of them in the log: the two lists tell all there is to
 * know, and nobody who finds a share one day opens anything (trust.md 3.4, 8).
 */
export async function publishBallot(
	db: Database,
	{ who, slug, now }: { who: Person; slug: string; now: Date },
): Promise<Result<PublicRecord, Blocked>> {
	if (!may(who, 'ballot.open-box')) return refuse('not-allowed')
	const life = await findBallotLife(db.read, slug)
	if (!life) return refuse('ballot.gone')
	const poll = await pollOf(db.read, life, now)
	if (!poll.ok) return poll
	const record = recordOfCounted(poll.value)
	const verified = await verifyPublicRecord(record, JSON.stringify(record))
	if (!verified.ok) return refuse({ what: 'record.does-not-verify', steps: verified.refusal.steps })
	const published = await db.write(async (tx): Promise<Result<PublicRecord, Blocked>> => {
		const again = await findBallotLife(tx, slug)
		const same = again && (await pollOf(tx, again, now))
		if (!same?.ok || whatMayChange(same.value) !== whatMayChange(poll.value)) return refuse('ballot.not-now')
		await keepRecord(tx, { ballotId: life.id, record, now })
		await markBallotPublished(tx, life.id)
		const detail = { hash: record.hash }
		await writeInLogbook(tx, {
			...{ who, deed: 'ballot.publish', thing: 'ballot', thingId: life.id, detail, at: now },
		})
		return ok(record)
	})
	if (published.ok) await db.emptyLog()
	return published
}

/** Somebody may have stopped standing, or shown other slips, while the record was checked. */
function whatMayChange({ audit, late, paper }: CountedPoll): string {
	return JSON.stringify([audit, late, paper])
}

async function pollOf(
	db: Reader,
	{ id, state, manifest }: BallotLife,
	now: Date,
): Promise<Result<CountedPoll, Blocked>> {
	const box = await findOpenedBox(db, id)
	const kept = await findClosing(db, id)
	if (state !== 'opened' || !manifest || !box || !kept) return refuse('ballot.not-now')
	const schools = await schoolsThatBlock(db, id, now)
	if (schools.length > 0) return refuse({ what: 'schools.block', schools })
	if (!box.audit && manifest.auditSlips.count > 0) return refuse('audit.not-revealed')
	const changed = box.audit?.changed ?? 0
	if (changed > 0) return refuse({ what: 'audit.changed', count: changed })
	return ok({
		manifest,
		checkpoints: (await allCheckpoints(db, id)).map(({ checkpoint }) => checkpoint),
		closing: kept.closing,
		counted: box.counted,
		audit: box.audit?.rows ?? [],
		paper: await keyedBatches(db, id),
		late: await allLate(db, id),
	})
}
