import { type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { type Deed, may, type Person } from '#app/people/permission.ts'
import type { Database, Writer } from '#app/platform/db.server.ts'
import { findBallot } from '../ballot.store.server.ts'
import { type Ballot, momentOf } from '../ballot.ts'
import { factsOfSchool } from './school-facts.server.ts'
import { amendUntil, type SchoolFacts, standingOf } from './school-standing.ts'

/** Who does something for which school of which ballot. */
export type Asked = { who: Person; slug: string; school: string; now: Date }

export type CountingRefusal =
	| 'not-allowed'
	| 'ballot.gone'
	| 'school.not-in-ballot'
	| 'ballot.not-over'
	| 'ballot.published'
	| 'school.signed'
	| 'school.confirmed'

/** What a deed of the close works on. */
export type Here = {
	tx: Writer
	ballot: Ballot
	facts: SchoolFacts
	/** Writes the deed into the logbook, with the school. */
	tell: (deed: string, detail?: Record<string, string | number>) => Promise<void>
}

/**
 * Works on one school between the close of a ballot and its publishing, in one transaction. Refuses before and after,
 * and once the school is confirmed or the days for amending ended.
 *
 * @param untilSigned whether it is refused as soon as somebody signed, too.
 */
export async function whileCounting<Value, Refusal>(
	db: Database,
	{ who, slug, school, now }: Asked,
	{ deed, untilSigned }: { deed: Deed; untilSigned: 'until-signed' | 'until-confirmed' },
	work: (here: Here) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | CountingRefusal>> {
	if (!may(who, deed)) return refuse('not-allowed')
	return await db.write(async tx => {
		const ballot = await findBallot(tx, slug)
		if (!ballot) return refuse('ballot.gone')
		const moment = momentOf(ballot, now)
		if (moment === 'counted') return refuse('ballot.published')
		if (moment !== 'counting') return refuse('ballot.not-over')
		const facts = await factsOfSchool(tx, ballot, school)
		if (!facts) return refuse('school.not-in-ballot')
		const isOver = now >= amendUntil(ballot.manifest)
		if (standingOf(facts, { isOver }) === 'confirmed') return refuse('school.confirmed')
		if (untilSigned === 'until-signed' && facts.signed) return refuse('school.signed')
		return await work({
			tx,
			ballot,
			facts,
			async tell(deed, detail = {}) {
				const line = { who, deed, thing: 'ballot', thingId: ballot.id, at: now }
				await writeInLogbook(tx, { ...line, detail: { school, ...detail } })
			},
		})
	})
}
