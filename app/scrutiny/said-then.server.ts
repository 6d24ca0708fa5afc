import {
	type AllTies,
	countedIn,
	linesOf,
	numberOf,
	saidAndNothingDone,
	type Themed,
	themedIn,
	wishesOf,
} from '#app/actions/thread/thread.ts'
import { type ToldPromise, toldPromise } from '#app/actions/thread/told-promise.ts'
import { type Day, dayOf } from '#app/base/moment.ts'
import type { Language } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { presentVoices } from '#app/results/present-voices.server.ts'
import { allReleasedEditionIds, allReleasesBefore } from '#app/results/release.store.server.ts'
import type { ReleasedSurvey } from '#app/results/release.ts'
import { saidIn, shownQuestions } from '#app/results/shown-question.ts'
import { allThemeTies } from '#app/voices/theme.store.server.ts'
import type { Standing } from './promise-then.ts'
import type { PromiseToday, Report, ReportResult } from './report.ts'

/** How many lines of each list a report prints: the rest are a link away. */
const mostLines = 20
const mostQuestions = 4

type Of = {
	language: Language
	start: Date
	end: Date
	lastDay: Day
	wishes: readonly { id: string; number: number }[]
	/** Every promise there was, as it stood at the end. */
	stood: readonly { action: PromiseToday; standing: Standing }[]
}

/** What children said, and where the thread was broken at the end of the period. */
export async function saidThen(
	db: Reader,
	{ language, start, end, lastDay, wishes, stood }: Of,
): Promise<Pick<Report, 'results' | 'themes' | 'unanswered' | 'unasked'>> {
	const released = await allReleasesBefore(db, end)
	// The counts that every page shows, and no others: two counts of fewer surveys would tell of the difference.
	const voices = await presentVoices(db, await allReleasedEditionIds(db))
	const themes = themedIn(await allThemeTies(db), voices, language).filter(({ madeOn }) => madeOn <= lastDay)
	const counted = countedIn(released, language)
	const unanswered = saidAndNothingDone({ counted, themes, ties: tiesThen(stood) }, lastDay)
	const unasked = stood.filter(({ standing }) => standing.themeIds.length + standing.results.length === 0)
	const told = ({ action, standing }: Of['stood'][number]): ToldPromise =>
		toldPromise({ ...action, ...standing, updates: [], reason: null }, { language, today: lastDay, wishes })
	return {
		results: released
			.filter(({ release }) => release.releasedAt >= start)
			.map(one => resultIn(one, language)),
		themes: themes
			.toSorted((a, b) => numberOf(b.voices) - numberOf(a.voices))
			.slice(0, mostLines)
			.map(theme => ({ ...theme, wishNumbers: numbersOf(theme, wishes) })),
		unanswered: { count: unanswered.length, lines: linesOf(unanswered.slice(0, mostLines), wishes) },
		unasked: { count: unasked.length, promises: unasked.slice(0, mostLines).map(told) },
	}
}

/** What promises were tied to at the end of the period. */
function tiesThen(stood: Of['stood']): AllTies {
	return {
		themeIds: stood.flatMap(({ standing }) => standing.themeIds),
		results: stood.flatMap(({ standing: { results, wishId } }) =>
			results.map(name => {
				const [surveyId = '', questionId = ''] = name.split('/')
				return { surveyId, questionId, wishId }
			}),
		),
	}
}

/** Who answered, and what the first questions say: the whole result is a link away. */
function resultIn({ release, survey, document }: ReleasedSurvey, language: Language): ReportResult {
	return {
		slug: survey.slug,
		isSample: survey.isSample,
		title: saidIn(document.title, language),
		releasedOn: dayOf(release.releasedAt),
		questions: shownQuestions(document, release.tables, { groupKind: null, language }).slice(
			0,
			mostQuestions + 1,
		),
	}
}

function numbersOf(theme: Themed, wishes: Of['wishes']): number[] {
	return wishes.filter(({ id }) => wishesOf(theme).includes(id)).map(({ number }) => number)
}
