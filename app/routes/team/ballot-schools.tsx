import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { findBallot } from '#app/ballots/ballot.store.server.ts'
import { SchoolTable } from '#app/ballots/schools/SchoolTable.tsx'
import { schoolLines } from '#app/ballots/schools/show-school.server.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { plainWords } from '#app/surveys/Words.tsx'

/** Every school of a ballot, where it stands, and which keeps the totals back. */
export async function loader({ request, params: { slug = '' } }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'ballot.read')
	const ballot = (await findBallot(db.read, slug)) ?? notFound()
	const ballotTitle = plainWords(ballot.paper.title, { language: who.language })
	return {
		slug,
		ballotTitle,
		title: interfaceWords(who.language).t('ballots:schools.page-title', { title: ballotTitle }),
		lines: await schoolLines(db.read, ballot, new Date()),
	}
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function BallotSchoolsPage() {
	const { slug, ballotTitle, lines } = useLoaderData<typeof loader>()
	const { t } = useTranslation('ballots')
	const isVoting = lines.some(({ standing }) => standing === 'voting')
	const blocking = lines.filter(({ why }) => why.length > 0).length
	return (
		<>
			<p>
				<Link to={`/team/ballots/${slug}`}>
					<bdi>{ballotTitle}</bdi>
				</Link>
			</p>
			<h1>{t('schools.title')}</h1>
			<p>{t('schools.lead')}</p>
			<p className={blocking > 0 || isVoting ? 'note' : 'note good'}>
				{isVoting
					? t('schools.voting-now')
					: blocking > 0
						? t('schools.blocking', { count: blocking })
						: t('schools.all-well')}
			</p>
			<SchoolTable slug={slug} lines={lines} />
		</>
	)
}
