import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PosterPage } from '#app/actions/poster/PosterPage.tsx'
import { printOf } from '#app/actions/poster/print-poster.server.ts'
import { tellSurveyPoster } from '#app/actions/poster/tell-poster.server.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db, env } from '#app/platform/running.server.ts'

export const handle = { wears: 'poster' }

/** The poster of a survey for a class, with its own numbers where its group is large enough (C19). */
export async function loader({ params: { lang, slug = '' }, request }: LoaderFunctionArgs) {
	const language = isLanguage(lang) ? lang : notFound()
	const { t } = interfaceWords(language)
	const now = new Date()
	const of = new URL(request.url).searchParams.get('of') || null
	const told = (await tellSurveyPoster(db.read, { slug, of }, { language, now })) ?? notFound()
	const print = printOf(told.poster, { language, now, origin: env.origin })
	const title = `${t('actions:poster.title')}: ${told.poster.heading?.text} · ${t('ui:site-name')}`
	return { title, ...print, ...told }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function SurveyPosterPage() {
	return <PosterPage {...useLoaderData<typeof loader>()} />
}
