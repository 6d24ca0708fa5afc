import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, Link, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { dayOf } from '#app/base/moment.ts'
import { dayInWords } from '#app/languages/in-words.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { may } from '#app/people/permission.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { cityChildren } from '#app/platform/city.server.ts'
import { notFound, orTryLater } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { Groupings } from '#app/results/Groupings.tsx'
import { groupingIn } from '#app/results/grouping.ts'
import { presentResults } from '#app/results/present-results.server.ts'
import { ResultNote, ResultTable } from '#app/results/ResultTable.tsx'
import { findRelease } from '#app/results/release.store.server.ts'
import { releaseResults } from '#app/results/release-results.server.ts'
import { SaidWords } from '#app/results/SaidWords.tsx'
import { groupingsOf, saidIn, shownQuestions } from '#app/results/shown-question.ts'
import { WhoWasNotHeard } from '#app/results/Unheard.tsx'
import { whoWasNotHeard } from '#app/results/unheard.ts'
import { findSurvey } from '#app/surveys/survey.store.server.ts'

export async function loader({ params, request }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'results.read')
	const { language } = who
	const survey = (await findSurvey(db.read, params.slug ?? '')) ?? notFound()
	const presented = await presentResults(db.read, { who, surveyId: survey.id })
	if (!presented.ok) notFound()
	const { document, tables } = presented.value
	const groupKind = groupingIn(new URL(request.url).searchParams, groupingsOf(tables))
	if (groupKind === 'unknown') notFound()
	const release = await findRelease(db.read, survey.id)
	const title = saidIn(document.title, language)
	return {
		language,
		slug: survey.slug,
		isSample: survey.isSample,
		survey: title,
		title: interfaceWords(language).t('results:team.page-title', { survey: title.words }),
		...{ groupKind, groupings: groupingsOf(tables) },
		unheard: whoWasNotHeard(document, tables, { city: cityChildren, language }),
		promiseOf: may(who, 'action.edit') ? survey.id : null,
		questions: shownQuestions(document, tables, { groupKind, language }),
		releasedOn: release ? dayOf(release.releasedAt) : null,
		mayRelease: may(who, 'results.release'),
	}
}

export async function action({ params, request }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'results.release')
	const survey = (await findSurvey(db.read, params.slug ?? '')) ?? notFound()
	const released = await orTryLater(releaseResults(db, { who, surveyId: survey.id, now: new Date() }))
	if (!released.ok) return data({ refusal: released.refusal }, { status: 422 })
	return redirect(`/team/results/${survey.slug}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function ResultsPage() {
	const { survey, isSample, groupKind, groupings, questions, unheard, promiseOf } =
		useLoaderData<typeof loader>()
	const { t } = useTranslation('results')
	return (
		<>
			<h1>
				<Trans t={t} i18nKey="team.title" components={{ survey: <SaidWords said={survey} /> }} />
			</h1>
			<Refused />
			<p>
				{t('team.live')} {isSample ? <span className="sample">{t('ui:sample')}</span> : null}
			</p>
			<ResultNote />
			<WhoWasNotHeard
				unheard={unheard}
				offer={questionId =>
					promiseOf ? (
						<p>
							<Link to={`/team/actions/new?about=result/${promiseOf}/${questionId}`}>
								{t('unheard.promise')}
							</Link>
						</p>
					) : null
				}
			/>
			<Groupings groupings={groupings} chosen={groupKind} />
			<ReleaseForm />
			{questions.map(shown => (
				<ResultTable key={shown.questionId} shown={shown} />
			))}
		</>
	)
}

/** Why nothing was released. It takes the focus, so that it is heard. */
function Refused() {
	const refused = useActionData<typeof action>()
	const { t } = useTranslation('results')
	const summary = useRef<HTMLDivElement>(null)
	useEffect(() => {
		if (refused) summary.current?.focus()
	}, [refused])
	if (!refused) return null
	return (
		<div ref={summary} className="error-summary stack" tabIndex={-1} role="alert">
			<h2>{t('team.trouble')}</h2>
			<p>{t(`refusal.${refused.refusal}`)}</p>
		</div>
	)
}

function ReleaseForm() {
	const { language, slug, releasedOn, mayRelease } = useLoaderData<typeof loader>()
	const { t } = useTranslation('results')
	return (
		<section className="card">
			<h2>{t('team.release-title')}</h2>
			<p>
				{releasedOn
					? t('team.released-on', { day: dayInWords(releasedOn, language) })
					: t('team.never-released')}{' '}
				{releasedOn ? <a href={`/${language}/results/${slug}`}>{t('team.see-public')}</a> : null}
			</p>
			{mayRelease ? (
				<Form method="post" className="stack">
					<p>{t('team.release-what')}</p>
					<button className="button" type="submit">
						{t('team.release')}
					</button>
				</Form>
			) : null}
		</section>
	)
}
