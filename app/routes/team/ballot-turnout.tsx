import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { findBallot } from '#app/ballots/ballot.store.server.ts'
import { momentOf } from '#app/ballots/ballot.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { presentTurnout } from '#app/results/present-turnout.server.ts'
import { Turnout } from '#app/results/Turnout.tsx'
import { Words } from '#app/surveys/Words.tsx'

/** How many voted so far, through the same door as for everybody. */
export async function loader({ request, params: { slug = '' } }: LoaderFunctionArgs) {
	const { language } = await requirePerson(request, 'ballot.read')
	const ballot = (await findBallot(db.read, slug)) ?? notFound()
	const { t } = interfaceWords(language)
	return {
		...{ language, slug },
		wording: ballot.paper.title,
		title: `${t('ballots:turnout.title')} · ${t('ui:site-name')}`,
		isOpen: momentOf(ballot, new Date()) === 'open',
		turnout: await presentTurnout(db.read, { id: ballot.id, isOver: ballot.state === 'published' }),
	}
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function TeamTurnoutPage() {
	const { language, slug, wording, isOpen, turnout } = useLoaderData<typeof loader>()
	const { t } = useTranslation('ballots')
	return (
		<>
			<p>
				<Link to={`/team/ballots/${slug}`}>{t('team.title')}</Link>
			</p>
			<h1>
				<Words wording={wording} reader={{ language }} />
			</h1>
			{isOpen ? <p>{t('turnout.live')}</p> : null}
			<Turnout turnout={turnout} />
		</>
	)
}
