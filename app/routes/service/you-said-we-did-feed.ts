import type { LoaderFunctionArgs } from '@remix-run/node'
import { atomFeed } from '#app/actions/atom.ts'
import { feedEntries } from '#app/actions/feed-entries.server.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { answerFeed } from '#app/platform/feed.server.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db, env } from '#app/platform/running.server.ts'
import { wishAsked } from '#app/wishes/wish.store.server.ts'

/** The newest answers, of the city or of one wish, as an Atom feed, for whoever follows from afar. */
export async function loader({ params, request }: LoaderFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	const wish = params.number === undefined ? undefined : ((await wishAsked(db.read, params)) ?? notFound())
	const { t } = interfaceWords(language)
	const of = wish ? `${t('wishes:wish-number', wish)} ${t(`wishes:label.${wish.number}`)} · ` : ''
	const body = atomFeed({
		self: `${env.origin}${new URL(request.url).pathname}`,
		page: `${env.origin}/${language}/you-said-we-did${wish ? `?wish=${wish.number}` : ''}`,
		title: `${of}${t('actions:list.title')} · ${t('ui:site-name')}`,
		author: t('ui:site-name'),
		language,
		entries: await feedEntries(db.read, { language, origin: env.origin, wishId: wish?.id }),
	})
	return answerFeed(request, { body, type: 'application/atom+xml' })
}
