import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ErrorSummary } from '#app/actions/ErrorSummary.tsx'
import { ChangeHistory } from '#app/actions/plan/ChangeHistory.tsx'
import { openWishPlan } from '#app/actions/plan/tell-plan.server.ts'
import { WishPlanEditor } from '#app/actions/plan/WishPlanEditor.tsx'
import { doWishPlan } from '#app/actions/plan/wish-plan-sent.server.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { may } from '#app/people/permission.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound, orTryLater } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { Notice } from '#app/ui/Notice.tsx'
import { WishMark } from '#app/wishes/WishMark.tsx'
import { allWishes } from '#app/wishes/wish.store.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
	const person = await requirePerson(request, 'action.read')
	const { language } = person
	const wish = await wishAt(params.number)
	const { t } = interfaceWords(language)
	return {
		...{ language, number: wish.number, ...(await openWishPlan(db.read, wish.id)) },
		title: `${t('actions:plan.page.title')}: ${t(`wishes:label.${wish.number}`)} · ${t('ui:site-name')}`,
		canEdit: may(person, 'action.edit'),
		isSaved: new URL(request.url).searchParams.has('saved'),
	}
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

async function wishAt(number: string | undefined) {
	return (await allWishes(db.read)).find(wish => String(wish.number) === number) ?? notFound()
}

export async function action({ request, params }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'action.edit')
	const { id: wishId, number } = await wishAt(params.number)
	const form = await request.formData()
	const done = await orTryLater(doWishPlan(db, { who, wishId, form, now: new Date() }))
	if (done.ok) return redirect(`/team/wishes/${number}/plan?saved`)
	if (done.refusal !== 'try-later') return data(done.refusal, { status: 422 })
	return data({ typed: {}, faults: {}, refusal: 'try-later' }, { status: 503 })
}

/** Who leads a wish and what its goals are, for officers to write down. */
export default function TeamWishPlanPage() {
	const { language, number, leads, goals, asked, saves, canEdit, isSaved } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const { t } = useTranslation('actions')
	return (
		<>
			<ErrorSummary refusal={answer?.refusal} faults={answer?.faults} />
			<p>
				<Link to="/team/actions">{t('team.actions')}</Link>
			</p>
			<h1>{t('plan.page.title')}</h1>
			<p>
				<WishMark number={number} />
			</p>
			{isSaved && !answer ? <Notice>{t('team.saved')}</Notice> : null}
			<p>
				<a href={`/${language}/wishes/${number}/plan`}>{t('plan.page.see')}</a>
			</p>
			<WishPlanEditor
				key={saves[0]?.id}
				leads={leads}
				goals={goals}
				asked={asked}
				canEdit={canEdit}
				typed={answer?.typed ?? {}}
				faults={answer?.faults ?? {}}
				language={language}
			/>
			<ChangeHistory saves={saves} language={language} />
		</>
	)
}
