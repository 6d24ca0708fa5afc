import { ok, type Result, refuse } from '#app/base/result.ts'
import { type Answers, misfitOf } from '#app/surveys/answer.ts'
import { type Question, SurveyDocument } from '#app/surveys/survey.ts'
import { readLetters } from '../letters.ts'

const kinds = ['choose-one', 'choose-some', 'five-faces'] as const

/**
 * A show of hands as it is asked: a survey of one question to choose from, so
 * that words, variants and pictures are those of surveys. It says of hands what
 * they chose and of nobody who they are (trust.md 3.2, tier A; B-21).
 */
export const HandsDocument = SurveyDocument.refine(
	({ questions: [question, ...more] }) =>
		more.length === 0 && kinds.some(kind => kind === question?.kind) && question?.onlyIf === undefined,
	'A show of hands has one question to choose from.',
)

export type HandsQuestion = {
	id: string
	slug: string
	document: SurveyDocument
	closesAt: Date
	isSample: boolean
}

/** What a class types, and how many of its hands are counted. */
export type HandsCode = { code: string; questionId: string; label: string; cap: number; raised: number }

/** A class that is larger than this is several classes. */
export const largestClass = 200

/** Letters in a code: a thousand million of them, for a few hundred classes at a time. */
export const codeLetters = 6

/** A code as it is kept, from one as it is typed: `o` is read as 0, `i` and `l` as 1; null for what is no code. */
export function readHandsCode(typed: string): string | null {
	const letters = readLetters(typed.slice(0, 40))
	return letters?.length === codeLetters ? letters : null
}

/** The one question. */
export function questionOf({ questions }: SurveyDocument): Question {
	const [question] = questions
	if (!question) throw new RangeError('A show of hands has a question.')
	return question
}

export type HandsRefusal = 'hands.unknown' | 'hands.closed' | 'hands.full' | 'hands.none' | 'hands.too-many'

/**
 * Whether a hand with these choices may go up now.
 *
 * Refuses `hands.closed`, `hands.full` when the class has raised all its hands,
 * `hands.none` without a choice, and `hands.too-many`, also for what is not offered.
 */
export function mayRaise({
	question: { document, closesAt },
	code: { cap, raised },
	answers,
	now,
}: {
	question: Pick<HandsQuestion, 'document' | 'closesAt'>
	code: Pick<HandsCode, 'cap' | 'raised'>
	answers: Answers
	now: Date
}): Result<'may', HandsRefusal> {
	if (now >= closesAt) return refuse('hands.closed')
	const question = questionOf(document)
	const answer = answers[question.id]
	if (!answer || answer.choices.length === 0) return refuse('hands.none')
	if (misfitOf(question, answer)) return refuse('hands.too-many')
	return raised < cap ? ok('may') : refuse('hands.full')
}
