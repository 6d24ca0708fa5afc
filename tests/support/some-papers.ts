import { keepBallot } from '#app/ballots/ballot.store.server.ts'
import type { Ballot } from '#app/ballots/ballot.ts'
import { keepBatch, keepPack } from '#app/ballots/paper.store.server.ts'
import { newId } from '#app/base/id.ts'
import type { Database } from '#app/platform/db.server.ts'
import { someManifest, somePaper, someReply } from '#tests/rules/ballots/some-ballot.ts'

/**
 * A ballot that closed an hour ago, with one school, Roundhay, of forty children: a pack of thirty papers was sent, and
 * a stack `roundhay-1` of so many waits to be keyed.
 */
export async function somePapers(
	db: Database,
	{ stack = 24 }: { stack?: number } = {},
): Promise<{ ballot: Ballot }> {
	const id = newId()
	const before = (hours: number) => new Date(Date.now() - hours * 3_600_000)
	const manifest = someManifest({ id, opens: before(48).toISOString(), closes: before(1).toISOString() })
	const ballot = {
		...{ id, slug: `papers-${id.slice(0, 8)}`, manifest, paper: somePaper(manifest) },
		...{ state: 'ready' as const, ...someReply(manifest), isSample: false },
	}
	const here = { ballotId: id, school: 'roundhay' }
	await db.write(async tx => {
		await keepBallot(tx, { ...ballot, createdAt: before(72) })
		await keepPack(tx, { ...here, number: 1, count: 30, sentAt: before(60), sentById: 'somebody' })
		await keepBatch(tx, {
			...here,
			...{ label: 'roundhay-1', count: stack, madeAt: before(1), madeById: 'somebody' },
		})
	})
	return { ballot }
}
