import type { z } from 'zod'
import type { Day } from '#app/base/moment.ts'
import type { Language } from '#app/languages/language.ts'

/** How far a promise has come. The last two are an answer too, and owe the children a reason. */
export const actionStatuses = ['planned', 'under-way', 'done', 'not-yet', 'cannot', 'will-not'] as const
export type ActionStatus = (typeof actionStatuses)[number]

/** Whether a status is a no, which owes the children its reason. */
export function isNo(status: ActionStatus): boolean {
	return status === 'cannot' || status === 'will-not'
}

const stillOwed: readonly ActionStatus[] = ['planned', 'under-way', 'not-yet']

/** The three questions that hold adults to a promise: each is answered in a sentence or two. */
export const accountabilityQuestions = ['howMuch', 'howWell', 'betterOff'] as const

/** A question of a survey whose results the action answers. */
export type ResultTie = { surveyId: string; questionId: string }

/** Beside the reason in English: who decided, who could decide otherwise (or that it is the law), and why not in other languages. */
export type NoBecause = {
	decidedBy: string
	couldDecide: string
	reasons: Partial<Record<Language, string>>
}

/** What adults promised under a wish, with everything it is tied to. */
export type Action = {
	/** Who said no, and why in other languages than English; none where nobody did. */
	no?: NoBecause
	id: string
	wishId: string
	owner: string
	status: ActionStatus
	reason: string | null
	/** A promise has a day. */
	dueOn: Day
	replyBy: Day | null
	howMuch: string | null
	howWell: string | null
	betterOff: string | null
	isSample: boolean
	createdAt: Date
	/** Who helps, one a line. */
	partners: string | null
	/** The account that answers for it inside; never shown to everybody. */
	responsibleId: string | null
	/** The action it is a part of. A part has no parts. */
	parentId: string | null
	/** Goes up with every save, so that two who edit at once are told. */
	version: number
	titles: Partial<Record<Language, string>>
	themeIds: string[]
	results: ResultTie[]
}

/** What an action holds once its form is in order. */
export type ActionContent = Omit<Action, 'id' | 'createdAt' | 'isSample' | 'version'>

/** The first thing wrong with each field, by the field's name; a fault of the whole form stands under `form`. */
export type Faults = Record<string, string>

/** The first message for each field of a form that is not in order. */
export function faultsOf(error: z.ZodError): Faults {
	const faults: Faults = {}
	for (const { path, message, code } of error.issues) {
		faults[path.filter(part => typeof part === 'string').join('.') || 'form'] ??=
			code === 'unrecognized_keys' ? 'action.unknown-field' : message
	}
	return faults
}

/** Whether something is still to come of a promise. */
export function isOwed({ status }: Pick<Action, 'status'>): boolean {
	return stillOwed.includes(status)
}

/** Whether a promise is still owed after the day it was promised for. */
export function isOverdue({ status, dueOn }: Pick<Action, 'status' | 'dueOn'>, today: Day): boolean {
	return dueOn < today && stillOwed.includes(status)
}
