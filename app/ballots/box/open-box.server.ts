import { setImmediate as turn } from 'node:timers/promises'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { allSealed, findBallotLife, findClosing, keepOpenedBox } from '../box-life.store.server.ts'
import { joinShares, readShare } from '../key-share.server.ts'
import { countedRows } from '../record.server.ts'
import type { Part } from '../record.ts'
import { type BoxKeys, type OpenedBallot, openBallot } from '../sealed-box.server.ts'
import { shuffled } from '../shuffle.server.ts'
import { keepWrittenWords } from '../written.store.server.ts'
import type { Told } from './progress.server.ts'
import type { OpenRefusal } from './refusal.ts'

/**
 * Opens the box with two holders' shares. All ballots are opened, shuffled, and kept as rows named by hashes: without
 * the number that only the child has, in no order but that of the hashes. Shares and key live in this call alone.
 *
 * What was written by hand comes out apart from the marks, under random ids, for a person to read (decision 0021).
 *
 * One ballot that does not open stops the count: it says how many, and the box stays closed.
 */
export async function openBox(
	db: Database,
	{
		who,
		slug,
		shares,
		now,
		tell = () => {},
	}: { who: Person; slug: string; shares: [string, string]; now: Date; tell?: Told },
): Promise<Result<{ ballots: number }, OpenRefusal>> {
	if (!may(who, 'ballot.open-box')) return refuse('not-allowed')
	const life = await findBallotLife(db.read, slug)
	if (!life) return refuse('ballot.gone')
	const { id: ballotId, manifest } = life
	const closing = (await findClosing(db.read, ballotId))?.closing
	if (life.state !== 'closed' || !manifest || !closing) return refuse('ballot.not-now')
	const keys = await keysFrom(shares, Buffer.from(manifest.publicKey, 'hex'))
	if (!keys.ok) return keys
	const sealed = await allSealed(db.read, ballotId)
	if (sealed.length !== closing.receipts)
		return refuse({ what: 'box.other-count', count: sealed.length, expected: closing.receipts })
	const asked = { parts: manifest.parts, writtenParts: life.paper?.written ?? [] }
	const opened = await openAll(sealed, { keys: keys.value, ...asked, tell })
	keys.value.privateKey.fill(0)
	if (!opened.ok) {
		const detail = { count: opened.refusal.count }
		await db.write(tx =>
			writeInLogbook(tx, {
				...{ who, deed: 'ballot.box-does-not-open', thing: 'ballot', thingId: ballotId, detail, at: now },
			}),
		)
		return opened
	}
	const counted = countedRows(shuffled(opened.value).flatMap(({ votes }) => votes))
	const written = shuffled(opened.value.flatMap(ballot => ballot.written)).filter(({ text }) => text !== '')
	return await db.write(async tx => {
		if ((await findBallotLife(tx, slug))?.state !== 'closed') return refuse('ballot.not-now')
		await keepOpenedBox(tx, { ballotId, counted, now })
		await keepWrittenWords(tx, { ballotId, written })
		const detail = { count: sealed.length }
		await writeInLogbook(tx, {
			...{ who, deed: 'ballot.open', thing: 'ballot', thingId: ballotId, detail, at: now },
		})
		return ok({ ballots: sealed.length })
	})
}

async function keysFrom(
	[first, second]: [string, string],
	publicKey: Uint8Array,
): Promise<Result<BoxKeys, OpenRefusal>> {
	const one = readShare(first, publicKey)
	if (!one.ok) return refuse({ what: one.refusal, which: 1 })
	const other = readShare(second, publicKey)
	if (!other.ok) return refuse({ what: other.refusal, which: 2 })
	return await joinShares([one.value, other.value], publicKey)
}

/** How many ballots are opened before other requests have their turn. */
const atOnce = 100

async function openAll(
	sealed: Uint8Array[],
	{
		keys,
		parts,
		writtenParts,
		tell,
	}: { keys: BoxKeys; parts: Part[]; writtenParts: { id: string }[]; tell: Told },
): Promise<Result<OpenedBallot[], { what: 'box.does-not-open'; count: number }>> {
	const opened: OpenedBallot[] = []
	let shut = 0
	for (const [place, bytes] of sealed.entries()) {
		if (place % atOnce === 0) {
			tell({ done: place, of: sealed.length })
			await turn()
		}
		const ballot = await openBallot(keys, parts, bytes, writtenParts)
		if (ballot.ok) opened.push(ballot.value)
		else shut += 1
	}
	return shut === 0 ? ok(opened) : refuse({ what: 'box.does-not-open', count: shut })
}
