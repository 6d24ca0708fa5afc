import { z } from 'zod'
import type { Reader, Writer } from '#app/platform/db.server.ts'
import { ballotStates } from './ballot.ts'
import { BallotPaper } from './ballot-paper.ts'
import { type BallotLife, type HolderName, holderNames } from './box/ready.ts'
import { Checkpoint, Closing, CountedRow, type Late, Manifest, RowName } from './record.ts'

/** A ballot with all that its life needs, in any state; null where there is none. */
export async function findBallotLife(db: Reader, slug: string): Promise<BallotLife | null> {
	const row = await db.ballot.findUnique({
		where: { slug },
		include: {
			schools: { include: { roll: true }, orderBy: { id: 'asc' } },
			holders: { orderBy: { place: 'asc' } },
		},
	})
	if (!row) return null
	const { id, publicKey, auditSlips, auditHash, opensAt, closesAt, service, replyBy, isSample } = row
	return {
		...{ id, slug, publicKey, opensAt, closesAt, service, replyBy, isSample },
		state: z.enum(ballotStates).parse(row.state),
		paper: BallotPaper.safeParse(JSON.parse(row.paper)).data ?? null,
		manifest: row.manifest === null ? null : Manifest.parse(JSON.parse(row.manifest)),
		audit: auditHash === null ? null : { count: auditSlips, hash: auditHash },
		schools: row.schools.map(({ id, name, roll }) => ({
			...{ id, name },
			roll: roll.reduce((sum, { children }) => sum + children, 0),
		})),
		holders: row.holders.map(({ place, name, shareHash, provedAt }) => ({
			...{ place, shareHash, provedAt },
			name: z.enum(holderNames).parse(name),
		})),
	}
}

/** Keeps the public half of a new key, and whose the shares are. What was proved with the key before is undone. */
export async function keepKey(
	tx: Writer,
	{ ballotId, publicKey, shareHashes }: { ballotId: string; publicKey: string; shareHashes: string[] },
): Promise<void> {
	await tx.keyHolder.deleteMany({ where: { ballotId } })
	await tx.ballot.update({ where: { id: ballotId }, data: { publicKey } })
	await tx.keyHolder.createMany({
		data: holderNames.map((name: HolderName, place) => ({
			...{ ballotId, name, place: place + 1 },
			shareHash: shareHashes[place] ?? '',
		})),
	})
}

/** A holder showed that they have their share. */
export async function markShareProved(
	tx: Writer,
	{ ballotId, place, now }: { ballotId: string; place: number; now: Date },
): Promise<void> {
	await tx.keyHolder.update({ where: { ballotId_place: { ballotId, place } }, data: { provedAt: now } })
}

/** How many slips the Youth Council drew, and the hash of their list. */
export async function keepAuditDraw(
	tx: Writer,
	{ ballotId, count, hash }: { ballotId: string; count: number; hash: string },
): Promise<void> {
	await tx.ballot.update({ where: { id: ballotId }, data: { auditSlips: count, auditHash: hash } })
}

/** Fixes a ballot: its manifest stands, and it waits for its hours. */
export async function markBallotReady(tx: Writer, ballotId: string, manifest: Manifest): Promise<void> {
	const json = JSON.stringify(manifest)
	await tx.ballot.update({ where: { id: ballotId }, data: { manifest: json, state: 'ready' } })
}

/** The ballots that are fixed and not closed, by the name in their address. */
export async function allBallotsReady(db: Reader): Promise<string[]> {
	const rows = await db.ballot.findMany({ where: { state: 'ready' }, select: { slug: true } })
	return rows.map(({ slug }) => slug)
}

/** A checkpoint and the full hour it was made for. */
export type KeptCheckpoint = { number: number; hour: Date; checkpoint: Checkpoint }

/** All checkpoints of a ballot, in order. */
export async function allCheckpoints(db: Reader, ballotId: string): Promise<KeptCheckpoint[]> {
	const rows = await db.ballotCheckpoint.findMany({ where: { ballotId }, orderBy: { number: 'asc' } })
	return rows.map(({ number, hour, json }) => ({
		...{ number, hour },
		checkpoint: Checkpoint.parse(JSON.parse(json)),
	}))
}

/** When the last checkpoint was made, or null before the first. */
export async function findLastHour(db: Reader, ballotId: string): Promise<Date | null> {
	const last = await db.ballotCheckpoint.findFirst({ where: { ballotId }, orderBy: { number: 'desc' } })
	return last?.hour ?? null
}

