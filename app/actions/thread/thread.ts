import { type Day, dayOf, daysBetween } from '#app/base/moment.ts'
import type { Language } from '#app/languages/language.ts'
import { presentedCount, type Shown } from '#app/results/presented-table.ts'
import type { PresentedVoices } from '#app/results/protected-voices.ts'
import type { ReleasedSurvey } from '#app/results/release.ts'
import { type Said, saidIn } from '#app/results/shown-question.ts'
import { choicesOf } from '#app/surveys/survey.ts'
import type { ResultTie } from '../action.ts'
import type { Outcome } from '../verdict/verdict.ts'

/** A number of a release that speaks to a wish: of a question as a whole, or of one of its choices. */
export type Counted = {
	kind: 'counted'
	surveyId: string
	slug: string
	releaseId: string
	releasedOn: Day
	/** Which wording of the survey children saw last; all its editions are counted together. */
	edition: number
	isSample: boolean
	survey: Said
	questionId: string
	/** None: the whole question. */
	choiceId: string | null
	question: Said
	choice: Said | null
	/** How many chose the choice, or answered the question. */
	count: Shown
	/** How many answered the question. */
	base: Shown
	wishId: string
}

/** The same, whatever it speaks to. */
export type CountedNumber = Omit<Counted, 'wishId'>

/** A theme with how many cleared voices it has, as it may be shown. */
export type Themed = {
	kind: 'theme'
	id: string
	name: Said
	isSample: boolean
	madeOn: Day
	voices: Shown
	wishIds: string[]
}

/** What one question led to. */
export type CameOf = { wishNumbers: number[]; promises: number }

/** The thread of a wish, or of the city, in numbers. Those about children came through the door. */
export type ThreadNumbers = {
	/** About how many sent surveys that speak to it; null when no results are out. */
	answers: number | null
	/** About how many cleared voices speak to it; null when there are none. */
	voices: Shown | null
	themes: number
	promises: number
	news: number
	unanswered: number
	unasked: number
}

/** What the picture of a wish's thread tells. */
export type PictureNumbers = Pick<ThreadNumbers, 'answers' | 'voices' | 'themes' | 'promises' | 'news'>

/** What young people said last of what was done, and of which news. */
export type PictureVerdict = { outcome: Outcome; slug: string }

/** What promises are tied to, over the whole city. */
export type AllTies = { themeIds: readonly string[]; results: readonly (ResultTie & { wishId: string })[] }

/** Something children said with no promise about it, and for how many days. */
export type Unanswered = (Counted | Themed) & { since: Day; daysWaiting: number }

/** How many children a choice needs behind it to be called said and not answered. Fewer are in the results, and not hidden. */
const loud = 10

/** What released numbers say about wishes: one entry for each tie of a question or a choice to a wish. */
export function countedIn(released: readonly ReleasedSurvey[], language: Language): Counted[] {
	return released.flatMap(one =>
		one.ties.flatMap(({ wishId, ...tie }) => {
			const number = wishId && numberAt(one, tie, language)
			return number ? { ...number, wishId } : []
		}),
	)
}

/** One number of a release with the words around it; null when no such number was shown. */
export function numberAt(
	{ release, survey, document, edition }: ReleasedSurvey,
	{ questionId, choiceId }: { questionId: string; choiceId: string | null },
	language: Language,
): CountedNumber | null {
	const question = document.questions.find(({ id }) => id === questionId)
	const count = presentedCount(release, questionId, choiceId ?? '')
	const base = presentedCount(release, questionId, '')
	if (!question || count === null || base === null) return null
	const choice = choicesOf(question).find(({ id }) => id === choiceId)
	return {
		kind: 'counted',
		surveyId: release.surveyId,
		slug: survey.slug,
		releaseId: release.id,
		releasedOn: dayOf(release.releasedAt),
		edition,
		isSample: survey.isSample,
		survey: saidIn(document.title, language),
		questionId,
		choiceId,
		question: saidIn(question.wording, language),
		choice: choice ? saidIn(choice.wording, language) : null,
		count,
		base,
	}
}

