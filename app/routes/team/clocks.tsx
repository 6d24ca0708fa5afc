import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ClockDesk } from '#app/actions/clock/ClockDesk.tsx'
import { languagesOfClocks } from '#app/actions/clock/languages-of-clock.server.ts'
import { answerClock, moveClock } from '#app/actions/clock/move-clock.server.ts'
import { readClockForm } from '#app/actions/clock/read-clock-form.ts'
import { tellClocks } from '#app/actions/clock/tell-clocks.server.ts'
import { allPublishedUpdates } from '#app/actions/update.store.server.ts'
import { dayOf } from '#app/base/moment.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { sourceLanguage } from '#app/languages/language.ts'
import { may } from '#app/people/permission.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { orTryLater } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { Notice } from '#app/ui/Notice.tsx'

/** Every promise of an answer, how late it is, and what may still be done about it (C3). */
export async function loader({ request }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'action.read')
	const { language } = who
	const { t } = interfaceWords(language)
	const done = new URL(request.url).searchParams.get('done')
	const updates = (await allPublishedUpdates(db.read)).filter(({ isHistory }) => !isHistory)
	const clocks = await tellClocks(db.read, { language, today: dayOf(new Date()), withToCome: true })
	const canKeep = may(who, 'clock.keep')
	return {
		language,
		title: `${t('actions:clock.team.title')} · ${t('ui:site-name')}`,
		clocks,
		canKeep,
		asked: canKeep ? await languagesOfClocks(db.read, clocks) : {},
		done: done === 'moved' || done === 'answered' ? done : null,
		updates: updates.map(({ id, slug, words }) => ({
			id,
			headline: words.find(({ language: one }) => one === sourceLanguage)?.title ?? slug,
		})),
	}
}

export async function action({ request }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'clock.keep')
	const sent = readClockForm(await request.formData())
	if (!sent) return data({ key: '', refusal: 'clock.gone', to: '', reasons: {} }, 422)
	const now = new Date()
	const { intent, key, ...typed } = sent
	const deed =
		intent === 'move' ? moveClock(db, { who, ...typed, now }) : answerClock(db, { who, ...typed, now })
	const kept = await orTryLater(deed)
	if (kept.ok) return redirect(`/team/clocks?done=${kept.value}`)
	const { refusal } = kept
	return data({ key, refusal, to: typed.to, reasons: typed.reasons }, refusal === 'try-later' ? 503 : 422)
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

export default function ClocksPage() {
	const { language, clocks, asked, canKeep, done, updates } = useLoaderData<typeof loader>()
	const refused = useActionData<typeof action>()
	const { t } = useTranslation('actions')
	return (
		<>
			<h1>{t('clock.team.title')}</h1>
			{done && !refused ? <Notice>{t(`clock.team.${done}`)}</Notice> : null}
			{refused?.key === '' ? (
				<p className="error" role="alert">
					{t(`clock.refused.${refused.refusal}`)}
				</p>
			) : null}
			<p>{clocks.length > 0 ? t('clock.team.lead') : t('clock.page.none')}</p>
			<ClockDesk {...{ clocks, language, canKeep, asked, updates, refused }} />
		</>
	)
}
