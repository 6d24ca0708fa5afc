import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { askAgainAsMember } from '#app/actions/ask-again/ask-again.server.ts'
import { openRefusals } from '#app/actions/ask-again/open-asking.server.ts'
import { RefusedList } from '#app/actions/ask-again/RefusedList.tsx'
import { statusOf } from '#app/actions/ask-again/receive-asking.server.ts'
import { dayOf } from '#app/base/moment.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { orTryLater } from '#app/platform/http.server.ts'
import { db, env, secret } from '#app/platform/running.server.ts'
import { Notice } from '#app/ui/Notice.tsx'

/** Every no, and where a member of the Youth Council asks again about it, once (C12). */
export async function loader({ request }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'action.ask-again')
	const { language } = who
	const { t } = interfaceWords(language)
	const told = { who, secret, language, floor: env.askAgainFloor, today: dayOf(new Date()) }
	return {
		language,
		title: `${t('actions:askAgain.team.title')} · ${t('ui:site-name')}`,
		refusals: await openRefusals(db.read, told),
		isDone: new URL(request.url).searchParams.get('done') === 'asked',
	}
}

export async function action({ request }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'action.ask-again')
	const actionId = String((await request.formData()).get('actionId') ?? '')
	const asking = { who, secret, actionId, floor: env.askAgainFloor, now: new Date() }
	const asked = await orTryLater(askAgainAsMember(db, asking))
	if (asked.ok) return redirect('/team/ask-again?done=asked')
	return data({ refusal: asked.refusal }, statusOf(asked.refusal))
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

export default function AskAgainOfTeamPage() {
	const { language, refusals, isDone } = useLoaderData<typeof loader>()
	const refused = useActionData<typeof action>()
	const { t } = useTranslation(['actions', 'ui'])
	const sentence =
		refused?.refusal === 'try-later'
			? t('ui:trouble.busy.what-to-do')
			: refused && t(`askAgain.refused.${refused.refusal}`)
	return (
		<div className="stack desk">
			<p>
				<Link to="/team/desk">{t('desk.back')}</Link>
			</p>
			<h1>{t('askAgain.team.title')}</h1>
			{isDone && !refused ? <Notice>{t('askAgain.team.done')}</Notice> : null}
			{sentence ? (
				<p className="error" role="alert">
					{sentence}
				</p>
			) : null}
			<p className="lead">{t('askAgain.team.lead')}</p>
			<RefusedList refusals={refusals} language={language} />
		</div>
	)
}
