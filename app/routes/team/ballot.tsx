import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { findDraft } from '#app/ballots/draft.store.server.ts'
import { hasManifestos } from '#app/ballots/manifestos/answers.ts'
import { rollsOf } from '#app/ballots/roll.store.server.ts'
import { childrenOn } from '#app/ballots/set-up/roll.ts'
import { StepList } from '#app/ballots/set-up/StepList.tsx'
import { stepsOf } from '#app/ballots/set-up/steps.ts'
import { countSlips } from '#app/ballots/slip.store.server.ts'
import { momentInWords } from '#app/languages/in-words.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { may } from '#app/people/permission.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { plainWords, Words } from '#app/surveys/Words.tsx'

/** One ballot: the steps of its life, and what is still to do at each. */
export async function loader({ request, params: { slug = '' } }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'ballot.read')
	const draft = (await findDraft(db.read, slug)) ?? notFound()
	const { language } = who
	const slips = await countSlips(db.read, draft.id, [])
	const children = childrenOn(await rollsOf(db.read, draft.id))
	const steps = stepsOf({ draft, children, slips: slips.reduce((sum, { issued }) => sum + issued, 0) })
	const { paper, state, isSample } = draft
	return {
		...{ language, slug, state, isSample, steps },
		wording: paper.title,
		parts: paper.parts.map(({ id, wording }) => ({ id, wording })),
		title: `${plainWords(paper.title, { language })} · ${interfaceWords(language).t('ui:site-name')}`,
		opens: momentInWords(draft.opensAt, language),
		closes: momentInWords(draft.closesAt, language),
		hasSheet: hasManifestos(paper),
		desk: may(who, 'words.translate') ? `/team/translations/ballot/${draft.id}` : null,
	}
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function TeamBallotPage() {
	const { language, slug, state, isSample, steps, wording, parts, opens, closes, hasSheet, desk } =
		useLoaderData<typeof loader>()
	const { t } = useTranslation('ballots')
	const at = (step: string) => `/team/ballots/${slug}/${step}`
	const addresses = {
		...{ paper: at('paper'), words: desk, rolls: at('rolls'), keys: at('keys'), audit: at('audit') },
		...{ slips: at('slips'), schools: at('schools'), count: at('count') },
	}
	return (
		<>
			<p>
				<Link to="/team/ballots">{t('team.title')}</Link>
			</p>
			<h1>
				<Words wording={wording} reader={{ language }} />
			</h1>
			<p>
				<span className="status">{t(`team.state.${state}`)}</span>{' '}
				{isSample ? <span className="sample">{t('ui:sample')}</span> : null}{' '}
				<span className="hint">
					{t('hours.opens', { day: opens })} · {t('hours.closes', { day: closes })}
				</span>
			</p>
			<h2>{t('team.steps')}</h2>
			<StepList {...{ steps, addresses, parts, language }} />
			{state === 'draft' ? null : (
				<p>
					<a className="button quiet" href={`/${language}/ballots/${slug}`}>
						{t('team.see-page')}
					</a>{' '}
					{hasSheet ? (
						<a className="button quiet" href={`/${language}/ballots/${slug}/manifestos`}>
							{t('manifestos.link')}
						</a>
					) : null}{' '}
					<Link className="button quiet" to={at('turnout')}>
						{t('turnout.to-turnout')}
					</Link>
				</p>
			)}
		</>
	)
}
