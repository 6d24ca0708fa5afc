import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { tellUpdates } from '#app/actions/tell-updates.server.ts'
import { UpdateCards } from '#app/actions/UpdateCards.tsx'
import { allPublishedUpdates } from '#app/actions/update.store.server.ts'
import { InEnglish } from '#app/languages/InEnglish.tsx'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage, type Language } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { allReleases } from '#app/results/release.store.server.ts'
import { WhatAnswersSay } from '#app/results/WhatAnswersSay.tsx'
import { whatAnswersSay } from '#app/results/what-answers-say.ts'
import { Page } from '#app/ui/Page.tsx'
import { BasisMark } from '#app/wishes/BasisMark.tsx'
import { allOutcomes, findOutcome, type WholeOutcome } from '#app/wishes/outcome.store.server.ts'
import { WishMark } from '#app/wishes/WishMark.tsx'

/** The rest are a link away, in the list of all answers. */
const mostUpdates = 4

export async function loader({ params }: LoaderFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	const [outcome, outcomes] = await Promise.all([
		findOutcome(db.read, params.key ?? ''),
		allOutcomes(db.read),
	])
	if (!outcome) return notFound()
	const [releases, updates] = await Promise.all([
		allReleases(db.read),
		allPublishedUpdates(db.read, { outcomeKey: outcome.key }),
	])
	const answers = whatAnswersSay(releases, { outcomeKey: outcome.key }, language)
	const told = await tellUpdates(db.read, updates.slice(0, mostUpdates), language)
	const title = `${interfaceWords(language).t(`wishes:outcome.${outcome.key}`)} · ${interfaceWords(language).t('ui:site-name')}`
	return { language, title, outcome, outcomes, answers, told }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? '12 Wishes' }]

/** One of the five outcomes: the plans' words for it, its wishes, and the priorities that serve it. */
export default function OutcomePage() {
	const { language, outcome, outcomes, answers, told } = useLoaderData<typeof loader>()
	const { t } = useTranslation('wishes')
	const newest = outcome.wordings[0]
	return (
		<Page language={language}>
			<p className="eyebrow">{t('outcome-page.kind')}</p>
			<h1>{t(`outcome.${outcome.key}`)}</h1>
			<p className="lead" data-read-aloud>
				{t('outcome-page.all')} <InEnglish>{newest?.text.toLowerCase()}</InEnglish>
			</p>
			<h2>{t('outcome-page.wishes-title')}</h2>
			<ul className="ties">
				{outcome.wishes.map(({ number, isPrimary, basis, reason }) => (
					<li key={number}>
						<Link to={`/${language}/wishes/${number}`}>
							<WishMark number={number} size="small" />
						</Link>{' '}
						<span className={isPrimary ? 'status' : ''}>
							{t(isPrimary ? 'outcome-page.first' : 'outcome-page.also')}
						</span>{' '}
						<BasisMark basis={basis} reason={reason} />
					</li>
				))}
			</ul>
			<h2>{t('outcome-page.said-title')}</h2>
			<WhatAnswersSay language={language} answers={answers} />
			<h2>{t('outcome-page.done-title')}</h2>
			<UpdateCards language={language} updates={told} otherwise={t('wish.nothing-done')} />
			{told.length > 0 ? (
				<p>
					<Link to={`/${language}/you-said-we-did?outcome=${outcome.key}`}>{t('outcome-page.all-done')}</Link>
				</p>
			) : null}
			<OutcomeItems language={language} items={outcome.items} />
			<h2>{t('outcome-page.wordings-title')}</h2>
			<ul className="ties">
				{outcome.wordings.map(({ planId, planTitle, text }) => (
					<li key={planId}>
						<q className="tie-name">
							<InEnglish>{text}</InEnglish>
						</q>
						<Link to={`/${language}/plans/${planId}`}>
							<InEnglish>{planTitle}</InEnglish>
						</Link>
					</li>
				))}
				<li>
					<q className="tie-name">
						<InEnglish>{outcome.childWording}</InEnglish>
					</q>
					{t('outcome-page.child-version')}
				</li>
			</ul>
			<h2>{t('outcome-page.others-title')}</h2>
			<ul className="chips">
				{outcomes
					.filter(({ key }) => key !== outcome.key)
					.map(({ key }) => (
						<li key={key}>
							<Link to={`/${language}/outcomes/${key}`}>{t(`outcome.${key}`)}</Link>
						</li>
					))}
			</ul>
		</Page>
	)
}

type Items = WholeOutcome['items']

/** The plans' items under an outcome, a list for each plan, newest first. */
function OutcomeItems({ language, items }: { language: Language; items: Items }) {
	const { t } = useTranslation('wishes')
	const planIds = [...new Set(items.map(({ planId }) => planId))]
	return (
		<>
			<h2>{t('outcome-page.items-title')}</h2>
			{planIds.map(planId => {
				const own = items.filter(item => item.planId === planId)
				return (
					<div key={planId} className="stack">
						<h3>
							<Link to={`/${language}/plans/${planId}`}>
								<InEnglish>{own[0]?.planTitle}</InEnglish>
							</Link>
						</h3>
						<ul className="ties">
							{own.map(({ id, kind, number, text, basis }) => (
								<li key={id}>
									<span className="tie-name">
										{t(`item.${kind}`, { number: number ?? '' })} <InEnglish>{text}</InEnglish>
									</span>
									<BasisMark basis={basis} />
								</li>
							))}
						</ul>
					</div>
				)
			})}
		</>
	)
}
