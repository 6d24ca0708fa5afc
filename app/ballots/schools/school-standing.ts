import { unreconciled } from '../ballot.ts'
import type { Manifest, SchoolSlips } from '../record.ts'
import { isSpoilt } from './keyed-paper.ts'
import { type BatchTrouble, type PaperBatch, settledPapers } from './paper-batch.ts'

/** So long after the close a school may put its numbers right. Then they stand, confirmed or not, if they add up (Make Your Mark gives a week). */
export const amendDays = 5

/** When the days for amending end. */
export function amendUntil({ closes }: Pick<Manifest, 'closes'>): Date {
	return new Date(Date.parse(closes) + amendDays * 86_400_000)
}

/** Numbers of one school, counted by hand by one of two people. */
export type PaperNumbers = {
	/** Papers that came in the packs. */
	received: number
	/** With a vote to count, blank ones too. */
	used: number
	/** Given back, torn, or such that nobody can say what was meant. */
	spoilt: number
	unused: number
	/** Printed slips that nobody took. */
	slipsLeft: number
}

export const numberNames = ['received', 'used', 'spoilt', 'unused', 'slipsLeft'] as const

export type PaperCount = PaperNumbers & { turn: number; countedById: string | null }

/** What a school returned: who signed and whether it was confirmed. */
export type SchoolReturn = {
	reason: string | null
	firstId: string | null
	secondId: string | null
	secondIsPupil: boolean
	signedAt: Date
	confirmedAt: Date | null
}

/** All that is known of one school in a ballot. */
export type SchoolFacts = {
	school: string
	roll: number
	/** Audit slips: so many more than the roll may be used in a school. */
	spare: number
	/** As the server counts them. */
	slips: SchoolSlips
	/** Papers sent in packs. */
	sent: number
	batches: PaperBatch[]
	counts: PaperCount[]
	signed: SchoolReturn | null
}

export type Why =
	| BatchTrouble
	| 'slips.do-not-add-up'
	| 'votes.more-than-roll'
	| 'votes.more-than-rolls'
	| 'papers.not-counted'
	| 'papers.counted-once'
	| 'papers.counts-differ'
	| 'papers.more-than-sent'
	| 'papers.used-not-keyed'
	| 'papers.spoilt-not-counted'
	| 'return.no-reason'
	| 'return.not-signed'
	| 'return.signed-once'
	| 'return.not-confirmed'

/** Why the totals of a ballot cannot be published while this school stands as it does (B-14). None: it is reconciled. */
export function whysOf(facts: SchoolFacts, { isOver }: { isOver: boolean }): Why[] {
	const hard: Why[] = [
		...(unreconciled([facts.slips]).length > 0 ? (['slips.do-not-add-up'] as const) : []),
		...(votesOf(facts) > facts.roll + facts.spare ? (['votes.more-than-roll'] as const) : []),
		...(hasPaper(facts) ? paperWhys(facts) : []),
	]
	if (hard.length > 0) return [...new Set(hard)]
	const needsWord = hasPaper(facts) || facts.slips.issued > 0
	return needsWord && !facts.signed?.confirmedAt && !isOver ? ['return.not-confirmed'] : []
}

/** Whether two people must walk through the close of this school. Where all was on screens one press is enough. */
export function hasPaper({ sent, batches }: Pick<SchoolFacts, 'sent' | 'batches'>): boolean {
	return sent > 0 || batches.length > 0
}

/** Slips used on screens, and papers that were keyed, spoilt ones aside. */
export function votesOf(facts: SchoolFacts): number {
	return facts.slips.used + keyedPapers(facts).good
}

/** How many papers of a school are keyed and settled: with something to count, and spoilt. */
export function keyedPapers({ batches }: Pick<SchoolFacts, 'batches'>): { good: number; spoilt: number } {
	const papers = batches.flatMap(batch => {
		const settled = settledPapers(batch)
		return settled.ok ? settled.value : []
	})
	const spoilt = papers.filter(isSpoilt).length
	return { good: papers.length - spoilt, spoilt }
}

