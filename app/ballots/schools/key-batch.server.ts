import { ok, type Result, refuse } from '#app/base/result.ts'
import type { Database } from '#app/platform/db.server.ts'
import { allBatches, keepBatch, keepKeying, removeBatch } from '../paper.store.server.ts'
import { type KeyedPaper, readPaper, saysTheSame } from './keyed-paper.ts'
import { differingPlaces, mostInBatch, type PaperBatch, resolved, turnOf } from './paper-batch.ts'
import type { Look } from './school-form.ts'
import { type Asked, type CountingRefusal, type Here, whileCounting } from './while-counting.server.ts'

const key = { deed: 'paper.key', untilSigned: 'until-signed' } as const

/** Makes a batch for a stack of used papers that somebody counted, and answers its label. */
export async function makeBatch(
	db: Database,
	{ count, ...asked }: Asked & { count: number },
): Promise<Result<string, CountingRefusal | 'batch.count'>> {
	return await whileCounting(db, asked, key, async ({ tx, ballot, tell }) => {
		if (!Number.isSafeInteger(count) || count < 1 || count > mostInBatch) return refuse('batch.count')
		const { school, who, now } = asked
		const taken = new Set((await allBatches(tx, ballot.id)).map(({ label }) => label))
		const label = freeLabel(school, taken)
		await keepBatch(tx, { ballotId: ballot.id, label, school, count, madeAt: now, madeById: who.id })
		await tell('paper.batch', { batch: label, count })
		return ok(label)
	})
}

/** The first of `school-1`, `school-2`, … that no batch has; with room for the number in the forty letters of an id. */
function freeLabel(school: string, taken: Set<string>): string {
	let number = 1
	while (taken.has(`${school.slice(0, 35)}-${number}`)) number++
	return `${school.slice(0, 35)}-${number}`
}

type BatchRefusal = CountingRefusal | 'batch.gone' | 'keying.yours' | 'keying.done'

type KeyRefusal = 'batch.wrong-count' | 'batch.lines'

/**
 * Keeps what somebody keyed of a batch, as the first of two or the second; neither sees what the other keyed.
 *
 * Refuses `batch.wrong-count` when there are more or fewer lines than the cover says papers, and `batch.lines` when
 * there is one that no paper can say.
 *
 * @param lines one for each paper, in the order of the stack (`readPaper`).
 */
export async function keyBatch(
	db: Database,
	{ label, lines, ...asked }: Asked & { label: string; lines: string[] },
): Promise<Result<'keyed' | 'differs' | 'agrees', BatchRefusal | KeyRefusal>> {
	return await withBatch<'keyed' | 'differs' | 'agrees', BatchRefusal | KeyRefusal>(
		db,
		{ label, ...asked },
		async ({ tx, ballot, tell }, batch) => {
			const turn = turnOf(batch, asked.who.id)
			if (!turn.ok) return turn
			if (turn.value === 3) return refuse('keying.done')
			const read = lines.map(line => readPaper(ballot.manifest.parts, line))
			const papers = read.flatMap(one => (one.ok ? [one.value] : []))
			if (papers.length < lines.length) return refuse('batch.lines')
			if (papers.length !== batch.count) return refuse('batch.wrong-count')
			await keepKeyingOf(asked, { tx, ballot }, { label, turn: turn.value, papers })
			await tell('paper.key', { batch: label })
			const [before] = batch.keyings
			if (!before) return ok('keyed')
			return ok(differingPlaces(before.papers, papers).length > 0 ? 'differs' : 'agrees')
		},
	)
}

/**
 * A third person looks at every paper that two read differently, and says what stands there (B-15).
 *
 * Refuses `looks.waiting` while there is a paper that no line tells of, or tells for the first time what neither had read.
 */
export async function resolveBatch(
	db: Database,
	{ label, looks, ...asked }: Asked & { label: string; looks: Look[] },
): Promise<Result<'resolved', BatchRefusal | 'keying.not-yet' | 'looks.waiting'>> {
	return await withBatch<'resolved', BatchRefusal | 'keying.not-yet' | 'looks.waiting'>(
		db,
		{ label, ...asked },
		async ({ tx, ballot, tell }, batch) => {
			const turn = turnOf(batch, asked.who.id)
			if (!turn.ok) return turn
			const [first, second] = batch.keyings
			if (!first || !second) return refuse('keying.not-yet')
			const said = new Map(
				looks.flatMap(({ place, line, again }) => {
					const read = readPaper(ballot.manifest.parts, line)
					if (!read.ok) return []
					const once = readPaper(ballot.manifest.parts, again ?? '')
					const isSecondLook = once.ok && saysTheSame(once.value, read.value)
					return [[place, { paper: read.value, isSecondLook }] as const]
				}),
			)
			const { papers, waiting } = resolved([first.papers, second.papers], said)
			if (waiting.length > 0) return refuse('looks.waiting')
			await keepKeyingOf(asked, { tx, ballot }, { label, turn: 3, papers })
			await tell('paper.resolve', {
				batch: label,
				papers: differingPlaces(first.papers, second.papers).length,
			})
			return ok('resolved')
		},
	)
}

/** Takes a batch back with everything keyed of it: its cover was wrong, or the stack was mixed up. */
export async function takeBatchBack(
	db: Database,
	{ label, ...asked }: Asked & { label: string },
): Promise<Result<'taken-back', BatchRefusal>> {
	return await withBatch(db, { label, ...asked }, async ({ tx, ballot, tell }) => {
		await removeBatch(tx, { ballotId: ballot.id, label })
		await tell('paper.take-back', { batch: label })
		return ok('taken-back')
	})
}

async function withBatch<Value, Refusal>(
	db: Database,
	{ label, ...asked }: Asked & { label: string },
	work: (here: Here, batch: PaperBatch) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | CountingRefusal | 'batch.gone'>> {
	return await whileCounting<Value, Refusal | 'batch.gone'>(db, asked, key, async here => {
		const batch = here.facts.batches.find(one => one.label === label)
		return batch ? await work(here, batch) : refuse('batch.gone')
	})
}

async function keepKeyingOf(
	{ who, now }: Asked,
	{ tx, ballot }: Pick<Here, 'tx' | 'ballot'>,
	keying: { label: string; turn: number; papers: KeyedPaper[] },
): Promise<void> {
	await keepKeying(tx, { ballotId: ballot.id, keyedById: who.id, at: now, ...keying })
}
