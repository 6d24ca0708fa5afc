import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, type MetaFunction, useLoaderData } from '@remix-run/react'
import { Trans, useTranslation } from 'react-i18next'
import { ClockBadge } from '#app/actions/clock/ClockBadge.tsx'
import { clockHere } from '#app/actions/clock/clock-here.server.ts'
import { CameOfIt } from '#app/actions/thread/CameOfIt.tsx'
import { placeOfCount } from '#app/actions/thread/thread.ts'
import { whatCameOfIt } from '#app/actions/thread/walk-thread.server.ts'
import { dayOf } from '#app/base/moment.ts'
import { dayInWords } from '#app/languages/in-words.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { cityChildren } from '#app/platform/city.server.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { Groupings } from '#app/results/Groupings.tsx'
import { groupingIn } from '#app/results/grouping.ts'
import { ResultNote, ResultTable } from '#app/results/ResultTable.tsx'
import { findRelease, findReleasedSurvey } from '#app/results/release.store.server.ts'
import { SaidWords } from '#app/results/SaidWords.tsx'
import { groupingsOf, saidIn, shownQuestions } from '#app/results/shown-question.ts'
import { WhoWasNotHeard } from '#app/results/Unheard.tsx'
import { whoWasNotHeard } from '#app/results/unheard.ts'
import { findSurvey } from '#app/surveys/survey.store.server.ts'
import { Page } from '#app/ui/Page.tsx'
import { WishMark } from '#app/wishes/WishMark.tsx'

/** Reads what was released and nothing else: no counter, no answer (trust.md §2.3 step 0). */
export async function loader({ params, request }: LoaderFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	const { t } = interfaceWords(language)
	const search = new URL(request.url).searchParams
	const earlier = search.get('release') ?? undefined
	const released = await findReleasedSurvey(db.read, params.slug ?? '', earlier)
	if (!released) {
		if (earlier || !(await findSurvey(db.read, params.slug ?? ''))) notFound()
		return { language, title: t('results:page.page-title-not-yet'), results: null }
	}
	const { release, survey, document } = released
	const groupKind = groupingIn(search, groupingsOf(release.tables))
	if (groupKind === 'unknown') notFound()
	const title = saidIn(document.title, language)
	const results = {
		clock: await clockHere('survey', release.surveyId, { now: new Date(), isAsking: false }),
		survey: { ...survey, title, releasedOn: dayOf(release.releasedAt) },
		...{ groupKind, groupings: groupingsOf(release.tables) },
		unheard: whoWasNotHeard(document, release.tables, { city: cityChildren, language }),
		questions: shownQuestions(document, release.tables, { groupKind, language }),
		isEarlier: earlier !== undefined && (await findRelease(db.read, release.surveyId))?.id !== earlier,
		...(await whatCameOfIt(db.read, released)),
	}
	return { language, title: t('results:page.page-title', { survey: title.words }), results }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function ResultPage() {
	const { language, results } = useLoaderData<typeof loader>()
	const { t } = useTranslation(['results', 'actions', 'ui'])
	if (!results) return <NotYet />
	const { clock, survey, groupKind, groupings, questions, wishes, came, isEarlier, unheard } = results
	return (
		<Page language={language}>
			<h1>
				<Trans t={t} i18nKey="page.title" components={{ survey: <SaidWords said={survey.title} /> }} />
			</h1>
			<p>
				{t('released-on', { day: dayInWords(survey.releasedOn, language) })}
				{' · '}
				<bdi>{t('page.asked-by', { service: survey.service })}</bdi>{' '}
				{survey.isSample ? <span className="sample">{t('ui:sample')}</span> : null}
			</p>
			{isEarlier ? (
				<p className="note">
					{t('actions:thread.earlier', { day: dayInWords(survey.releasedOn, language) })}{' '}
					<Link to={`/${language}/results/${survey.slug}`}>{t('actions:thread.newest')}</Link>
				</p>
			) : null}
			{clock ? <ClockBadge clock={clock} language={language} /> : null}
			<ResultNote />
			<WhoWasNotHeard unheard={unheard} />
			<p className="no-print">
				<Link to={`/${language}/posters/${survey.slug}`}>{t('actions:poster.link')}</Link>
			</p>
			<Groupings groupings={groupings} chosen={groupKind} />
			{questions.map(shown => (
				<ResultTable key={shown.questionId} shown={shown} addressOf={placeOfCount}>
					<CameOfIt language={language} came={came[shown.questionId]} />
				</ResultTable>
			))}
			{wishes.length === 0 ? null : (
				<>
					<h2>{t('page.wishes')}</h2>
					<ul className="wish-grid">
						{wishes.map(({ id, number }) => (
							<li key={id} className={`wish-${number}`}>
								<Link to={`/${language}/wishes/${number}`}>
									<WishMark number={number} />
								</Link>
							</li>
						))}
					</ul>
				</>
			)}
		</Page>
	)
}

function NotYet() {
	const { language } = useLoaderData<typeof loader>()
	const { t } = useTranslation('results')
	return (
		<Page language={language} width="narrow">
			<h1>{t('page.not-yet-title')}</h1>
			<p data-read-aloud>{t('page.not-yet')}</p>
			<p>
				<Link className="button" to={`/${language}/results`}>
					{t('page.all-results')}
				</Link>
			</p>
		</Page>
	)
}
