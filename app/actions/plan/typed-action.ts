import { z } from 'zod'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { allLanguages, inEachLanguage, type Language, sourceLanguage } from '#app/languages/language.ts'
import {
	type Action,
	type ActionContent,
	actionStatuses,
	type Faults,
	faultsOf,
	isNo,
	type ResultTie,
} from '../action.ts'
import { NoForm, type NoTyped, noFields, noFrom, noTyped, noTypedOf } from '../refusal/typed-no.ts'

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
		partners: words,
		responsibleId: z.string().max(60),
		parentId: z.string().max(60),
		version: z.coerce.number('action.unknown-field').int().min(0),
		why: z.string().trim().max(500, 'action.too-long'),
		no: NoForm,
	})
	.refine(({ status, reason }) => !isNo(status) || reason.length > 0, {
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
	partners: string
	responsibleId: string
	parentId: string
	/** The version that was on the page when somebody began to type. */
	version: string
	/** Why the status or the day moved, for everybody to read. */
	why: string
	no: NoTyped
}

/** A form in order: what the action is to hold, and what goes with the saving of it. */
export type ActionSent = { content: ActionContent; version: number; why: string | null }

/**
 * Reads the form of an action: what was typed, always; and what it comes to, or
 * the first fault of each field. `cannot` and `will-not` need a reason.
 */
export function readAction(form: FormData): { typed: ActionTyped; read: Result<ActionSent, Faults> } {
	const typed = typedInto(form)
	const known = ['intent', ...Object.keys(typed), ...allLanguages.map(titleField), ...noFields]
	const extra = [...form.keys()].filter(key => !known.includes(key))
	const parsed = ActionForm.safeParse({ ...typed, ...Object.fromEntries(extra.map(key => [key, ''])) })
	if (!parsed.success) return { typed, read: refuse(faultsOf(parsed.error)) }
	const { themes, results, title, version, why, no, ...rest } = parsed.data
	const titles: Action['titles'] = {}
	for (const language of allLanguages) if (title[language]) titles[language] = title[language]
	const ties = results.map(tieFrom).filter(tie => tie !== null)
	if (ties.length < results.length) return { typed, read: refuse({ form: 'action.tie-unreadable' }) }
	return {
		typed,
		read: ok({
			version,
			why: why || null,
			content: {
				...rest,
				reason: rest.reason || null,
				replyBy: rest.replyBy || null,
				howMuch: rest.howMuch || null,
				howWell: rest.howWell || null,
				betterOff: rest.betterOff || null,
				partners: rest.partners || null,
				responsibleId: rest.responsibleId || null,
				parentId: rest.parentId || null,
				titles,
				themeIds: [...new Set(themes)],
				...(isNo(rest.status) && { no: noFrom(no) }),
				results: ties,
			},
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
		partners: text('partners'),
		responsibleId: text('responsibleId'),
		parentId: text('parentId'),
		version: text('version') || '0',
		why: text('why'),
		no: noTyped(text),
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
		partners: action?.partners ?? '',
		responsibleId: action?.responsibleId ?? '',
		parentId: action?.parentId ?? '',
		version: String(action?.version ?? 0),
		why: '',
		no: noTypedOf(action?.no),
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
