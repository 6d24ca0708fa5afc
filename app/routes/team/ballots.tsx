import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { type BallotDraft, momentOf } from '#app/ballots/ballot.ts'
import { allDrafts } from '#app/ballots/draft.store.server.ts'
import { momentInWords } from '#app/languages/in-words.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { may } from '#app/people/permission.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { db } from '#app/platform/running.server.ts'
import { Words } from '#app/surveys/Words.tsx'

/** Every ballot, whatever its state, with its hours. */
export async function loader({ request }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'ballot.read')
	const { language } = who
	const { t } = interfaceWords(language)
	const now = new Date()
	const ballots = (await allDrafts(db.read)).map(draft => ({
		slug: draft.slug,
		title: draft.paper.title,
		isSample: draft.isSample,
		moment: draft.state === 'draft' ? ('draft' as const) : momentNow(draft, now),
		opens: momentInWords(draft.opensAt, language),
		closes: momentInWords(draft.closesAt, language),
	}))
	const title = `${t('ballots:team.title')} · ${t('ui:site-name')}`
	return { language, title, ballots, mayEdit: may(who, 'ballot.edit') }
}

function momentNow({ state, opensAt, closesAt }: BallotDraft, now: Date) {
	return momentOf({ state, manifest: { opens: opensAt.toISOString(), closes: closesAt.toISOString() } }, now)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function TeamBallotsPage() {
	const { language, ballots, mayEdit } = useLoaderData<typeof loader>()
	const { t } = useTranslation('ballots')
	return (
		<>
			<h1>{t('team.title')}</h1>
			<p>{ballots.length === 0 ? t('team.none') : t('team.lead')}</p>
			{mayEdit ? (
				<p>
					<Link className="button" to="/team/ballots/new">
						{t('team.new')}
					</Link>
				</p>
			) : null}
			<ul className="cards">
				{ballots.map(({ slug, title, isSample, moment, opens, closes }) => (
					<li className="card" key={slug}>
						<h2>
							<Link to={`/team/ballots/${slug}`}>
								<Words wording={title} reader={{ language }} />
							</Link>
						</h2>
						<p>
							<span className="status">
								{moment === 'draft' ? t('team.state.draft') : t(`moment.${moment}`)}
							</span>{' '}
							{isSample ? <span className="sample">{t('ui:sample')}</span> : null}
						</p>
						<p className="hint">
							{t('hours.opens', { day: opens })} · {t('hours.closes', { day: closes })}
						</p>
					</li>
				))}
			</ul>
		</>
	)
}
