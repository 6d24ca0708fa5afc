import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirectDocument,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { readDraft, typedOfUpdate } from '#app/actions/draft.ts'
import { ErrorSummary } from '#app/actions/ErrorSummary.tsx'
import { openEditor } from '#app/actions/open-editor.server.ts'
import { CorrectionForm } from '#app/actions/verdict/CorrectionForm.tsx'
import { correctUpdate } from '#app/actions/verdict/correct-update.server.ts'
import { dayOf } from '#app/base/moment.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound, orTryLater } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'

/** Corrects an update that everybody reads: a new version, and young people judge again. */
export async function loader({ request, params }: LoaderFunctionArgs) {
	const { language } = await requirePerson(request, 'update.publish')
	const updateId = params.updateId ?? notFound()
	const today = dayOf(new Date())
	const { update, asked } = (await openEditor(db.read, { updateId, language, today })) ?? notFound()
	if (!update.publishedAt) notFound()
	const { t } = interfaceWords(language)
	return {
		stored: typedOfUpdate(update),
		words: update.words,
		asked,
		slug: update.slug,
		language,
		title: `${t('actions:desk.office.correct')} · ${t('ui:site-name')}`,
	}
}

export async function action({ request, params }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'update.publish')
	const form = await request.formData()
	const updateId = params.updateId ?? notFound()
	const why = String(form.get('why') ?? '').slice(0, 1_000)
	form.delete('why')
	const { typed, read } = readDraft(form)
	if (!read.ok) return data({ typed, why, faults: read.refusal, refusal: undefined }, 422)
	const sent = { who, updateId, content: read.value, reason: why, now: new Date() }
	const corrected = await orTryLater(correctUpdate(db, sent))
	if (corrected.ok) return redirectDocument(`/${who.language}/you-said-we-did/${corrected.value.slug}`)
	const { refusal } = corrected
	if (refusal === 'verdict.say-why-corrected')
		return data({ typed, why, faults: { why: refusal }, refusal: undefined }, 422)
	return data({ typed, why, faults: {}, refusal }, 422)
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

export default function CorrectPage() {
	const { stored, words, asked, slug, language } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const { t } = useTranslation('actions')
	const theirs = answer?.refusal === 'update.changed-meanwhile' ? stored : undefined
	const typed = answer?.typed ?? stored
	return (
		<div className="stack desk narrow">
			<ErrorSummary refusal={answer?.refusal} faults={answer?.faults} />
			<p>
				<a href={`/${language}/you-said-we-did/${slug}`}>{t('desk.office.see-page')}</a>
			</p>
			<h1>{t('desk.office.correct')}</h1>
			<p className="note">{t('desk.office.correct-lead')}</p>
			<CorrectionForm
				key={`${typed.version} ${answer?.refusal}`}
				{...{ typed, words, asked, theirs }}
				why={answer?.why ?? ''}
				faults={answer?.faults ?? {}}
				version={theirs?.version ?? typed.version}
			/>
		</div>
	)
}
