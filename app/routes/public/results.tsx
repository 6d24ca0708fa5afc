import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, type MetaFunction, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '#app/base/moment.ts'
import { dayInWords } from '#app/languages/in-words.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { ResultSentence } from '#app/results/ResultSentence.tsx'
import { allReleases } from '#app/results/release.store.server.ts'
import { SaidWords } from '#app/results/SaidWords.tsx'
import { saidIn, shownQuestions } from '#app/results/shown-question.ts'
import { Page } from '#app/ui/Page.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	const released = await allReleases(db.read)
	return {
		language,
		title: interfaceWords(language).t('results:list.page-title'),
		surveys: released.map(({ release, survey, document }) => ({
			slug: survey.slug,
			isSample: survey.isSample,
			title: saidIn(document.title, language),
			releasedOn: dayOf(release.releasedAt),
			whoAnswered: shownQuestions(document, release.tables.slice(0, 1), { groupKind: null, language })[0],
		})),
	}
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function ResultsPage() {
	const { language, surveys } = useLoaderData<typeof loader>()
	const { t } = useTranslation('results')
	return (
		<Page language={language}>
			<h1>{t('list.title')}</h1>
			<p data-read-aloud>{surveys.length > 0 ? t('list.lead') : t('list.none')}</p>
			{surveys.length === 0 ? null : (
				<ul className="cards">
					{surveys.map(({ slug, title, isSample, releasedOn, whoAnswered }) => (
						<li key={slug} className="card">
							<h2>
								<Link to={`/${language}/results/${slug}`}>
									<SaidWords said={title} />
								</Link>
							</h2>
							{whoAnswered ? <ResultSentence shown={whoAnswered} /> : null}
							<p>
								{t('released-on', { day: dayInWords(releasedOn, language) })}{' '}
								{isSample ? <span className="sample">{t('ui:sample')}</span> : null}
							</p>
						</li>
					))}
				</ul>
			)}
		</Page>
	)
}
