import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { MissingWordsTable } from '#app/surveys/MissingWordsTable.tsx'
import { missingWords } from '#app/surveys/missing-words.ts'
import { PicturedQuestions } from '#app/surveys/PicturedQuestions.tsx'
import { findEdition, findSurvey } from '#app/surveys/survey.store.server.ts'
import { plainWords } from '#app/surveys/Words.tsx'

/** What a survey's children see beside the words: pictures; and which words are still missing. */
export async function loader({ request, params: { slug = '' } }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'survey.read')
	const survey = (await findSurvey(db.read, slug)) ?? notFound()
	const { document } = (await findEdition(db.read, survey.id)) ?? notFound()
	const { language } = who
	const title = plainWords(document.title, { language })
	return {
		language,
		title: interfaceWords(language).t('surveys:team-words.title', { title }),
		questions: document.questions,
		missing: missingWords(document),
	}
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · 12 Wishes` }]

export default function SurveyWordsPage() {
	const { language, title, questions, missing } = useLoaderData<typeof loader>()
	const { t } = useTranslation('surveys')
	return (
		<>
			<p>
				<Link to="/team/surveys">{t('team.title')}</Link>
			</p>
			<h1>{title}</h1>
			<p>{t('team-words.lead')}</p>
			<MissingWordsTable missing={missing} />
			<h2>{t('team-words.pictures')}</h2>
			<PicturedQuestions questions={questions} language={language} />
		</>
	)
}
