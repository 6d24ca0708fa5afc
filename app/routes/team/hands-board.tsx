import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, type MetaFunction, useLoaderData, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { findHandsCode } from '#app/ballots/hands.store.server.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db, env } from '#app/platform/running.server.ts'
import { plainWords } from '#app/surveys/Words.tsx'

/** What a class sees on its board: the code, and how many hands are up. Never which. */
export async function loader({ request, params: { slug = '', code = '' } }: LoaderFunctionArgs) {
	const { language } = await requirePerson(request, 'hands.run')
	const found = await findHandsCode(db.read, code)
	if (found?.question.slug !== slug) notFound()
	const { raised, cap, label } = found.code
	return {
		...{ slug, code, raised, cap, label },
		title: plainWords(found.question.document.title, { language }),
		address: `${new URL(env.origin).host}/${language}/hands`,
	}
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · 12 Wishes` }]

export default function HandsBoardPage() {
	const { slug, code, raised, cap, label, title, address } = useLoaderData<typeof loader>()
	const { t } = useTranslation('ballots')
	const { revalidate } = useRevalidator()
	useEffect(() => {
		const watch = setInterval(revalidate, 3_000)
		return () => clearInterval(watch)
	}, [revalidate])
	return (
		<div className="hands-board stack">
			<h1>
				<bdi>{title}</bdi>
			</h1>
			<p>{t('hands.team.go-to')}</p>
			<p className="hands-address">
				<bdi dir="ltr">{address}</bdi>
			</p>
			<p className="hands-code" dir="ltr">
				{code}
			</p>
			<p className="hands-count" role="status">
				{t('hands.team.of', { raised, cap })}
			</p>
			<p>{t('hands.honest')}</p>
			<p className="buttons">
				<Link className="button quiet small" to={`/team/hands/${slug}`}>
					<bdi>{label}</bdi>
				</Link>
			</p>
		</div>
	)
}
