import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PosterPage } from '#app/actions/poster/PosterPage.tsx'
import { printOf } from '#app/actions/poster/print-poster.server.ts'
import { tellPromisePoster } from '#app/actions/poster/tell-poster.server.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db, env } from '#app/platform/running.server.ts'

export const handle = { wears: 'poster' }

/** One promise as a poster. */
export async function loader({ params: { lang, actionId = '' } }: LoaderFunctionArgs) {
	const language = isLanguage(lang) ? lang : notFound()
	const { t } = interfaceWords(language)
	const now = new Date()
	const poster = (await tellPromisePoster(db.read, actionId, { language, now })) ?? notFound()
	const title = `${t('actions:poster.title')}: ${poster.promises[0]?.title.text} · ${t('ui:site-name')}`
	return { title, poster, ...printOf(poster, { language, now, origin: env.origin }) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function PromisePosterPage() {
	return <PosterPage {...useLoaderData<typeof loader>()} />
}
