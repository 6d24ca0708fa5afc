import type { Person } from '#app/people/permission.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { type Ballot, momentOf } from '../ballot.ts'
import { allPacks, allSchoolNames } from '../paper.store.server.ts'
import { settledPapers, turnOf } from './paper-batch.ts'
import { numbersIn } from './paper-pack.ts'
import { allSchoolFacts } from './school-facts.server.ts'
import type { SchoolLine } from './school-line.ts'
import {
	amendUntil,
	blockingSchools,
	differencesOf,
	hasPaper,
	keyedPapers,
	type SchoolFacts,
	standingOf,
} from './school-standing.ts'

/** Every school of a ballot in one line. */
export async function schoolLines(db: Reader, ballot: Ballot, now: Date): Promise<SchoolLine[]> {
	const { facts: all, names, isOver, isVoting } = await inView(db, ballot, now)
	const blocking = new Map(blockingSchools(all, { isOver }).map(({ school, why }) => [school, why]))
	return all.map(facts => ({
		id: facts.school,
		name: names.get(facts.school) ?? facts.school,
		roll: facts.roll,
		slips: facts.slips,
		sent: facts.sent,
		keyed: keyedPapers(facts).good + keyedPapers(facts).spoilt,
		standing: isVoting ? ('voting' as const) : standingOf(facts, { isOver }),
		why: isVoting ? [] : (blocking.get(facts.school) ?? []),
	}))
}

/** One school for one person: never what somebody else keyed or counted before both are done (B-15). Null: no such school. */
export async function schoolView(
	db: Reader,
	ballot: Ballot,
	{ school, who, now }: { school: string; who: Person; now: Date },
) {
	const { facts: all, names, isOver, isVoting } = await inView(db, ballot, now)
	const facts = all.find(one => one.school === school)
	if (!facts) return null
	const packs = await allPacks(db, ballot.id, school)
	return {
		school: { id: school, name: names.get(school) ?? school, roll: facts.roll },
		isVoting,
		standing: isVoting ? ('voting' as const) : standingOf(facts, { isOver }),
		why: isVoting ? [] : (blockingSchools(all, { isOver }).find(one => one.school === school)?.why ?? []),
		hasPaper: hasPaper(facts),
		slips: facts.slips,
		amendUntil: amendUntil(ballot.manifest),
		packs: packs.map(({ number, count }) => {
			const numbers = numbersIn(packs, number)
			return { number, count, from: numbers.at(0) ?? 0, to: numbers.at(-1) ?? 0 }
		}),
		batches: facts.batches.map(batch => {
			const settled = settledPapers(batch)
			const turn = turnOf(batch, who.id)
			const state = settled.ok ? ('settled' as const) : settled.refusal
			return { label: batch.label, count: batch.count, state, isMyTurn: turn.ok }
		}),
		counts: countsFor(facts, who),
		signed: signaturesFor(facts, who),
	}
}

/** Who counted, and what once both have: nobody sees the first's numbers before the second has counted. */
function countsFor(facts: SchoolFacts, who: Person) {
	const [first, second] = facts.counts
	const mine = facts.counts.some(({ countedById }) => countedById === who.id)
	if (!first || !second)
		return { done: facts.counts.length, mine, isPupil: false, numbers: null, differences: [] }
	return {
		done: 2,
		mine,
		isPupil: second.countedById === null,
		numbers: { first: numbersOf(first), second: numbersOf(second) },
		differences: differencesOf(facts, first),
	}
}

function numbersOf({ received, used, spoilt, unused, slipsLeft }: SchoolFacts['counts'][number]) {
	return { received, used, spoilt, unused, slipsLeft }
}

function signaturesFor({ signed }: SchoolFacts, who: Person) {
	if (!signed) return null
	const { reason, firstId, secondId, secondIsPupil, confirmedAt } = signed
	const isWhole = firstId === null || secondId !== null || secondIsPupil
	return { reason, secondIsPupil, isWhole, isMine: firstId === who.id, isConfirmed: confirmedAt !== null }
}

async function inView(db: Reader, ballot: Ballot, now: Date) {
	const [facts, names] = await Promise.all([
		allSchoolFacts(db, ballot.id, ballot.manifest),
		allSchoolNames(db, ballot.id),
	])
	const isOver = now >= amendUntil(ballot.manifest)
	return { facts, names, isOver, isVoting: ['soon', 'open'].includes(momentOf(ballot, now)) }
}