/** Themes with their protected counts, those with no voice that may be told of left out. */
export function themedIn(
	themes: readonly (Pick<Themed, 'id' | 'isSample'> & {
		names: Partial<Record<Language, string>>
		createdAt: Date
		wishes: readonly { wishId: string }[]
	})[],
	voices: PresentedVoices,
	language: Language,
): Themed[] {
	return themes.flatMap(({ id, isSample, names, createdAt, wishes }) => {
		const shown = voices.themes[id]
		if (shown === undefined || shown === 0) return []
		const wishIds = wishes.map(({ wishId }) => wishId)
		const name = saidIn(names, language)
		return { kind: 'theme' as const, id, name, isSample, madeOn: dayOf(createdAt), voices: shown, wishIds }
	})
}

/**
 * Said and nothing done: themes with enough voices to say how many, and counts
 * of ten and more, that no promise is tied to. A promise that says "no, because"
 * is an answer too. The loudest come first.
 */
export function saidAndNothingDone(
	{ counted, themes, ties }: { counted: readonly Counted[]; themes: readonly Themed[]; ties: AllTies },
	today: Day,
): Unanswered[] {
	const tiedThemes = new Set(ties.themeIds)
	const tiedResults = new Set(ties.results.map(resultName))
	const since = (day: Day) => ({ since: day, daysWaiting: Math.max(0, daysBetween(day, today)) })
	return [
		...themes
			.filter(({ id, voices }) => voices !== 'c' && !tiedThemes.has(id))
			.map(one => ({ ...one, ...since(one.madeOn) })),
		...counted
			.filter(one => one.count !== 'c' && one.count >= loud && !tiedResults.has(resultName(one)))
			.map(one => ({ ...one, ...since(one.releasedOn) })),
	].sort(byVoices)
}

/** The wishes that something said speaks to. */
export function wishesOf(one: Counted | Themed): readonly string[] {
	return one.kind === 'theme' ? one.wishIds : [one.wishId]
}

/** A thing said with no promise about it, as a page lists it: with the numbers of its wishes. */
export type UnansweredLine = Unanswered & { wishNumbers: number[] }

/** The same on the officer's desk: `under` is the wish a promise about it would stand under. */
export type DeskLine = UnansweredLine & { under: string | null }

/** The list with the numbers of the wishes that each thing speaks to. */
export function linesOf(
	list: readonly Unanswered[],
	wishes: readonly { id: string; number: number }[],
): UnansweredLine[] {
	return list.map(one => ({
		...one,
		wishNumbers: wishes.filter(({ id }) => wishesOf(one).includes(id)).map(({ number }) => number),
	}))
}

/** The page of a list that an address asks for; the first for whatever is no number. */
export function pageIn(search: URLSearchParams): number {
	const asked = search.get('page') ?? ''
	return /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1
}

/** In what order an officer may want what was not answered. */
export const threadOrders = ['voices', 'age'] as const
export type ThreadOrder = (typeof threadOrders)[number]

/** The list in the order asked for: the loudest, or the longest waiting first. */
export function inThreadOrder(list: readonly Unanswered[], order: ThreadOrder): Unanswered[] {
	return list.toSorted(order === 'age' ? (a, b) => b.daysWaiting - a.daysWaiting || byVoices(a, b) : byVoices)
}

/** How loud it was said, as it may be shown. */
export function loudness(one: Unanswered): Shown {
	return one.kind === 'theme' ? one.voices : one.count
}

function byVoices(a: Unanswered, b: Unanswered): number {
	return numberOf(loudness(b)) - numberOf(loudness(a)) || b.daysWaiting - a.daysWaiting
}

/** A protected count as a number to sort or to add by; what is hidden adds nothing. */
export function numberOf(shown: Shown): number {
	return shown === 'c' ? 0 : shown
}

/** How many sent the surveys that speak to a wish, each survey once; null when none is out. */
export function answersBehind(released: readonly ReleasedSurvey[], wishId?: string): number | null {
	const speaking = released.filter(({ ties }) => !wishId || ties.some(tie => tie.wishId === wishId))
	if (speaking.length === 0) return null
	return speaking.reduce((sum, { release }) => sum + numberOf(presentedCount(release, '', '') ?? 'c'), 0)
}

/** The place of a number on the page of its survey's results. */
export function placeOfCount(questionId: string, choiceId: string | null): string {
	return choiceId ? `q-${questionId}--${choiceId}` : `q-${questionId}`
}

function resultName({ surveyId, questionId, wishId }: ResultTie & { wishId: string }): string {
	return `${surveyId}/${questionId}/${wishId}`
}
