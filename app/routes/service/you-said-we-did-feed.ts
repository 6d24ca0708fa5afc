import { createHash } from 'node:crypto'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { atomFeed } from '#app/actions/atom.ts'
import { feedEntries } from '#app/actions/feed-entries.server.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db, env } from '#app/platform/running.server.ts'

/** The newest answers as an Atom feed, for whoever follows from afar. The same for everybody, so it may be kept a while. */
export async function loader({ params, request }: LoaderFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	const { t } = interfaceWords(language)
	const feed = atomFeed({
		self: `${env.origin}/feeds/${language}/you-said-we-did.xml`,
		page: `${env.origin}/${language}/you-said-we-did`,
		title: `${t('actions:list.title')} · ${t('ui:site-name')}`,
		author: t('ui:site-name'),
		language,
		entries: await feedEntries(db.read, { language, origin: env.origin }),
	})
	const tag = `"${createHash('sha256').update(feed).digest('base64url').slice(0, 22)}"`
	const headers = { ETag: tag, 'Cache-Control': 'public, max-age=300' }
	const known = (request.headers.get('if-none-match') ?? '')
		.split(',')
		.map(one => one.trim().replace(/^W\//, ''))
	if (known.includes(tag) || known.includes('*')) return new Response(null, { status: 304, headers })
	return new Response(feed, {
		headers: { ...headers, 'Content-Type': 'application/atom+xml; charset=utf-8' },
	})
}
