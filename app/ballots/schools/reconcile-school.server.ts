import { ok, type Result, refuse } from '#app/base/result.ts'
import type { Database } from '#app/platform/db.server.ts'
import { keepPaperCount, keepReturn, removePaperCounts, removeReturn } from '../paper.store.server.ts'
import { countsAgree, differencesOf, hasPaper, type PaperNumbers, whysOf } from './school-standing.ts'
import { type Asked, type CountingRefusal, type Here, whileCounting } from './while-counting.server.ts'

const beforeSigning = { deed: 'school.reconcile', untilSigned: 'until-signed' } as const
const beforeConfirming = { deed: 'school.reconcile', untilSigned: 'until-confirmed' } as const

/** The shortest reason that can tell anybody anything, and the longest that fits on a certificate. */
export const reasonLength = { least: 10, most: 500 }

export type CountRefusal = 'count.numbers' | 'count.nothing-to-count' | 'count.yours' | 'count.done'

/**
 * Keeps what one of two people counted by hand. The first has an account; the second is somebody else with an account,
 * or a pupil who counts beside the first and gives no name. Neither sees what the other counted.
 */
export async function countPapers(
	db: Database,
	{ numbers, isPupil, ...asked }: Asked & { numbers: PaperNumbers; isPupil: boolean },
): Promise<Result<'counted' | 'agree' | 'differ', CountingRefusal | CountRefusal>> {
	const { who, school, now } = asked
	return await whileCounting(db, asked, beforeSigning, async ({ tx, ballot, facts, tell }) => {
		if (!Object.values(numbers).every(number => Number.isSafeInteger(number) && number >= 0))
			return refuse('count.numbers')
		if (!hasPaper(facts)) return refuse('count.nothing-to-count')
		const [first, second] = facts.counts
		if (second) return refuse('count.done')
		if (first && !isPupil && first.countedById === who.id) return refuse('count.yours')
		const countedById = first && isPupil ? null : who.id
		const turn = first ? 2 : 1
		await keepPaperCount(tx, { ballotId: ballot.id, school, turn, countedById, at: now, ...numbers })
		await tell('school.count', { turn })
		if (!first) return ok('counted')
		return ok(countsAgree(first, numbers) ? 'agree' : 'differ')
	})
}

/** Throws both counts away: they differ, or both people found a mistake. Both count again. */
export async function countAgain(
	db: Database,
	asked: Asked,
): Promise<Result<'thrown-away', CountingRefusal>> {
	return await whileCounting(db, asked, beforeSigning, async ({ tx, ballot, tell }) => {
		await removePaperCounts(tx, { ballotId: ballot.id, school: asked.school })
		await tell('school.recount')
		return ok('thrown-away')
	})
}

export type SignRefusal = 'sign.not-yet' | 'sign.not-a-counter' | 'sign.reason' | 'sign.yours'

/**
 * Signs the numbers of a school, with a reason where they differ (`differencesOf`). First one of the two who counted,
 * then the other; a pupil agrees by a tick while the first signs. From then on the school is provisional.
 */
export async function signReturn(
	db: Database,
	{ reason, withPupil, ...asked }: Asked & { reason: string; withPupil: boolean },
): Promise<Result<'signed', CountingRefusal | SignRefusal>> {
	return await whileCounting(db, asked, beforeConfirming, async here => {
		const { facts } = here
		const [first, second] = facts.counts
		const open = whysOf({ ...facts, signed: null }, { isOver: false })
		if (!first || !second || open.some(why => why !== 'return.not-signed')) return refuse('sign.not-yet')
		if (facts.signed) return await signAsSecond(here, asked)
		const counters = [first.countedById, second.countedById]
		if (!counters.includes(asked.who.id)) return refuse('sign.not-a-counter')
		const isPupil = second.countedById === null
		if (isPupil && !withPupil) return refuse('sign.not-yet')
		const said = reason.trim()
		if (said.length > reasonLength.most) return refuse('sign.reason')
		const mustSay = differencesOf(facts, first).length > 0
		if (mustSay && said.length < reasonLength.least) return refuse('sign.reason')
		await keepReturn(here.tx, {
			...{ ballotId: here.ballot.id, school: asked.school, reason: mustSay ? said : null },
			...{ firstId: asked.who.id, secondId: null, secondIsPupil: isPupil, signedAt: asked.now },
			...{ confirmedById: null, confirmedAt: null },
		})
		await here.tell('school.sign')
		return ok('signed')
	})
}

async function signAsSecond(
	{ tx, ballot, facts: { signed, counts }, tell }: Here,
	{ who, school }: Asked,
): Promise<Result<'signed', SignRefusal>> {
	if (!signed || signed.secondIsPupil || signed.secondId || signed.firstId === who.id)
		return refuse('sign.yours')
	if (!counts.some(({ countedById }) => countedById === who.id)) return refuse('sign.not-a-counter')
	await keepReturn(tx, { ...signed, ballotId: ballot.id, school, secondId: who.id, confirmedById: null })
	await tell('school.agree')
	return ok('signed')
}

/** Confirms a school, for good: one press where all was on screens and adds up, else after two have signed. */
export async function confirmSchool(
	db: Database,
	asked: Asked,
): Promise<Result<'confirmed', CountingRefusal | 'confirm.not-yet'>> {
	return await whileCounting(db, asked, beforeConfirming, async ({ tx, ballot, facts, tell }) => {
		const whys = whysOf(facts, { isOver: false })
		if (whys.join() !== 'return.not-confirmed') return refuse('confirm.not-yet')
		const { who, school, now } = asked
		const nothingToSign = {
			reason: null,
			firstId: null,
			secondId: null,
			secondIsPupil: false,
			signedAt: now,
		}
		await keepReturn(tx, {
			...(facts.signed ?? nothingToSign),
			...{ ballotId: ballot.id, school, confirmedById: who.id, confirmedAt: now },
		})
		await tell('school.confirm')
		return ok('confirmed')
	})
}

/** Takes back what a school signed while it is provisional: batches and counts can be put right again. */
export async function amendReturn(
	db: Database,
	asked: Asked,
): Promise<Result<'open-again', CountingRefusal | 'amend.nothing-signed'>> {
	return await whileCounting(db, asked, beforeConfirming, async ({ tx, ballot, facts, tell }) => {
		if (!facts.signed) return refuse('amend.nothing-signed')
		const here = { ballotId: ballot.id, school: asked.school }
		await removeReturn(tx, here)
		await removePaperCounts(tx, here)
		await tell('school.amend')
		return ok('open-again')
	})
}
