import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ActionForm } from '#app/actions/ActionForm.tsx'
import { ActionUpdates } from '#app/actions/ActionUpdates.tsx'
import { findAction } from '#app/actions/action.store.server.ts'
import { ErrorSummary } from '#app/actions/ErrorSummary.tsx'
import { makeUpdate } from '#app/actions/edit-update.server.ts'
import { editAction, makeAction } from '#app/actions/make-action.server.ts'
import { ActionTabs } from '#app/actions/plan/ActionTabs.tsx'
import { fieldOfRefusal } from '#app/actions/plan/action-change.ts'
import { ChangeHistory } from '#app/actions/plan/ChangeHistory.tsx'
import { openAction } from '#app/actions/plan/open-action.server.ts'
import { readAction, typedOf } from '#app/actions/plan/typed-action.ts'
import { fieldOfNo } from '#app/actions/refusal/no-because.ts'
import { typedAbout } from '#app/actions/thread/said-thing.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { may } from '#app/people/permission.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound, orTryLater } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'

/** The address of the form for an action that is not there yet. */
const newAction = 'new'

export async function loader({ request, params }: LoaderFunctionArgs) {
	const person = await requirePerson(request, 'action.read')
	const { language } = person
	const id = params.actionId ?? notFound()
	const action = id === newAction ? undefined : ((await findAction(db.read, id)) ?? notFound())
	const { t } = interfaceWords(language)
	return {
		title: `${action?.titles[language] ?? action?.titles.en ?? t('actions:team.new-action')} · ${t('ui:site-name')}`,
		language,
		canEdit: may(person, 'action.edit'),
		actionId: id,
		isNew: !action,
		isSaved: new URL(request.url).searchParams.has('saved'),
		typed: action ? typedOf(action) : typedAbout(new URL(request.url).searchParams),
		...(await openAction(db.read, { action, language })),
	}
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function action({ request, params }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'action.edit')
	const form = await request.formData()
	const actionId = params.actionId ?? notFound()
	const now = new Date()
	const { typed, read } = readAction(form)
	if (form.get('intent') === 'new-update') {
		const made = await orTryLater(makeUpdate(db, { who, actionId, now }))
		if (made.ok) return redirect(`/team/updates/${made.value}`)
		return data({ typed: undefined, faults: {}, refusal: made.refusal }, { status: 422 })
	}
	if (!read.ok) return data({ typed, faults: read.refusal, refusal: undefined }, { status: 422 })
	const kept = await orTryLater(
		actionId === newAction
			? makeAction(db, { who, content: read.value.content, now })
			: editAction(db, { who, actionId, ...read.value, now }),
	)
	if (!kept.ok) return data({ typed, ...toldAt(kept.refusal) }, { status: 422 })
	return redirect(`/team/actions/${actionId === newAction ? kept.value : actionId}?saved`)
}

/** A refusal that belongs to one field is told there. */
function toldAt(refusal: string): { faults: Record<string, string>; refusal?: string } {
	const field = fieldOfRefusal(refusal) ?? fieldOfNo(refusal)
	return field ? { faults: { [field]: refusal }, refusal: undefined } : { faults: {}, refusal }
}

export default function ActionPage() {
	const { title, actionId, language, canEdit, isNew, isSaved, typed, ties, standing, saves, updates } =
		useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const { t } = useTranslation('actions')
	return (
		<>
			<ErrorSummary refusal={answer?.refusal} faults={answer?.faults} />
			<h1>
				<bdi>{title.split(' · ').slice(0, -1).join(' · ')}</bdi>
			</h1>
			{isSaved && !answer ? (
				<p className="note" role="status">
					{t('team.saved')}
				</p>
			) : null}
			{isNew ? null : <ActionTabs actionId={actionId} />}
			{isNew ? null : <ActionUpdates updates={updates} canEdit={canEdit} language={language} />}
			<h2>{t('team.the-promise')}</h2>
			<fieldset disabled={!canEdit}>
				<legend className="out-of-sight">{t('team.promise')}</legend>
				<ActionForm
					key={`${typed.version} ${answer?.refusal}`}
					typed={answer?.typed ?? typed}
					faults={answer?.faults ?? {}}
					theirs={answer?.refusal === 'action.changed-meanwhile' ? typed : undefined}
					ties={ties}
					standing={standing}
					language={language}
				/>
			</fieldset>
			{isNew ? null : <ChangeHistory saves={saves} language={language} />}
		</>
	)
}
