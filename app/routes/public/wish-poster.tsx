import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PosterPage } from '#app/actions/poster/PosterPage.tsx'
import { printOf } from '#app/actions/poster/print-poster.server.ts'
import { tellWishPoster } from '#app/actions/poster/tell-poster.server.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db, env } from '#app/platform/running.server.ts'
import { wishNumberIn } from '#app/wishes/wish-number.ts'

export const handle = { wears: 'poster' }

/** One wish as a poster: what children said of it and what was promised. */
export async function loader({ params }: LoaderFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	const number = wishNumberIn(params.number) ?? notFound()
	const { t } = interfaceWords(language)
	const now = new Date()
	const poster = (await tellWishPoster(db.read, number, { language, now })) ?? notFound()
	const title = `${t('actions:poster.title')}: ${t(`wishes:label.${number}`)} · ${t('ui:site-name')}`
	return { title, poster, ...printOf(poster, { language, now, origin: env.origin }) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function WishPosterPage() {
	return <PosterPage {...useLoaderData<typeof loader>()} />
}
