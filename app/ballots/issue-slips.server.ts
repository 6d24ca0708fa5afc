import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database, Reader, Writer } from '#app/platform/db.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import { findDraft } from './draft.store.server.ts'
import { rollsOf } from './roll.store.server.ts'
import { childrenOn, type RollLine } from './set-up/roll.ts'
import { newSlip, slipHash } from './slip.server.ts'
import { allSlipBatches, countSlips, isBatchKept, keepSlips } from './slip.store.server.ts'
import type { Slip } from './slip.ts'
import { type BatchWish, batchesByYear, type IssueRefusal, mayIssue } from './slips/batch.ts'

/** A batch as it goes to the printer, once. */
export type PrintedBatch = BatchWish & { number: number; slips: Slip[] }

type Asked = {
	secret: Secret
	who: Person
	slug: string
	school: string
	/** For one class; or for every year of the school, as many as its children still lack. */
	wish: BatchWish | 'whole-school'
	/** Drawn by the page that asks, so that a page sent twice makes slips once. */
	id: string
	now: Date
}

/**
 * Makes slips for a school and answers what is printed on them: once, for only
 * their keyed hashes are kept. Nobody votes with them before somebody else
 * counted and signed. Writes down who made them and how many.
 *
 * Slips may be made while the ballot is a draft, for the audit slips are drawn
 * from printed ones. Refuses more than the roll and the audit slips
 * (`mayIssue`), any after the close, and `slips.made-before`.
 */
export async function issueSlips(
	db: Database,
	asked: Asked,
): Promise<
	Result<
		PrintedBatch[],
		| IssueRefusal
		| 'not-allowed'
		| 'ballot.gone'
		| 'ballot.closed'
		| 'slips.made-before'
		| 'slips.none-missing'
	>
> {
	const { who, slug, school, id, now } = asked
	if (!may(who, 'slip.issue')) return refuse('not-allowed')
	return await db.write(async tx => {
		const ballot = await findDraft(tx, slug)
		if (!ballot) return refuse('ballot.gone')
		const isOver = ballot.state !== 'draft' && (ballot.state !== 'ready' || now >= ballot.closesAt)
		if (isOver) return refuse('ballot.closed')
		if (await isBatchKept(tx, id)) return refuse('slips.made-before')
		const schools = await rollsOf(tx, ballot.id)
		const years = schools.find(one => one.id === school)?.roll ?? []
		const wishes =
			asked.wish === 'whole-school'
				? await wishesFor(tx, { ballotId: ballot.id, school, years })
				: [asked.wish]
		if (wishes.length === 0) return refuse('slips.none-missing')
		const count = wishes.reduce((sum, wish) => sum + wish.count, 0)
		const soFar = await countSlips(tx, ballot.id, [])
		const rolls = schools.map(one => ({ id: one.id, roll: childrenOn([one]) }))
		const { auditSlips } = ballot
		const allowed = mayIssue({ schools: rolls, auditSlips }, soFar, { school, count })
		if (!allowed.ok) return allowed
		const printed: PrintedBatch[] = []
		for (const [place, wish] of wishes.entries())
			printed.push(await keep(tx, { ...asked, ballotId: ballot.id, wish, place }))
		return ok(printed)
	})
}

async function wishesFor(
	db: Reader,
	{ ballotId, school, years }: { ballotId: string; school: string; years: RollLine[] },
): Promise<BatchWish[]> {
	const batches = await allSlipBatches(db, ballotId)
	return batchesByYear(
		years,
		batches.filter(batch => batch.school === school),
	)
}

async function keep(
	tx: Writer,
	{
		secret,
		who,
		ballotId,
		school,
		wish,
		id,
		place,
		now,
	}: Omit<Asked, 'wish'> & { ballotId: string; wish: BatchWish; place: number },
): Promise<PrintedBatch> {
	const { label, year, count } = wish
	const slips = Array.from({ length: count }, newSlip)
	const hashes = slips.map(slip => slipHash(secret, slip))
	const number = await keepSlips(tx, {
		id: place === 0 ? id : `${id}-${place + 1}`,
		...{ ballotId, school, label, year, hashes },
		...{ issuedAt: now, issuedById: who.id, signedAt: null, signedById: null },
	})
	const detail = { school, batch: number, count }
	await writeInLogbook(tx, { who, deed: 'slip.issue', thing: 'ballot', thingId: ballotId, detail, at: now })
	return { ...wish, number, slips }
}
