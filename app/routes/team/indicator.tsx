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
import type { DescribeRefusal } from '#app/indicators/describe-indicator.server.ts'
import { type Faults, typedOfDescription } from '#app/indicators/description.ts'
import { Stopped } from '#app/indicators/Field.tsx'
import { findIndicator } from '#app/indicators/indicator.store.server.ts'
import { wishNumbersIn } from '#app/indicators/own/own.ts'
import { TiesForm } from '#app/indicators/own/TiesForm.tsx'
import { type TieRefusal, tieIndicator, tiesOfIndicator } from '#app/indicators/own/tie-indicator.server.ts'
import { TeamIndicatorHead } from '#app/indicators/TeamIndicatorHead.tsx'
import { typedIn } from '#app/indicators/typed.ts'
import { may } from '#app/people/permission.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound, orTryLater } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { Notice } from '#app/ui/Notice.tsx'
import { allWishes } from '#app/wishes/wish.store.server.ts'

/** What an indicator counts, which wishes it belongs to, and where it broke. */
export async function loader({ request, params }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'action.read')
	const indicator = (await findIndicator(db.read, params.id ?? '')) ?? notFound()
	const brief = briefOf(indicator, who.language)
	const { searchParams } = new URL(request.url)
	return {
		...{ brief, language: who.language, breaks: indicator.breaks, stored: typedOfDescription(indicator) },
		title: `${brief.plain?.words ?? brief.name} · 12 Wishes`,
		...{ mayEdit: may(who, 'indicator.edit'), mayTie: may(who, 'indicator.make') },
		ties: await tiesOfIndicator(db.read, indicator.id),
		wishes: (await allWishes(db.read)).map(({ number }) => number),
		...{ isSaved: searchParams.has('saved'), isMade: searchParams.has('made') },
	}
}

export async function action({ request, params }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'indicator.edit')
	const form = await request.formData()
	const typed = typedIn(form)
	const chosen = wishNumbersIn(form)
	const asked = { who, indicatorId: params.id ?? '', now: new Date() }
	const { indicatorId } = asked
	const answer = await orTryLater<unknown, DescribeRefusal | TieRefusal | { faults: Faults }>(
		typed.intent === 'ties'
			? tieIndicator(db, { ...asked, wishes: chosen, seen: typed.seen ?? '' })
			: answerDescription(db, { ...asked, typed }),
	)
	if (answer.ok) return redirect(`/team/indicators/${indicatorId}?saved`)
	const { refusal } = answer
	const none: Faults = {}
	return typeof refusal === 'string'
		? data({ typed, chosen, refusal, faults: none }, 409)
		: data({ typed, chosen, refusal: undefined, faults: refusal.faults }, 422)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function TeamIndicatorPage() {
	const { brief, language, breaks, stored, ties, wishes, ...page } = useLoaderData<typeof loader>()
	const { mayEdit, mayTie, isSaved, isMade } = page
	const answer = useActionData<typeof action>()
	const { t } = useTranslation('indicators')
	const isBreak = answer?.typed.intent === 'break'
	const isTies = answer?.typed.intent === 'ties'
	const isDescription = !isBreak && !isTies
	// The version is always the newest: whoever saves again has seen what is there.
	const typed = answer && isDescription ? { ...answer.typed, version: stored.version ?? '' } : stored
	const mark = JSON.stringify([answer, stored])
	return (
		<>
			<Stopped refusal={answer?.refusal} faults={answer?.faults} typed={answer?.typed} />
			<TeamIndicatorHead {...{ language, brief }} />
			{isSaved && !answer ? <Notice>{t('team.saved')}</Notice> : null}
			{isMade && !answer ? <Notice>{t('team.made')}</Notice> : null}
			{answer?.refusal === 'indicator.changed' && isDescription ? <Theirs stored={stored} /> : null}
			<fieldset disabled={!mayEdit}>
				<legend className="out-of-sight">{t('team.tab.describe')}</legend>
				<DescriptionForm key={mark} typed={typed} faults={isDescription ? (answer?.faults ?? {}) : {}} />
			</fieldset>
			{mayTie ? (
				<TiesForm
					key={`ties ${JSON.stringify([answer, ties])}`}
					{...{ ties, wishes }}
					chosen={isTies && answer.faults.wishes ? answer.chosen : undefined}
					fault={isTies ? answer.faults.wishes : undefined}
				/>
			) : null}
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
