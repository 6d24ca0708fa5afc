import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
	redirectDocument,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { readDraft, typedOfUpdate } from '#app/actions/draft.ts'
import { ErrorSummary } from '#app/actions/ErrorSummary.tsx'
import { editUpdate } from '#app/actions/edit-update.server.ts'
import { openEditor } from '#app/actions/open-editor.server.ts'
import { publishUpdate } from '#app/actions/publish-update.server.ts'
import { UpdateEditor } from '#app/actions/UpdateEditor.tsx'
import { dayOf } from '#app/base/moment.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { may } from '#app/people/permission.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound, orTryLater } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { Notice } from '#app/ui/Notice.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
	const person = await requirePerson(request, 'action.read')
	const { language } = person
	const updateId = params.updateId ?? notFound()
	const today = dayOf(new Date())
	const { update, ...opened } = (await openEditor(db.read, { updateId, language, today })) ?? notFound()
	if (update.publishedAt) throw redirectDocument(`/${language}/you-said-we-did/${update.slug}`)
	return {
		...opened,
		title: `${interfaceWords(language).t('actions:team.update')} · ${interfaceWords(language).t('ui:site-name')}`,
		language,
		canEdit: may(person, 'action.edit'),
		isSaved: new URL(request.url).searchParams.has('saved'),
		actionId: update.actionId,
		stored: typedOfUpdate(update),
		words: update.words,
	}
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

export async function action({ request, params }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'action.edit')
	const form = await request.formData()
	const updateId = params.updateId ?? notFound()
	const now = new Date()
	const { typed, read } = readDraft(form)
	if (!read.ok) return data({ typed, faults: read.refusal, refusal: undefined }, { status: 422 })
	const saved = await orTryLater(editUpdate(db, { who, updateId, content: read.value, now }))
	if (!saved.ok) return data({ typed, faults: {}, refusal: saved.refusal }, { status: 422 })
	if (form.get('intent') !== 'publish') return redirect(`/team/updates/${updateId}?saved`)
	const { version } = saved.value
	const published = await orTryLater(publishUpdate(db, { who, updateId, version, now }))
	if (published.ok) return redirectDocument(`/${who.language}/you-said-we-did/${published.value}`)
	const typedNow = { ...typed, version: String(version) }
	return data({ typed: typedNow, faults: {}, refusal: published.refusal }, { status: 422 })
}

export default function UpdatePage() {
	const { actionId, actionTitle, canEdit, isSaved, stored, ...opened } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const { t } = useTranslation('actions')
	const theirs = answer?.refusal === 'update.changed-meanwhile' ? stored : undefined
	const typed = answer?.typed ?? stored
	return (
		<>
			<ErrorSummary refusal={answer?.refusal} faults={answer?.faults} />
			<p>
				<Link to={`/team/actions/${actionId}`}>
					<bdi>{actionTitle}</bdi>
				</Link>
			</p>
			<h1>{t('team.update')}</h1>
			{isSaved && !answer ? <Notice>{t('team.saved')}</Notice> : null}
			<fieldset disabled={!canEdit}>
				<legend className="out-of-sight">{t('team.update')}</legend>
				<UpdateEditor
					key={`${typed.version} ${answer?.refusal}`}
					{...opened}
					typed={typed}
					faults={answer?.faults ?? {}}
					theirs={theirs}
					version={theirs?.version ?? typed.version}
				/>
			</fieldset>
		</>
	)
}
