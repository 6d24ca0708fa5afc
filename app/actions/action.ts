import { z } from 'zod'
import type { Day } from '#app/base/moment.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { allLanguages, inEachLanguage, type Language, sourceLanguage } from '#app/languages/language.ts'

/** How far a promise has come. The last two are an answer too, and owe the children a reason. */
export const actionStatuses = ['planned', 'under-way', 'done', 'not-yet', 'cannot', 'will-not'] as const
export type ActionStatus = (typeof actionStatuses)[number]

const withReason: readonly ActionStatus[] = ['cannot', 'will-not']
const stillOwed: readonly ActionStatus[] = ['planned', 'under-way', 'not-yet']

/** The three questions that hold adults to a promise: each is answered in a sentence or two. */
export const accountabilityQuestions = ['howMuch', 'howWell', 'betterOff'] as const

/** A question of a survey whose results the action answers. */
export type ResultTie = { surveyId: string; questionId: string }

/** What adults promised under a wish, with everything it is tied to. */
export type Action = {
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
	titles: Partial<Record<Language, string>>
	themeIds: string[]
	results: ResultTie[]
}

const line = z.string().trim().max(200, 'action.too-long')
const words = z.string().trim().max(1_000, 'action.too-long')
const day = z.union([z.iso.date(), z.literal('')], 'action.day-unreadable')
const many = z.array(z.string().min(1).max(120)).max(200)

/** What the form of an action sends. Messages are keys of locales/<language>/actions.json. */
const ActionForm = z
	.strictObject({
		wishId: z.string().min(1, 'action.choose-a-wish'),
		title: z.object(
			inEachLanguage(language => (language === sourceLanguage ? line.min(1, 'action.say-what') : line)),
		),
		owner: line.min(1, 'action.say-who'),
		status: z.enum(actionStatuses, 'action.choose-a-status'),
		reason: words,
		dueOn: z.iso.date('action.say-when'),
		replyBy: day,
		howMuch: words,
		howWell: words,
		betterOff: words,
		themes: many,
		results: many,
	})
	.refine(({ status, reason }) => !withReason.includes(status) || reason.length > 0, {
		path: ['reason'],
		message: 'action.say-why-not',
	})

/** What stands in the form's fields, in order or not. */
export type ActionTyped = {
	wishId: string
	title: Record<Language, string>
	owner: string
	status: string
	reason: string
	dueOn: string
	replyBy: string
	howMuch: string
	howWell: string
	betterOff: string
	themes: string[]
	results: string[]
}

/** What an action holds once its form is in order. */
export type ActionContent = Omit<Action, 'id' | 'createdAt' | 'isSample'>

/** The first thing wrong with each field, by the field's name; a fault of the whole form stands under `form`. */
export type Faults = Record<string, string>

/**
 * Reads the form of an action: what was typed, always; and what it comes to, or
 * the first fault of each field. `cannot` and `will-not` need a reason.
 */
export function readAction(form: FormData): { typed: ActionTyped; read: Result<ActionContent, Faults> } {
	const typed = typedInto(form)
	const known = ['intent', ...Object.keys(typed), ...allLanguages.map(titleField)]
	const extra = [...form.keys()].filter(key => !known.includes(key))
	const parsed = ActionForm.safeParse({ ...typed, ...Object.fromEntries(extra.map(key => [key, ''])) })
	if (!parsed.success) return { typed, read: refuse(faultsOf(parsed.error)) }
	const { themes, results, title, ...rest } = parsed.data
	const titles: Action['titles'] = {}
	for (const language of allLanguages) if (title[language]) titles[language] = title[language]
	const ties = results.map(tieFrom).filter(tie => tie !== null)
	if (ties.length < results.length) return { typed, read: refuse({ form: 'action.tie-unreadable' }) }
	return {
		typed,
		read: ok({
			...rest,
			reason: rest.reason || null,
			replyBy: rest.replyBy || null,
			howMuch: rest.howMuch || null,
			howWell: rest.howWell || null,
			betterOff: rest.betterOff || null,
			titles,
			themeIds: [...new Set(themes)],
			results: ties,
		}),
	}
}

/** The field of the title in one language. */
export function titleField(language: Language): string {
	return `title.${language}`
}

function typedInto(form: FormData): ActionTyped {
	const text = (name: string) => String(form.get(name) ?? '')
	return {
		wishId: text('wishId'),
		title: inEachLanguage(language => text(titleField(language))),
		owner: text('owner'),
		status: text('status'),
		reason: text('reason'),
		dueOn: text('dueOn'),
		replyBy: text('replyBy'),
		howMuch: text('howMuch'),
		howWell: text('howWell'),
		betterOff: text('betterOff'),
		themes: form.getAll('themes').map(String),
		results: form.getAll('results').map(String),
	}
}

/** What the form shows before anybody has typed: an empty action, or the action as it is. */
export function typedOf(action?: Action): ActionTyped {
	return {
		wishId: action?.wishId ?? '',
		title: inEachLanguage(language => action?.titles[language] ?? ''),
		owner: action?.owner ?? '',
		status: action?.status ?? 'planned',
		reason: action?.reason ?? '',
		dueOn: action?.dueOn ?? '',
		replyBy: action?.replyBy ?? '',
		howMuch: action?.howMuch ?? '',
		howWell: action?.howWell ?? '',
		betterOff: action?.betterOff ?? '',
		themes: action?.themeIds ?? [],
		results: action?.results.map(tieName) ?? [],
	}
}

/** A tie as one value of a form: `<surveyId>/<questionId>`. */
export function tieName({ surveyId, questionId }: ResultTie): string {
	return `${surveyId}/${questionId}`
}

function tieFrom(name: string): ResultTie | null {
	const [surveyId, questionId, ...rest] = name.split('/')
	return surveyId && questionId && rest.length === 0 ? { surveyId, questionId } : null
}

/** The first message for each field of a form that is not in order. */
export function faultsOf(error: z.ZodError): Faults {
	const faults: Faults = {}
	for (const { path, message, code } of error.issues) {
		faults[path.filter(part => typeof part === 'string').join('.') || 'form'] ??=
			code === 'unrecognized_keys' ? 'action.unknown-field' : message
	}
	return faults
}

/** Whether a promise is still owed after the day it was promised for. */
export function isOverdue({ status, dueOn }: Pick<Action, 'status' | 'dueOn'>, today: Day): boolean {
	return dueOn < today && stillOwed.includes(status)
}

/** The id of a form's field on the page. Without the dots of its name: some readers of pages trip over them in a link. */
export function fieldId(name: string): string {
	return `field-${name.replaceAll('.', '-')}`
}
