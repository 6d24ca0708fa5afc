import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database, Writer } from '#app/platform/db.server.ts'
import { markBallotClosed } from '../ballot.store.server.ts'
import {
	allBallotsReady,
	allCheckpoints,
	findBallotLife,
	findLastHour,
	findReceived,
	type KeptCheckpoint,
	keepCheckpoint,
	keepClosing,
} from '../box-life.store.server.ts'
import { checkpointAfter, closingAfter } from '../record.server.ts'
import type { Closing, Manifest } from '../record.ts'
import { countSlips } from '../slip.store.server.ts'
import { fullHour } from './hours.ts'
import type { CloseRefusal } from './refusal.ts'

/**
 * Ends a ballot for good: its last checkpoint, its closing record and its state change in one transaction, in the same
 * queue that votes come through. So each vote is before the closing record, and in it, or refused (B-07).
 *
 * Refuses `ballot.still-open` before the hour of the manifest, by the server's clock: nobody ends a ballot early.
 */
export async function closeBallot(
	db: Database,
	{ who, slug, now }: { who: Person; slug: string; now: Date },
): Promise<Result<Closing, CloseRefusal>> {
	if (!may(who, 'ballot.open-box')) return refuse('not-allowed')
	return await closeDue(db, { who, slug, now })
}

/**
 * What is due by the clock, asked every minute: boxes past their hour are closed, of the others the full hour is
 * written down. A server that slept over several hours writes one checkpoint for all of them.
 */
export async function tendBoxes(db: Database, now: Date): Promise<void> {
	for (const slug of await allBallotsReady(db.read)) {
		const closed = await closeDue(db, { who: null, slug, now })
		if (!closed.ok && closed.refusal === 'ballot.still-open') await writeHourDown(db, { slug, now })
	}
}

async function closeDue(
	db: Database,
	{ who, slug, now }: { who: Person | null; slug: string; now: Date },
): Promise<Result<Closing, CloseRefusal>> {
	return await db.write(async tx => {
		const life = await findBallotLife(tx, slug)
		if (!life) return refuse('ballot.gone')
		const { id: ballotId, manifest } = life
		if (life.state !== 'ready' || !manifest) return refuse('ballot.not-now')
		if (now < new Date(manifest.closes)) return refuse('ballot.still-open')
		const last = await addCheckpoint(tx, { manifest, hour: now })
		const schools = manifest.schools.map(({ id }) => id)
		const closing = closingAfter(manifest, [last.checkpoint], await countSlips(tx, ballotId, schools))
		await keepClosing(tx, { ballotId, closing, now })
		await markBallotClosed(tx, ballotId)
		const detail = { hash: closing.hash, receipts: closing.receipts }
		await writeInLogbook(tx, {
			...{ who, deed: 'ballot.close', thing: 'ballot', thingId: ballotId, detail, at: now },
		})
		return ok(closing)
	})
}

async function writeHourDown(db: Database, { slug, now }: { slug: string; now: Date }): Promise<void> {
	const hour = fullHour(now)
	await db.write(async tx => {
		const life = await findBallotLife(tx, slug)
		if (life?.state !== 'ready' || !life.manifest) return
		const last = (await findLastHour(tx, life.id)) ?? fullHour(life.opensAt)
		if (hour > last) await addCheckpoint(tx, { manifest: life.manifest, hour })
	})
}

/** Asked in the writer's transaction: receipts and used slips are counted in the same moment. */
async function addCheckpoint(
	tx: Writer,
	{ manifest, hour }: { manifest: Manifest; hour: Date },
): Promise<KeptCheckpoint> {
	const ballotId = manifest.id
	const before = await allCheckpoints(tx, ballotId)
	const known = new Set(before.flatMap(({ checkpoint }) => checkpoint.added))
	const { receipts, used } = await findReceived(tx, ballotId)
	const checkpoint = checkpointAfter(
		manifest,
		before.map(({ checkpoint }) => checkpoint),
		{
			receipts: receipts.filter(receipt => !known.has(receipt)),
			used: used - (before.at(-1)?.checkpoint.used ?? 0),
		},
	)
	const kept = { number: before.length + 1, hour, checkpoint }
	await keepCheckpoint(tx, { ballotId, ...kept })
	return kept
}
