import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { findDraft } from '#app/ballots/draft.store.server.ts'
import { rollsOf } from '#app/ballots/roll.store.server.ts'
import { answerRolls } from '#app/ballots/set-up/answer-rolls.server.ts'
import { FaultSummary } from '#app/ballots/set-up/Field.tsx'
import { RollFile } from '#app/ballots/set-up/RollFile.tsx'
import { RollTable } from '#app/ballots/set-up/RollTable.tsx'
import { type Typed, typedIn } from '#app/ballots/set-up/read-paper.ts'
import { typedOfSchool } from '#app/ballots/set-up/read-roll.ts'
import { SchoolForm } from '#app/ballots/set-up/SchoolForm.tsx'
import { Undo } from '#app/ballots/set-up/Undo.tsx'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { may } from '#app/people/permission.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { cityWards } from '#app/platform/city.server.ts'
import { notFound, orTryLater } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { plainWords } from '#app/surveys/Words.tsx'
import { Notice } from '#app/ui/Notice.tsx'

/** Which schools vote in a ballot, and how many children each has. */
export async function loader({ request, params: { slug = '' } }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'ballot.read')
	const { id, paper, state } = (await findDraft(db.read, slug)) ?? notFound()
	const { language } = who
	const { searchParams } = new URL(request.url)
	const schools = await rollsOf(db.read, id)
	const asked = schools.find(school => school.id === searchParams.get('school'))
	const name = plainWords(paper.title, { language })
	return {
		...{ language, slug, name, schools, wards: [...cityWards] },
		title: `${interfaceWords(language).t('ballots:team.step.rolls.name')} · ${name}`,
		stored: typedOfSchool(asked),
		isFixed: state !== 'draft',
		mayEdit: state === 'draft' && may(who, 'ballot.edit'),
		isSaved: searchParams.has('saved'),
	}
}

export async function action({ request, params: { slug = '' } }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'ballot.edit')
	const form = await request.formData()
	const file = form.get('file')
	const loaded = file instanceof File ? await file.text() : ''
	form.delete('file')
	const table = loaded || String(form.get('table') ?? '')
	const typed: Typed = { ...typedIn(form), table }
	const asked = { who, slug, typed, table, wards: cityWards, now: new Date() }
	const answer = await orTryLater(answerRolls(db, asked))
	if (!answer.ok) {
		const { refusal } = answer
		const why = typeof refusal === 'string' ? { refusal } : refusal.fault
		return data({ typed, removed: undefined, ...why }, 422)
	}
	const { removed } = answer.value
	if (removed) return data({ removed, typed: undefined, faults: undefined, refusal: undefined })
	return redirect(`/team/ballots/${slug}/rolls?saved`)
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

export default function BallotRollsPage() {
	const { language, slug, name, schools, wards, stored, isFixed, mayEdit, isSaved } =
		useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const { t } = useTranslation('ballots')
	const faults: Record<string, string> = (answer && 'faults' in answer && answer.faults) || {}
	const rows = (answer && 'rows' in answer && answer.rows) || []
	const typed = answer?.typed
	const isTable = typed?.intent === 'table'
	const isSchool = typed?.intent === 'school'
	const mark = JSON.stringify(answer) + schools.length
	return (
		<>
			<FaultSummary refusal={answer && 'refusal' in answer ? answer.refusal : undefined} faults={faults} />
			<p>
				<Link to={`/team/ballots/${slug}`}>
					<bdi>{name}</bdi>
				</Link>
			</p>
			<h1>{t('team.step.rolls.name')}</h1>
			<p>{isFixed ? t('team.refusal.rolls.fixed') : t('team.step.rolls.about')}</p>
			{isSaved && !answer ? <Notice>{t('team.saved')}</Notice> : null}
			{answer?.removed ? <Undo {...answer.removed} version="" /> : null}
			{schools.length === 0 ? (
				<p className="note">{t('team.to-do.no-schools')}</p>
			) : (
				<RollTable {...{ schools, language, mayEdit }} />
			)}
			{mayEdit ? (
				<>
					<SchoolForm
						key={`${stored.id} ${mark}`}
						typed={isSchool ? typed : stored}
						faults={isSchool ? faults : {}}
						wards={wards}
					/>
					<RollFile
						key={mark}
						typed={isTable ? (typed.table ?? '') : ''}
						fault={faults.table}
						{...{ rows, language }}
					/>
				</>
			) : null}
		</>
	)
}
