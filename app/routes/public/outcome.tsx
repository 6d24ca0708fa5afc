import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { InEnglish } from '#app/languages/InEnglish.tsx'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage, type Language } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { Page } from '#app/ui/Page.tsx'
import { BasisMark } from '#app/wishes/BasisMark.tsx'
import { allOutcomes, findOutcome, type WholeOutcome } from '#app/wishes/outcome.store.server.ts'
import { WishMark } from '#app/wishes/WishMark.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	const [outcome, outcomes] = await Promise.all([
		findOutcome(db.read, params.key ?? ''),
		allOutcomes(db.read),
	])
	if (!outcome) return notFound()
	const title = `${interfaceWords(language).t(`wishes:outcome.${outcome.key}`)} · 12 Wishes`
	return { language, title, outcome, outcomes }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? '12 Wishes' }]

/** One of the five outcomes: the plans' words for it, its wishes, and the priorities that serve it. */
export default function OutcomePage() {
	const { language, outcome, outcomes } = useLoaderData<typeof loader>()
	const { t } = useTranslation('wishes')
	const newest = outcome.wordings[0]
	return (
		<Page language={language}>
			<p className="eyebrow">{t('outcome-page.kind')}</p>
			<h1>{t(`outcome.${outcome.key}`)}</h1>
			<p className="lead">
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
