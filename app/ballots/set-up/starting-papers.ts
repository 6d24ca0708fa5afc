import { sourceLanguage } from '#app/languages/language.ts'
import type { Wording } from '#app/surveys/survey.ts'
import type { BallotPaper, PaperPart } from '../ballot-paper.ts'
import type { CountName } from '../record.ts'
import { inItsWay, wayOf } from './way.ts'

/** Papers that are half made, for the ballots a city holds most. */
export const startingKinds = [
	'childrens-mayor',
	'youth-parliament',
	'make-your-mark',
	'school-council',
	'youth-fund',
	'own',
] as const

export type StartingKind = (typeof startingKinds)[number]

/** What a starting paper says; its words are in `locales`, in every language. */
export type StartingWords =
	| `introduction.${StartingKind}`
	| `part.${StartingKind}`
	| `question.${'issue' | 'why' | 'we' | 'city' | 'plan'}`

type Start = {
	part: string
	count: CountName
	most: number
	seats: number
	budget?: number
	isOfPeople: boolean
	questions: ('issue' | 'why' | 'we' | 'city' | 'plan')[]
}

/** After the real rules: leeds.md 3. */
const starts: Record<StartingKind, Start> = {
	'childrens-mayor': {
		part: 'mayor',
		count: 'choose',
		most: 2,
		seats: 1,
		isOfPeople: true,
		questions: ['issue', 'why', 'we', 'city'],
	},
	'youth-parliament': {
		part: 'members',
		count: 'choose',
		most: 2,
		seats: 4,
		isOfPeople: true,
		questions: ['plan'],
	},
	'make-your-mark': { part: 'issue', count: 'choose', most: 1, seats: 1, isOfPeople: false, questions: [] },
	'school-council': {
		part: 'council',
		count: 'stv',
		most: 5,
		seats: 2,
		isOfPeople: true,
		questions: ['plan'],
	},
	'youth-fund': {
		part: 'projects',
		count: 'shares',
		most: 1,
		seats: 1,
		budget: 10_000,
		isOfPeople: false,
		questions: [],
	},
	own: { part: 'part-1', count: 'choose', most: 1, seats: 1, isOfPeople: false, questions: [] },
}

/** A paper to begin with: everything but what may be chosen. `words` answers what stands in `locales` under a name. */
export function startingPaper(
	kind: StartingKind,
	{ title, words }: { title: string; words: (key: StartingWords) => Wording },
): BallotPaper {
	return {
		title: { [sourceLanguage]: title },
		introduction: words(`introduction.${kind}`),
		languages: { [sourceLanguage]: 'source' },
		variants: [],
		offersCheckCode: false,
		parts: [startingPart(kind, words)],
	}
}

/** A part that asks nothing in particular yet. */
export function emptyPart(words: (key: StartingWords) => Wording): PaperPart {
	return startingPart('own', words)
}

function startingPart(kind: StartingKind, words: (key: StartingWords) => Wording): PaperPart {
	const { part: id, questions, isOfPeople, budget, ...rest } = starts[kind]
	return inItsWay({
		id,
		wording: words(`part.${kind}`),
		method: wayOf(rest.count).method,
		...rest,
		...(budget ? { budget } : {}),
		...(isOfPeople ? { isOfPeople } : {}),
		...(questions.length > 0
			? { manifesto: questions.map(question => ({ id: question, wording: words(`question.${question}`) })) }
			: {}),
		options: [],
	})
}
