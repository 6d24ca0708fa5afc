import { z } from 'zod'
import {
	allLanguages,
	type Language,
	sourceLanguage,
	type Wordings,
	wordingKeys,
} from '#app/languages/language.ts'

const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/)

/** Words in one language or more, and in variants of them. English is always there: the others are translated from it. */
export const Wording = z
	.partialRecord(z.enum(wordingKeys), z.string().min(1))
	.refine(wording => wording[sourceLanguage] !== undefined, { message: 'There are no English words.' })
export type Wording = Wordings<string>

/** Which picture of the library (`picture.ts`) stands beside the words. An edition may name one we no longer have: it then shows none. */
const pictured = { picture: Id.optional() }

/** `id` is what is stored when a child chooses it; the words may be mended, the id never changes. */
const Choice = z.object({
	id: Id,
	wording: Wording,
	isRatherNotSay: z.boolean().optional(),
	...pictured,
	/** How old children are who choose it, first and last age in years: so that it can be said how many did not answer. */
	ages: z
		.tuple([z.number().int().min(0), z.number().int().max(25)])
		.refine(([first, last]) => first <= last)
		.optional(),
	/** Children from somewhere else choose it: where nobody does, nobody is missing. */
	isElsewhere: z.boolean().optional(),
})
export type Choice = z.infer<typeof Choice>

/** What a question about the child sorts results by (C-07 holds it to these three). */
export const groupKinds = ['year', 'ward', 'school'] as const
export type GroupKind = (typeof groupKinds)[number]

/** A word of a question that not everybody knows, and what it means. */
const HardWord = z.object({ word: Wording, meaning: Wording })
export type HardWord = z.infer<typeof HardWord>

const anyQuestion = {
	id: Id,
	wording: Wording,
	hint: Wording.optional(),
	hardWords: z.array(HardWord).max(6).optional(),
	...pictured,
	/** Asked only of a child who chose one of these choices before. */
	onlyIf: z.object({ question: Id, choices: z.array(Id).min(1) }).optional(),
}

const Question = z.discriminatedUnion('kind', [
	z.object({
		...anyQuestion,
		kind: z.literal('choose-one'),
		choices: z.array(Choice).min(2),
		sorts: z.enum(groupKinds).optional(),
	}),
	z.object({
		...anyQuestion,
		kind: z.literal('choose-some'),
		choices: z.array(Choice).min(2),
		atLeast: z.number().int().min(1),
		atMost: z.number().int().min(1),
	}),
	z.object({ ...anyQuestion, kind: z.literal('five-faces'), choices: z.array(Choice).length(5) }),
	z.object({ ...anyQuestion, kind: z.literal('choose-and-say-why'), choices: z.array(Choice).min(2) }),
	z.object({ ...anyQuestion, kind: z.literal('own-words') }),
])
export type Question = z.infer<typeof Question>

/** A survey as it is asked: what an edition freezes. */
export const SurveyDocument = z
	.object({
		title: Wording,
		introduction: Wording,
		/** How far each language's words have come: written first, drafted, checked by a person. */
		languages: z.partialRecord(z.enum(allLanguages), z.enum(['source', 'drafted', 'checked'])),
		/** Who sees the pictures: those who read in words for 4 to 7 or in Easy Read (as when nothing is said), or everybody. */
		picturesFor: z.enum(['simple', 'everybody']).optional(),
		questions: z.array(Question).min(1).max(60),
	})
	.superRefine((survey, context) => {
		const seen = new Map<string, Question>()
		survey.questions.forEach((question, place) => {
			const fault = faultOf(question, seen)
			if (fault) context.addIssue({ code: 'custom', path: ['questions', place], message: fault })
			seen.set(question.id, question)
		})
	})
export type SurveyDocument = z.infer<typeof SurveyDocument>

/** What a question offers to choose from; nothing for own words. */
export function choicesOf(question: Question): Choice[] {
	return question.kind === 'own-words' ? [] : question.choices
}

/** The languages a survey can be answered in, in the site's order. */
export function languagesOf(survey: SurveyDocument): Language[] {
	return allLanguages.filter(language => survey.languages[language] !== undefined)
}

function faultOf(question: Question, before: Map<string, Question>): string | undefined {
	if (before.has(question.id)) return `Two questions have the id ${question.id}.`
	const ids = choicesOf(question).map(({ id }) => id)
	if (new Set(ids).size !== ids.length) return `Two choices of ${question.id} have the same id.`
	if (
		question.kind === 'choose-some' &&
		(question.atLeast > question.atMost || question.atMost > ids.length)
	) {
		return `${question.id} asks for at least ${question.atLeast} and at most ${question.atMost} of ${ids.length} choices.`
	}
	if (!question.onlyIf) return undefined
	const earlier = before.get(question.onlyIf.question)
	if (!earlier) return `${question.id} hangs on ${question.onlyIf.question}, which is not asked before it.`
	const offered = choicesOf(earlier).map(({ id }) => id)
	const missing = question.onlyIf.choices.find(id => !offered.includes(id))
	return missing && `${question.id} hangs on ${missing}, which ${earlier.id} does not offer.`
}

/** Where a survey is in its life, on its own clock. */
export function stateOf(
	survey: { opensAt: Date; closesAt: Date | null },
	now: Date,
): 'not-yet-open' | 'open' | 'closed' {
	if (now < survey.opensAt) return 'not-yet-open'
	return survey.closesAt && now >= survey.closesAt ? 'closed' : 'open'
}

/** A survey that takes answers now, as a list shows it. */
export type OpenSurvey = {
	slug: string
	title: string
	questions: number
	service: string
	replyBy: string
	isSample: boolean
}

/** A code as it is kept, from a code as it is typed: capitals and digits, nothing else. */
export function codeTyped(typed: string): string {
	return typed
		.normalize('NFKC')
		.toUpperCase()
		.replaceAll(/[^A-Z0-9]/g, '')
		.slice(0, 20)
}
