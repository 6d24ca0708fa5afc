import { type Day, dayOf, daysBetween } from '#app/base/moment.ts'
import type { Action, ActionStatus } from '../action.ts'
import type { InLanguages } from '../in-languages/in-languages.ts'
import type { UpdateStatus } from '../update.ts'
import { type CouncilTerm, isFromBefore } from './term.ts'
import { isStillOwed, type ToldVersion } from './told-verdict.ts'
import { isOpenToJudge, type Outcome, type VerdictWord } from './verdict.ts'

/** What one of the Youth Council may judge now. */
export type ToJudge = {
	updateId: string
	judgeUntil: Day
	daysLeft: number
	/** What they said of it so far. */
	mine: VerdictWord | null
	/** They judged words that were changed since. */
	hasChanged: boolean
}

/**
 * What is there to judge on this day: first what somebody judged before its words
 * were changed, then what they have not looked at, the soonest over first.
 */
export function toJudge(
	updates: ReadonlyMap<string, readonly ToldVersion[]>,
	mine: readonly { updateId: string; number: number; word: VerdictWord }[],
	today: Day,
): ToJudge[] {
	const open: ToJudge[] = []
	for (const [updateId, [newest]] of updates) {
		if (!newest || newest.outcome || !isOpenToJudge(newest, today)) continue
		const given = mine.filter(one => one.updateId === updateId)
		const now = given.find(({ number }) => number === newest.number)
		open.push({
			updateId,
			judgeUntil: newest.judgeUntil,
			daysLeft: daysBetween(today, newest.judgeUntil),
			mine: now?.word ?? null,
			hasChanged: !now && given.length > 0,
		})
	}
	const turn = ({ mine, hasChanged }: ToJudge) => (hasChanged ? 0 : mine ? 2 : 1)
	return open.toSorted((one, other) => turn(one) - turn(other) || one.daysLeft - other.daysLeft)
}

/** What young people answered, and where it stands. */
export type Answered = {
	updateId: string
	status: UpdateStatus
	outcome: Outcome
	settledNumber: number
	replyBy: Day | null
	isOwed: boolean
	isLate: boolean
	replies: { on: Day; words: InLanguages }[]
	/** The last day it could be judged. */
	judgedBy: Day
	/** The day its words were changed: what was said no longer counts. */
	changedOn: Day | null
}

/** What was judged, as its newest settled version has it: what still waits for an answer first. */
export function answered(updates: ReadonlyMap<string, readonly ToldVersion[]>, today: Day): Answered[] {
	const all: Answered[] = []
	for (const [updateId, versions] of updates) {
		const settled = versions.find(({ outcome }) => outcome !== null && outcome !== 'nobody')
		if (!settled?.outcome) continue
		const { status, outcome, replyBy, replies, number, judgeUntil, changedOn } = settled
		const isOwed = isStillOwed(settled)
		const isLate = isOwed && replyBy !== null && replyBy < today
		all.push({
			updateId,
			status,
			outcome,
			settledNumber: number,
			replyBy,
			isOwed,
			isLate,
			replies,
			judgedBy: judgeUntil,
			changedOn,
		})
	}
	return all.toSorted(
		(one, other) =>
			Number(other.isOwed) - Number(one.isOwed) ||
			(one.replyBy ?? '').localeCompare(other.replyBy ?? '') ||
			other.judgedBy.localeCompare(one.judgedBy),
	)
}

const closed: readonly ActionStatus[] = ['done', 'cannot', 'will-not']

/** Promises that are still owed, the soonest due first: what is late stands at the top. */
export function openPromises(actions: readonly Action[]): Action[] {
	return actions
		.filter(({ status }) => !closed.includes(status))
		.toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
}

/** What those who sat before this term were promised and asked, and nobody has settled (features.md C20). */
export function fromPredecessors<Asked extends Pick<Answered, 'isOwed' | 'judgedBy'>>(
	{ actions, answers }: { actions: readonly Action[]; answers: readonly Asked[] },
	term: CouncilTerm | null,
): { actions: Action[]; answers: Asked[] } {
	return {
		actions: openPromises(actions).filter(({ createdAt }) => isFromBefore(dayOf(createdAt), term)),
		answers: answers.filter(({ isOwed, judgedBy }) => isOwed && isFromBefore(judgedBy, term)),
	}
}
