import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { answerPoints } from '#app/indicators/answer-points.server.ts'
import { briefOf } from '#app/indicators/brief.ts'
import { Stopped } from '#app/indicators/Field.tsx'
import { findIndicator } from '#app/indicators/indicator.store.server.ts'
import { PointForm, TableForm, TakeOut } from '#app/indicators/PointForms.tsx'
import { PointTable } from '#app/indicators/PointTable.tsx'
import { TeamIndicatorHead } from '#app/indicators/TeamIndicatorHead.tsx'
import { typedIn } from '#app/indicators/typed.ts'
import { may } from '#app/people/permission.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound, orTryLater } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { Notice } from '#app/ui/Notice.tsx'

/** The numbers of an indicator: one by one, or a table at once. */
export async function loader({ request, params }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'action.read')
	const indicator = (await findIndicator(db.read, params.id ?? '')) ?? notFound()
	const brief = briefOf(indicator, who.language)
	return {
		...{ brief, language: who.language, unit: indicator.unit },
		...{ points: indicator.points, baseline: indicator.baseline },
		title: `${brief.plain?.words ?? brief.name} · 12 Wishes`,
		mayEdit: may(who, 'indicator.edit'),
	}
}

export async function action({ request, params }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'indicator.edit')
	const form = await request.formData()
	const file = form.get('file')
	const loaded = file instanceof File ? await file.text() : ''
	const typed = typedIn(form)
	if (loaded) typed.table = loaded
	const asked = { who, indicatorId: params.id ?? '', typed, now: new Date() }
	const answer = await orTryLater(answerPoints(db, asked))
	const nothing = {
		preview: undefined,
		kept: undefined,
		refusal: undefined,
		faults: undefined,
		rows: undefined,
	}
	if (answer.ok) return data({ ...nothing, ...answer.value, typed })
	const { refusal } = answer
	const why = typeof refusal === 'string' ? { refusal } : refusal.fault
	return data({ ...nothing, ...why, typed }, 422)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function IndicatorNumbersPage() {
	const { brief, language, unit, points, baseline, mayEdit } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const { t } = useTranslation('indicators')
	const typed = answer && !answer.kept ? answer.typed : {}
	const faults = answer?.faults ?? {}
	const isPoint = answer?.typed.intent === 'point'
	const mark = JSON.stringify([answer?.typed, answer?.kept])
	return (
		<>
			<Stopped refusal={answer?.refusal} faults={faults} typed={typed} />
			<TeamIndicatorHead {...{ language, brief }} />
			{answer?.kept ? <Notice>{t('team.loaded', answer.kept)}</Notice> : null}
			{points.length === 0 ? <p className="note">{t('curve.nothing')}</p> : null}
			<PointTable {...{ language, indicator: { unit, points, baseline } }} />
			{mayEdit ? (
				<>
					<PointForm key={`point ${mark}`} typed={isPoint ? typed : {}} faults={isPoint ? faults : {}} />
					<TableForm
						key={`table ${mark}`}
						typed={isPoint ? {} : typed}
						faults={isPoint ? {} : faults}
						rows={answer?.rows ?? []}
						preview={answer?.preview}
						{...{ unit, language }}
					/>
					<TakeOut {...{ points, unit, language }} />
				</>
			) : null}
		</>
	)
}
