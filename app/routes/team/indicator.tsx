import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { answerDescription } from '#app/indicators/answer-description.server.ts'
import { BreaksForm } from '#app/indicators/BreaksForm.tsx'
import { briefOf } from '#app/indicators/brief.ts'
import { DescriptionForm } from '#app/indicators/DescriptionForm.tsx'
import { type Faults, typedOfDescription } from '#app/indicators/description.ts'
import { Stopped } from '#app/indicators/Field.tsx'
import { findIndicator } from '#app/indicators/indicator.store.server.ts'
import { TeamIndicatorHead } from '#app/indicators/TeamIndicatorHead.tsx'
import { typedIn } from '#app/indicators/typed.ts'
import { may } from '#app/people/permission.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound, orTryLater } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { Notice } from '#app/ui/Notice.tsx'

/** What an indicator counts, and where it broke. */
export async function loader({ request, params }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'action.read')
	const indicator = (await findIndicator(db.read, params.id ?? '')) ?? notFound()
	const brief = briefOf(indicator, who.language)
	return {
		...{ brief, language: who.language, breaks: indicator.breaks, stored: typedOfDescription(indicator) },
		title: `${brief.plain?.words ?? brief.name} · 12 Wishes`,
		mayEdit: may(who, 'indicator.edit'),
		isSaved: new URL(request.url).searchParams.has('saved'),
	}
}

export async function action({ request, params }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'indicator.edit')
	const typed = typedIn(await request.formData())
	const indicatorId = params.id ?? ''
	const answer = await orTryLater(answerDescription(db, { who, indicatorId, typed, now: new Date() }))
	if (answer.ok) return redirect(`/team/indicators/${indicatorId}?saved`)
	const { refusal } = answer
	const none: Faults = {}
	return typeof refusal === 'string'
		? data({ typed, refusal, faults: none }, 409)
		: data({ typed, refusal: undefined, faults: refusal.faults }, 422)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function TeamIndicatorPage() {
	const { brief, language, breaks, stored, mayEdit, isSaved } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const { t } = useTranslation('indicators')
	const isBreak = answer?.typed.intent === 'break'
	// The version is always the newest: whoever saves again has seen what is there.
	const typed = answer && !isBreak ? { ...answer.typed, version: stored.version ?? '' } : stored
	const mark = JSON.stringify([answer, stored])
	return (
		<>
			<Stopped refusal={answer?.refusal} faults={answer?.faults} typed={answer?.typed} />
			<TeamIndicatorHead {...{ language, brief }} />
			{isSaved && !answer ? <Notice>{t('team.saved')}</Notice> : null}
			{answer?.refusal === 'indicator.changed' ? <Theirs stored={stored} /> : null}
			<fieldset disabled={!mayEdit}>
				<legend className="out-of-sight">{t('team.tab.describe')}</legend>
				<DescriptionForm key={mark} typed={typed} faults={isBreak ? {} : (answer?.faults ?? {})} />
			</fieldset>
			<BreaksForm
				key={`breaks ${mark}`}
				{...{ language, breaks, mayEdit }}
				typed={isBreak ? (answer?.typed ?? {}) : {}}
				faults={isBreak ? (answer?.faults ?? {}) : {}}
			/>
		</>
	)
}

/** What somebody else saved meanwhile, to be read before one's own is saved over it. */
function Theirs({ stored }: { stored: Record<string, string> }) {
	return (
		<pre className="note as-written" dir="auto">
			{Object.entries(stored)
				.filter(([field, words]) => words && !/^(?:version|checked)/.test(field))
				.map(([field, words]) => `${field}: ${words}`)
				.join('\n')}
		</pre>
	)
}
