import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ErrorSummary } from '#app/actions/ErrorSummary.tsx'
import { ActionTabs } from '#app/actions/plan/ActionTabs.tsx'
import { ChangeHistory } from '#app/actions/plan/ChangeHistory.tsx'
import { StepsEditor } from '#app/actions/plan/StepsEditor.tsx'
import { doSteps } from '#app/actions/plan/steps-sent.server.ts'
import { openSteps } from '#app/actions/plan/tell-plan.server.ts'
import { dayOf } from '#app/base/moment.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { may } from '#app/people/permission.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound, orTryLater } from '#app/platform/http.server.ts'
import { db, evidenceFolder } from '#app/platform/running.server.ts'
import { Notice } from '#app/ui/Notice.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
	const person = await requirePerson(request, 'action.read')
	const { language } = person
	const actionId = params.actionId ?? notFound()
	const today = dayOf(new Date())
	const opened = (await openSteps(db.read, actionId, { language, today })) ?? notFound()
	const { t } = interfaceWords(language)
	return {
		...{ language, today, actionId, ...opened },
		title: `${t('actions:plan.tabs.steps')} · ${opened.plan.title.text} · ${t('ui:site-name')}`,
		canEdit: may(person, 'action.edit'),
		isSaved: new URL(request.url).searchParams.has('saved'),
	}
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

export async function action({ request, params }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'action.edit')
	const actionId = params.actionId ?? notFound()
	const form = await request.formData()
	const done = await orTryLater(doSteps(db, { who, actionId, form, folder: evidenceFolder, now: new Date() }))
	if (done.ok) return redirect(`/team/actions/${actionId}/steps?saved`)
	if (done.refusal !== 'try-later') return data(done.refusal, { status: 422 })
	return data({ typed: {}, faults: {}, refusal: 'try-later' }, { status: 503 })
}

/** What stands beside a promise: its steps, its numbers and its evidence. */
export default function ActionStepsPage() {
	const { language, today, actionId, plan, saves, canEdit, isSaved } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const { t } = useTranslation('actions')
	return (
		<>
			<ErrorSummary refusal={answer?.refusal} faults={answer?.faults} />
			<h1>
				<bdi>{plan.title.text}</bdi>
			</h1>
			<ActionTabs actionId={actionId} />
			{isSaved && !answer ? <Notice>{t('team.saved')}</Notice> : null}
			<StepsEditor
				key={saves[0]?.id}
				plan={plan}
				canEdit={canEdit}
				today={today}
				typed={answer?.typed ?? {}}
				faults={answer?.faults ?? {}}
				language={language}
			/>
			<ChangeHistory saves={saves} language={language} />
		</>
	)
}
