import { doneSince } from '#app/people/logbook.store.server.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { findBallot } from '../ballot.store.server.ts'
import type { BallotPaper } from '../ballot-paper.ts'
import { checkpointsSince, endsSince, slugsOf, type WrittenDown } from '../box-news.store.server.ts'
import { manifestHash } from '../record-hash.server.ts'

/** Something new that observers of a ballot keep. */
export type BoxNews = Omit<WrittenDown, 'ballotId'> & {
	slug: string
	title: BallotPaper['title']
	isSample: boolean
}

/** What was fixed, written down, closed and published of all ballots after this moment, the oldest first. */
export async function boxNewsSince(db: Reader, since: Date): Promise<BoxNews[]> {
	const fixed = await doneSince(db, { deed: 'ballot.fix', thing: 'ballot', since })
	const found = [...(await checkpointsSince(db, since)), ...(await endsSince(db, since))]
	const ids = [...new Set([...fixed.map(({ thingId }) => thingId), ...found.map(({ ballotId }) => ballotId)])]
	const ballots = await Promise.all((await slugsOf(db, ids)).map(slug => findBallot(db, slug)))
	const news = ballots.flatMap(ballot => {
		if (!ballot) return []
		const { id, slug, isSample, paper, manifest } = ballot
		const of = { slug, isSample, title: paper.title }
		const manifests = fixed.filter(({ thingId }) => thingId === id).slice(0, 1)
		return [
			...manifests.map(({ at }) => ({
				...of,
				...{ kind: 'manifest' as const, id: `manifest-${id}`, at, hash: manifestHash(manifest) },
				...{ receipts: null, isQuiet: false },
			})),
			...found.filter(({ ballotId }) => ballotId === id).map(({ ballotId, ...one }) => ({ ...of, ...one })),
		]
	})
	return news.toSorted((one, other) => one.at.getTime() - other.at.getTime())
}
