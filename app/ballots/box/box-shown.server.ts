import type { Reader } from '#app/platform/db.server.ts'
import { allCheckpoints, allLate, findAudit, findClosing } from '../box-life.store.server.ts'
import { manifestHash } from '../record-hash.server.ts'
import { schoolsThatBlock } from '../schools/school-facts.server.ts'
import type { BoxShown } from './box-shown.ts'
import { progressOf } from './progress.server.ts'
import { type BallotLife, missingIn } from './ready.ts'

/** Gathers what is known of a box. Who looks sees numbers and hashes, and nothing of what anybody chose. */
export async function boxShown(db: Reader, life: BallotLife, now: Date): Promise<BoxShown> {
	const { id, slug, state, manifest, opensAt, closesAt, schools, audit } = life
	const kept = await allCheckpoints(db, id)
	const last = kept.at(-1)?.checkpoint
	const closed = await findClosing(db, id)
	const found = await findAudit(db, id)
	const blocking = closed && state !== 'published' ? await schoolsThatBlock(db, id, now) : []
	return {
		...{ opensAt, closesAt },
		missing: state === 'draft' ? missingIn(life, now) : [],
		hash: manifest && manifestHash(manifest),
		isOver: now >= closesAt,
		checkpoints: kept.length,
		last: last ? { receipts: last.receipts, hash: last.hash } : null,
		closing: closed && {
			...{ receipts: closed.closing.receipts, hash: closed.closing.hash },
			closedAt: closed.closedAt,
		},
		blocked: blocking.map(({ school }) => schools.find(({ id }) => id === school)?.name ?? school),
		audit: {
			drawn: audit?.count ?? 0,
			found: found && { votes: found.rows.length + found.changed, changed: found.changed },
		},
		...(await standingIn(db, life)),
		progress: progressOf(slug),
	}
}

async function standingIn(
	db: Reader,
	{ id, paper, manifest }: BallotLife,
): Promise<Pick<BoxShown, 'late' | 'standing'>> {
	const late = new Set((await allLate(db, id)).map(({ part, option }) => `${part}/${option}`))
	const options = (paper?.parts ?? []).flatMap(part =>
		part.options.map(({ id, name, isWithdrawn }) => ({ value: `${part.id}/${id}`, name, isWithdrawn })),
	)
	return {
		late: options.filter(({ value }) => late.has(value)).map(({ name }) => name),
		standing: manifest
			? options
					.filter(({ value, isWithdrawn }) => !isWithdrawn && !late.has(value))
					.map(({ value, name }) => ({ value, name }))
			: [],
	}
}
