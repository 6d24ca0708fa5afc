import type { LoaderFunctionArgs } from '@remix-run/node'
import { dayOf } from '#app/base/moment.ts'
import { iCalendar } from '#app/following/calendar.ts'
import { listDueDays } from '#app/following/list-due-days.server.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { answerFeed } from '#app/platform/feed.server.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db, env } from '#app/platform/running.server.ts'
import { wishAsked } from '#app/wishes/wish.store.server.ts'

/** The days adults promised something by, and owe children a reply by, for a calendar to subscribe to. */
export async function loader({ params, request }: LoaderFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	const wish = params.number === undefined ? undefined : ((await wishAsked(db.read, params)) ?? notFound())
	const { t } = interfaceWords(language)
	const of = wish ? `${t('wishes:wish-number', wish)} ${t(`wishes:label.${wish.number}`)} · ` : ''
	const days = await listDueDays(db.read, {
		language,
		origin: env.origin,
		today: dayOf(new Date()),
		wishId: wish?.id,
	})
	const body = iCalendar({
		name: `${of}${t('following:calendar.name')} · ${t('ui:site-name')}`,
		host: new URL(env.origin).hostname,
		language,
		days,
	})
	return answerFeed(request, { body, type: 'text/calendar' })
}