/** Adds a checkpoint. */
export async function keepCheckpoint(
	tx: Writer,
	{ ballotId, number, hour, checkpoint }: KeptCheckpoint & { ballotId: string },
): Promise<void> {
	await tx.ballotCheckpoint.create({ data: { ballotId, number, hour, json: JSON.stringify(checkpoint) } })
}

/** The hashes of all receipts there are, sorted, and how many slips were used. */
export async function findReceived(
	db: Reader,
	ballotId: string,
): Promise<{ receipts: string[]; used: number }> {
	const rows = await db.ballotReceipt.findMany({ where: { ballotId }, select: { hash: true } })
	const used = await db.slip.count({ where: { ballotId, used: true } })
	return { receipts: rows.map(({ hash }) => hash).sort(), used }
}

/** Keeps the closing record, once. */
export async function keepClosing(
	tx: Writer,
	{ ballotId, closing, now }: { ballotId: string; closing: Closing; now: Date },
): Promise<void> {
	await tx.ballotClosing.create({ data: { ballotId, json: JSON.stringify(closing), closedAt: now } })
}

/** The closing record of a ballot and when it was made, or null before the close. */
export async function findClosing(
	db: Reader,
	ballotId: string,
): Promise<{ closing: Closing; closedAt: Date } | null> {
	const row = await db.ballotClosing.findUnique({ where: { ballotId } })
	return row && { closing: Closing.parse(JSON.parse(row.json)), closedAt: row.closedAt }
}

/** The sealed ballots of a box, in the order of their random ids. */
export async function allSealed(db: Reader, ballotId: string): Promise<Uint8Array[]> {
	const rows = await db.sealedBallot.findMany({ where: { ballotId }, select: { bytes: true } })
	return rows.map(({ bytes }) => bytes)
}

/** Keeps what lay in the box, and marks it opened. */
export async function keepOpenedBox(
	tx: Writer,
	{ ballotId, counted, now }: { ballotId: string; counted: CountedRow[]; now: Date },
): Promise<void> {
	await tx.openedBox.create({ data: { ballotId, counted: JSON.stringify(counted), openedAt: now } })
	await tx.ballot.update({ where: { id: ballotId }, data: { state: 'opened' } })
}

/** What the Youth Council found when it looked for its own votes. */
export type AuditFound = { rows: { e: string; part: string }[]; changed: number; auditedAt: Date }

/** What lay in the box, or null before it was opened. */
export async function findOpenedBox(
	db: Reader,
	ballotId: string,
): Promise<{ counted: CountedRow[]; audit: AuditFound | null } | null> {
	const row = await db.openedBox.findUnique({ where: { ballotId } })
	if (!row) return null
	return { counted: z.array(CountedRow).parse(JSON.parse(row.counted)), audit: auditOf(row) }
}

/** What the Youth Council found, without all that lay in the box; null before it looked. */
export async function findAudit(db: Reader, ballotId: string): Promise<AuditFound | null> {
	const select = { audit: true, changed: true, auditedAt: true } as const
	const row = await db.openedBox.findUnique({ where: { ballotId }, select })
	return row && auditOf(row)
}

function auditOf({
	audit,
	changed,
	auditedAt,
}: {
	audit: string | null
	changed: number | null
	auditedAt: Date | null
}) {
	if (audit === null || changed === null || auditedAt === null) return null
	return { rows: z.array(RowName).parse(JSON.parse(audit)), changed, auditedAt }
}

/** Keeps what the Youth Council found; the last time it looked counts. */
export async function keepAudit(
	tx: Writer,
	{ ballotId, rows, changed, auditedAt }: AuditFound & { ballotId: string },
): Promise<void> {
	const data = { audit: JSON.stringify(rows), changed, auditedAt }
	await tx.openedBox.update({ where: { ballotId }, data })
}

/** Who stopped standing after the manifest was fixed. */
export async function allLate(db: Reader, ballotId: string): Promise<Late[]> {
	const select = { part: true, option: true } as const
	return await db.lateWithdrawal.findMany({ where: { ballotId }, select, orderBy: { at: 'asc' } })
}

/** Somebody stops standing. */
export async function keepLate(
	tx: Writer,
	{ ballotId, part, option, now }: Late & { ballotId: string; now: Date },
): Promise<void> {
	await tx.lateWithdrawal.create({ data: { ballotId, part, option, at: now } })
}

/** Marks a ballot published, and takes away its sealed ballots and what stands in its record now. */
export async function markBallotPublished(tx: Writer, ballotId: string): Promise<void> {
	await tx.ballot.update({ where: { id: ballotId }, data: { state: 'published' } })
	await tx.sealedBallot.deleteMany({ where: { ballotId } })
}