function paperWhys(facts: SchoolFacts): Why[] {
	const whys: Why[] = facts.batches.flatMap(batch => {
		const settled = settledPapers(batch)
		return settled.ok ? [] : [settled.refusal]
	})
	const [first, second] = facts.counts
	if (!first) return [...whys, 'papers.not-counted']
	if (!second) return [...whys, 'papers.counted-once']
	if (!countsAgree(first, second)) return [...whys, 'papers.counts-differ']
	const { good, spoilt } = keyedPapers(facts)
	if (first.used > facts.sent) whys.push('papers.more-than-sent')
	if (first.used !== good) whys.push('papers.used-not-keyed')
	if (spoilt > first.spoilt) whys.push('papers.spoilt-not-counted')
	if (!facts.signed) return [...whys, 'return.not-signed']
	const { reason, firstId, secondId, secondIsPupil } = facts.signed
	if (!reason && differencesOf(facts, first).length > 0) whys.push('return.no-reason')
	if (!firstId) return [...whys, 'return.not-signed']
	return secondId || secondIsPupil ? whys : [...whys, 'return.signed-once']
}

/** Whether two people who did not see each other's numbers counted the same. */
export function countsAgree(one: PaperNumbers, other: PaperNumbers): boolean {
	return numberNames.every(name => one[name] === other[name])
}

/** A number that should be another: with a reason in words both sign, it may stand, for no vote hangs on it. */
export type Difference = {
	what: 'papers.received' | 'papers.accounted' | 'slips.left'
	expected: number
	found: number
}

/** Where the numbers of the two who counted are not those we sent, or do not add up (issued = used + spoilt + unused). */
export function differencesOf(
	{ sent, slips }: Pick<SchoolFacts, 'sent' | 'slips'>,
	counted: PaperNumbers,
): Difference[] {
	const { received, used, spoilt, unused, slipsLeft } = counted
	const lines: Difference[] = [
		{ what: 'papers.received', expected: sent, found: received },
		{ what: 'papers.accounted', expected: received, found: used + spoilt + unused },
		{ what: 'slips.left', expected: slips.unused, found: slipsLeft },
	]
	return lines.filter(({ expected, found }) => expected !== found)
}

/** A school that keeps the totals back, and why. */
export type SchoolThatBlocks = { school: string; why: Why[] }

/**
 * All schools that keep the totals back (B-14). Beside each school by itself: votes over all schools are no more than all
 * rolls and the audit slips (docs/decisions/0016, step 10); if they are, the schools beyond their own roll are named.
 */
export function blockingSchools(schools: SchoolFacts[], when: { isOver: boolean }): SchoolThatBlocks[] {
	const sum = (number: (facts: SchoolFacts) => number) =>
		schools.reduce((all, facts) => all + number(facts), 0)
	const tooMany = sum(votesOf) > sum(({ roll }) => roll) + Math.max(0, ...schools.map(({ spare }) => spare))
	return schools
		.map(facts => {
			const isBeyond = tooMany && votesOf(facts) > facts.roll
			const why: Why[] = [...whysOf(facts, when), ...(isBeyond ? (['votes.more-than-rolls'] as const) : [])]
			return { school: facts.school, why }
		})
		.filter(({ why }) => why.length > 0)
}

/** Where a school is: nothing to do with it, still to be done, done and still open to change, or done for good. */
export function standingOf(
	facts: SchoolFacts,
	{ isOver }: { isOver: boolean },
): 'nothing' | 'to-do' | 'provisional' | 'confirmed' {
	const whys = whysOf(facts, { isOver })
	if (whys.length > 0) return whys.every(why => why === 'return.not-confirmed') ? 'provisional' : 'to-do'
	return hasPaper(facts) || facts.slips.issued > 0 ? 'confirmed' : 'nothing'
}
