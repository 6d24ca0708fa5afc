import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ErrorSummary } from '#app/actions/ErrorSummary.tsx'
import { DeskFilters } from '#app/actions/thread/DeskFilters.tsx'
import { deskAsked, openDesk } from '#app/actions/thread/open-desk.server.ts'
import { PromiseList } from '#app/actions/thread/PromiseList.tsx'
import { surveysByName } from '#app/actions/thread/surveys-by-name.server.ts'
import { tiePromise } from '#app/actions/thread/tie-promise.server.ts'
import { UnansweredTable } from '#app/actions/thread/UnansweredTable.tsx'
import { dayOf } from '#app/base/moment.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { may } from '#app/people/permission.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { orTryLater } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
	const person = await requirePerson(request, 'action.read')
	const { language } = person
	const { searchParams } = new URL(request.url)
	const asked = deskAsked(searchParams)
	const { t } = interfaceWords(language)
	return {
		language,
		title: `${t('actions:thread.title')} · ${t('ui:site-name')}`,
		canEdit: may(person, 'action.edit'),
		asked,
		search: searchParams.toString(),
		surveys: await surveysByName(db.read, language),
		...(await openDesk(db.read, asked, { language, today: dayOf(new Date()) })),
	}
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function action({ request }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'action.edit')
	const form = await request.formData()
	const [actionId, thing] = [String(form.get('actionId') ?? ''), String(form.get('thing') ?? '')]
	const tied = await orTryLater(tiePromise(db, { who, actionId, thing, now: new Date() }))
	return tied.ok
		? data({ isTied: true, refusal: undefined })
		: data({ isTied: false, refusal: tied.refusal }, { status: 422 })
}

/** The two lists where the thread is broken, for who mends it. */
export default function TeamThreadPage() {
	const { language, canEdit, asked, search, surveys, lines, tying, unasked } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const { t } = useTranslation('actions')
	return (
		<>
			<ErrorSummary refusal={answer?.refusal} />
			<h1>{t('thread.title')}</h1>
			<p>{t('thread.team.lead')}</p>
			{answer?.isTied ? (
				<p className="note" role="status">
					{t('thread.team.tied')}
				</p>
			) : null}
			<DeskFilters asked={asked} surveys={surveys} />
			<section className="stack" aria-labelledby="said-title">
				<h2 id="said-title">{t('thread.said.title')}</h2>
				<UnansweredTable {...{ language, lines, canEdit, search, tying }} />
				<p className="soft">{t('thread.said.floor')}</p>
			</section>
			<section className="stack" aria-labelledby="done-title">
				<h2 id="done-title">{t('thread.done.title')}</h2>
				<p>{unasked.length === 0 ? t('thread.done.none') : t('thread.done.lead')}</p>
				<PromiseList language={language} promises={unasked} withWish isTeam />
			</section>
		</>
	)
}
