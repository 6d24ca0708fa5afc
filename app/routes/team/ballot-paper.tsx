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
import { answerPaper } from '#app/ballots/set-up/answer-paper.server.ts'
import { FaultSummary } from '#app/ballots/set-up/Field.tsx'
import { PaperForm } from '#app/ballots/set-up/PaperForm.tsx'
import { PartList } from '#app/ballots/set-up/PartList.tsx'
import { typedIn, typedOfPaper } from '#app/ballots/set-up/read-paper.ts'
import { emptyPart, type StartingWords } from '#app/ballots/set-up/starting-papers.ts'
import { Undo } from '#app/ballots/set-up/Undo.tsx'
import { clockOf } from '#app/base/moment.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { inEachLanguage } from '#app/languages/language.ts'
import { may } from '#app/people/permission.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound, orTryLater } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { plainWords } from '#app/surveys/Words.tsx'
import { Notice } from '#app/ui/Notice.tsx'

/** The paper of a ballot: what it is called, when it is open, which words it needs, and its questions. */
export async function loader({ request, params: { slug = '' } }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'ballot.read')
	const { paper, state, opensAt, closesAt, service, replyBy } = (await findDraft(db.read, slug)) ?? notFound()
	const { language } = who
	const { t } = interfaceWords(language)
	return {
		...{ language, slug, parts: paper.parts },
		name: plainWords(paper.title, { language }),
		title: `${t('ballots:team.step.paper.name')} · ${plainWords(paper.title, { language })}`,
		version: versionOf(paper),
		stored: typedOfPaper(paper, { opens: clockOf(opensAt), closes: clockOf(closesAt), service, replyBy }),
		isOpen: state === 'draft' && may(who, 'ballot.edit'),
		isFixed: state !== 'draft',
		isSaved: new URL(request.url).searchParams.has('saved'),
	}
}

export async function action({ request, params: { slug = '' } }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'ballot.edit')
	const typed = typedIn(await request.formData())
	const draft = (await findDraft(db.read, slug)) ?? notFound()
	const words = (key: StartingWords) =>
		inEachLanguage(language => interfaceWords(language).t(`ballots:start.${key}`))
	const asked = { who, draft, typed, model: emptyPart(words), now: new Date() }
	const answer = await orTryLater(answerPaper(db, asked))
	if (!answer.ok) {
		const why = answer.refusal === 'try-later' ? { refusal: 'try-later' as const } : answer.refusal
		const isForm = typed.intent === 'save'
		return data({ typed: isForm ? typed : undefined, removed: undefined, ...why }, 422)
	}
	const { added, removed } = answer.value
	if (removed) return data({ removed, typed: undefined, faults: undefined, refusal: undefined })
	if (added) return redirect(`/team/ballots/${slug}/paper/${added}`)
	return redirect(`/team/ballots/${slug}/paper?saved`)
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

export default function BallotPaperPage() {
	const { language, slug, parts, name, version, stored, isOpen, isFixed, isSaved } =
		useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const { t } = useTranslation('ballots')
	const path = `/team/ballots/${slug}/paper`
	const faults = answer && 'faults' in answer ? answer.faults : undefined
	const refusal = answer && 'refusal' in answer ? answer.refusal : undefined
	return (
		<>
			<FaultSummary refusal={refusal} faults={faults} />
			<p>
				<Link to={`/team/ballots/${slug}`}>
					<bdi>{name}</bdi>
				</Link>
			</p>
			<h1>{t('team.step.paper.name')}</h1>
			{isFixed ? <p className="note">{t('team.refusal.ballot.fixed')}</p> : null}
			{isSaved && !answer ? <Notice>{t('team.saved')}</Notice> : null}
			{answer?.removed ? <Undo {...answer.removed} version={version} /> : null}
			<p className="buttons">
				<Link className="button quiet small" to={`/team/ballots/${slug}/preview`}>
					{t('team.preview')}
				</Link>
			</p>
			<fieldset disabled={!isOpen} className="stack">
				<legend className="out-of-sight">{t('team.step.paper.name')}</legend>
				<PaperForm
					key={`${version} ${JSON.stringify(answer)}`}
					typed={answer?.typed ?? stored}
					faults={faults ?? {}}
					version={version}
				/>
				<h2>{t('team.field.parts')}</h2>
				<PartList {...{ path, parts, version, language }} />
			</fieldset>
		</>
	)
}
