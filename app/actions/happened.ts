import type { Day } from '#app/base/moment.ts'
import type { CardPicture } from '#app/surveys/echo-card.ts'
import type { Action } from './action.ts'
import type { ShownClock } from './clock/reply-clock.ts'
import type { Said, Telling, Worded } from './telling.ts'

/** A promise as children see it. */
export type HappenedAction = Pick<
	Action,
	'id' | 'titles' | 'owner' | 'status' | 'reason' | 'dueOn' | 'isSample'
> & { isOverdue: boolean }

/** What came of a survey, wish by wish. Nothing in it comes from any one child's answers. */
export type WhatHappened = {
	survey: {
		slug: string
		/** Its echo card. */
		card: CardPicture[]
		title: Worded
		service: string
		replyBy: Day
		/** The day it opened. */
		askedOn: Day
		isSample: boolean
	}
	/** Whether the day the reply was promised for has passed. */
	isReplyLate: boolean
	/** By when who asked owes an answer, with how long that is. */
	clock: ShownClock | null
	/** `said`: what most children chose of what speaks to the wish, as it was released and may be shown. */
	wishes: { number: number; said: Said[]; actions: HappenedAction[]; updates: Telling[] }[]
}

/** Whether a promise came after a survey, or answers it: it was made since the survey opened, or is tied to its results. */
export function cameOf(
	{ createdAt, results }: Pick<Action, 'createdAt' | 'results'>,
	survey: { id: string; opensAt: Date },
): boolean {
	return createdAt >= survey.opensAt || results.some(({ surveyId }) => surveyId === survey.id)
}
