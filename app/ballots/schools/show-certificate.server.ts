import type { Role } from '#app/people/permission.ts'
import { findPerson } from '#app/people/person.store.server.ts'
import type { Reader } from '#app/platform/db.server.ts'
import type { Ballot } from '../ballot.ts'
import { allSchoolNames } from '../paper.store.server.ts'
import { findRecord } from '../record.store.server.ts'
import { manifestHash } from '../record-hash.server.ts'
import { factsOfSchool } from './school-facts.server.ts'
import {
	amendUntil,
	countsAgree,
	differencesOf,
	hasPaper,
	keyedPapers,
	standingOf,
} from './school-standing.ts'

/** Everything that stands on the certificate of a school. Who signed is told by what they do here, not by name. */
export async function certificateOf(
	db: Reader,
	ballot: Ballot,
	{ school, now }: { school: string; now: Date },
) {
	const facts = await factsOfSchool(db, ballot, school)
	if (!facts) return null
	const [first, second] = facts.counts
	const counted = first && second && countsAgree(first, second) ? first : null
	const keyed = keyedPapers(facts)
	const { signed } = facts
	const rolesOf = async (id: string | null | undefined): Promise<readonly Role[]> =>
		id ? ((await findPerson(db, id))?.roles ?? []) : []
	return {
		name: (await allSchoolNames(db, ballot.id)).get(school) ?? school,
		roll: facts.roll,
		standing: standingOf(facts, { isOver: now >= amendUntil(ballot.manifest) }),
		hasPaper: hasPaper(facts),
		slips: facts.slips,
		papers: {
			sent: facts.sent,
			received: counted?.received ?? null,
			used: counted?.used ?? null,
			spoilt: counted?.spoilt ?? null,
			unused: counted?.unused ?? null,
			keyed: keyed.good,
			'keyed-spoilt': keyed.spoilt,
		},
		isCounted: counted !== null,
		slipsLeft: counted?.slipsLeft ?? null,
		differences: counted ? differencesOf(facts, counted) : [],
		reason: signed?.reason ?? null,
		first: await rolesOf(signed?.firstId),
		second: await rolesOf(signed?.secondId),
		secondIsPupil: signed?.secondIsPupil ?? false,
		h0: manifestHash(ballot.manifest),
		recordHash: (await findRecord(db, ballot.id))?.hash ?? null,
	}
}
