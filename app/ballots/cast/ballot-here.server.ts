import { db, secret } from '#app/platform/running.server.ts'
import { findBallot } from '../ballot.store.server.ts'
import { type Ballot, type BallotMoment, momentOf } from '../ballot.ts'
import { allLate } from '../box-life.store.server.ts'
import { ballotCaster } from '../cast-ballot.server.ts'
import type { Part } from '../record.ts'

/** The one way into the boxes of this process: what comes together is stored together. */
export const castHere = ballotCaster(db, secret)

/** A ballot as children meet it at this moment. */
export type BallotHere = {
	ballot: Ballot
	moment: BallotMoment
	/** The parts of its manifest; who stopped standing later is withdrawn in them too, so that no child votes for them. */
	parts: Part[]
}

/** How long a ballot’s row is believed before it is read again. Whether a vote comes in time is asked as it is stored. */
const believedFor = 1_000

const known = new Map<string, { readAt: number; found: ReturnType<typeof read> }>()

/** The ballot with this name in its address, or null. A class that opens it together costs one reading. */
export async function ballotHere(slug: string, now: Date): Promise<BallotHere | null> {
	const recent = known.get(slug)
	const isRecent = recent && Math.abs(now.getTime() - recent.readAt) < believedFor
	const found = isRecent ? recent.found : read(slug)
	if (!isRecent) {
		if (known.size > 1_000) known.clear() // names that lead nowhere must not fill the memory
		known.set(slug, { readAt: now.getTime(), found })
		found.catch(() => known.delete(slug))
	}
	const here = await found
	return here && { ...here, moment: momentOf(here.ballot, now) }
}

async function read(slug: string): Promise<Omit<BallotHere, 'moment'> | null> {
	const ballot = await findBallot(db.read, slug)
	if (!ballot) return null
	const late = await allLate(db.read, ballot.id)
	const parts = ballot.manifest.parts.map(part => ({
		...part,
		withdrawn: [...part.withdrawn, ...late.filter(one => one.part === part.id).map(({ option }) => option)],
	}))
	return { ballot, parts }
}
