import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { versionOf } from '#app/ballots/ballot-words.ts'
import { findDraft } from '#app/ballots/draft.store.server.ts'
import { answerPart } from '#app/ballots/set-up/answer-part.server.ts'
import { FaultSummary } from '#app/ballots/set-up/Field.tsx'
import { PartForm } from '#app/ballots/set-up/PartForm.tsx'
import { typedIn } from '#app/ballots/set-up/read-paper.ts'
import { typedOfPart } from '#app/ballots/set-up/read-part.ts'
import { Undo } from '#app/ballots/set-up/Undo.tsx'
import { may } from '#app/people/permission.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound, orTryLater } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { plainWords } from '#app/surveys/Words.tsx'
import { Notice } from '#app/ui/Notice.tsx'

/** One question of a ballot paper, with all that may be chosen. */
export async function loader({ request, params: { slug = '', part: partId = '' } }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'ballot.read')
	const { paper, state } = (await findDraft(db.read, slug)) ?? notFound()
	const part = paper.parts.find(({ id }) => id === partId) ?? notFound()
	const { language } = who
	return {
		...{ language, slug, part },
		name: plainWords(part.wording, { language }),
		title: `${plainWords(part.wording, { language })} · ${plainWords(paper.title, { language })}`,
		version: versionOf(paper),
		stored: typedOfPart(part),
		isOpen: state === 'draft' && may(who, 'ballot.edit'),
		isFixed: state !== 'draft',
		isSaved: new URL(request.url).searchParams.has('saved'),
	}
}

export async function action({ request, params: { slug = '', part: partId = '' } }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'ballot.edit')
	const typed = typedIn(await request.formData())
	const draft = (await findDraft(db.read, slug)) ?? notFound()
	const answer = await orTryLater(answerPart(db, { who, draft, partId, typed, now: new Date() }))
	if (!answer.ok) {
		const why = answer.refusal === 'try-later' ? { refusal: 'try-later' as const } : answer.refusal
		return data({ typed: typed.intent === 'undo' ? undefined : typed, removed: undefined, ...why }, 422)
	}
	const { picture, at, removed } = answer.value
	if (removed) return data({ removed, typed: undefined, faults: undefined, refusal: undefined })
	const here = `/team/ballots/${slug}/paper/${partId}`
	if (picture) return redirect(`${here}/picture?place=${picture}`)
	return redirect(`${here}?saved${at ? `#option-${at}` : ''}`)
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

export default function BallotPartPage() {
	const { language, slug, part, name, version, stored, isOpen, isFixed, isSaved } =
		useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const { t } = useTranslation('ballots')
	const faults = answer && 'faults' in answer ? answer.faults : undefined
	const refusal = answer && 'refusal' in answer ? answer.refusal : undefined
	return (
		<>
			<FaultSummary refusal={refusal} faults={faults} />
			<p>
				<Link to={`/team/ballots/${slug}/paper`}>{t('team.step.paper.name')}</Link>
			</p>
			<h1>
				<bdi>{name}</bdi>
			</h1>
			{isFixed ? <p className="note">{t('team.refusal.ballot.fixed')}</p> : null}
			{isSaved && !answer ? <Notice>{t('team.saved')}</Notice> : null}
			{answer?.removed ? <Undo {...answer.removed} version={version} /> : null}
			<fieldset disabled={!isOpen}>
				<legend className="out-of-sight">{name}</legend>
				<PartForm
					key={`${version} ${JSON.stringify(answer)}`}
					{...{ part, version, language }}
					typed={answer?.typed ?? stored}
					faults={faults ?? {}}
				/>
			</fieldset>
		</>
	)
}
