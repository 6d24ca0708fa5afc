import { readBriefly } from '#app/platform/read-briefly.server.ts'
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

const readBallot = readBriefly(read)

/**
 * The ballot with this name in its address, or null. A class that opens it together costs one reading; whether a vote
 * comes in time is asked as it is stored.
 */
export async function ballotHere(slug: string, now: Date): Promise<BallotHere | null> {
	const here = await readBallot(slug, now)
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
