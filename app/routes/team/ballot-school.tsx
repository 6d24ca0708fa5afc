import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { findBallot } from '#app/ballots/ballot.store.server.ts'
import { doForSchool } from '#app/ballots/schools/do-for-school.server.ts'
import { SchoolAnswer } from '#app/ballots/schools/SchoolAnswer.tsx'
import { SchoolClose } from '#app/ballots/schools/SchoolClose.tsx'
import { SchoolForm } from '#app/ballots/schools/school-form.ts'
import { schoolView } from '#app/ballots/schools/show-school.server.ts'
import { dayOf } from '#app/base/moment.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { may } from '#app/people/permission.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound, orTryLater } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { Words } from '#app/surveys/Words.tsx'

/** One school of a ballot: its packs, its batches, and the walk of two people through the close. */
export async function loader({ request, params: { slug = '', school = '' } }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'ballot.read')
	const ballot = (await findBallot(db.read, slug)) ?? notFound()
	const view = (await schoolView(db.read, ballot, { school, who, now: new Date() })) ?? notFound()
	return {
		...view,
		ballot: ballot.paper.title,
		amendUntil: dayOf(view.amendUntil),
		path: `/team/ballots/${slug}/schools`,
		title: interfaceWords(who.language).t('ballots:schools.school-page-title', { name: view.school.name }),
		language: who.language,
		isPublished: ballot.state === 'published',
		maySend: may(who, 'slip.issue'),
		mayKey: may(who, 'paper.key'),
		mayReconcile: may(who, 'school.reconcile'),
	}
}

export async function action({ request, params: { slug = '', school = '' } }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'ballot.read')
	const form = SchoolForm.safeParse(Object.fromEntries(await request.formData()))
	if (!form.success) throw new Response(null, { status: 400 })
	const done = await orTryLater(doForSchool(db, { who, slug, school, now: new Date() }, form.data))
	if (!done.ok) return data({ refusal: done.refusal }, { status: done.refusal === 'try-later' ? 503 : 422 })
	return data({ done: done.value })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function BallotSchoolPage() {
	const page = useLoaderData<typeof loader>()
	const answer: { done?: string; refusal?: string } = useActionData<typeof action>() ?? {}
	const { t } = useTranslation('ballots')
	return (
		<>
			<p>
				<Link to={page.path}>{t('schools.all')}</Link>
			</p>
			<h1>
				<bdi>{page.school.name}</bdi>
			</h1>
			<p>
				<b>
					<Words wording={page.ballot} reader={page} />
				</b>
			</p>
			<p>
				<span className="status" data-standing={page.standing}>
					{t(`schools.standing.${page.standing}`)}
				</span>{' '}
				{t('schools.on-roll', { count: page.school.roll })} ·{' '}
				{t('schools.used-of', { used: page.slips.used, issued: page.slips.issued })}
			</p>
			<SchoolAnswer {...answer} />
			<SchoolClose {...page} />
			<p>
				<Link to={`${page.path}/${page.school.id}/certificate`}>{t('schools.certificate')}</Link>
			</p>
		</>
	)
}
