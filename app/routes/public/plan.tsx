import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { InEnglish } from '#app/languages/InEnglish.tsx'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { Page } from '#app/ui/Page.tsx'
import { ImprovementOnAPage } from '#app/wishes/ImprovementOnAPage.tsx'
import { PlanYears } from '#app/wishes/PlanYears.tsx'
import { findPlan } from '#app/wishes/plan.store.server.ts'
import { planState } from '#app/wishes/plan-period.ts'
import { StrategyOnAPage } from '#app/wishes/StrategyOnAPage.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	const plan = (await findPlan(db.read, params.planId ?? '')) ?? notFound()
	return { language, title: `${plan.title} · 12 Wishes`, plan }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? '12 Wishes' }]

/** What we say about the document beside it: how it was read, and what was put back. Not printed. */
const remarks = [
	'vision-on-a-page',
	'outcome-alternate',
	'adoption-consultation',
	'adoption-executive-board',
	'adoption-then',
	'behaviours-note',
	'intro-note',
	'note',
]

/** One plan document on a page; it prints on one sheet of A4. */
export default function PlanPage() {
	const { language, plan } = useLoaderData<typeof loader>()
	const { t } = useTranslation('wishes')
	const isImprovement = plan.items.some(({ kind }) => kind === 'improvement-area')
	const said = remarks.flatMap(kind => plan.texts.filter(text => text.kind === kind))
	const reworded = plan.items.filter(({ variantWording }) => variantWording)
	return (
		<Page language={language}>
			<h1 className="plan-title">
				<InEnglish>{plan.title}</InEnglish>
			</h1>
			<p className="plan-dates">
				<span className="status">{t(`plans.state.${planState(plan.status)}`)}</span> <PlanYears plan={plan} />{' '}
				<InEnglish>{plan.subtitle}</InEnglish>
			</p>
			{isImprovement ? (
				<ImprovementOnAPage plan={plan} />
			) : (
				<StrategyOnAPage language={language} plan={plan} />
			)}
			<section className="no-print stack">
				<h2>{t('plan.about-title')}</h2>
				<ul>
					<li>
						{t('plans.years-from')} <InEnglish>{plan.periodBasis}</InEnglish>
					</li>
					{said.map(({ kind, text }) => (
						<li key={text}>
							{t(`plan.about.${kind}`)} <InEnglish>{text}</InEnglish>
						</li>
					))}
					{reworded.map(({ id, kind, number, variantWording }) => (
						<li key={id}>
							{t('plan.also-worded', { item: t(`item.${kind}`, { number }) })}{' '}
							<InEnglish>{variantWording}</InEnglish>
						</li>
					))}
				</ul>
				<p>
					<Link to={`/${language}/plans`}>{t('plan.to-plans')}</Link>
				</p>
				<p>
					<Link to={`/${language}/plans/changes`}>{t('plans.to-changes')}</Link>
				</p>
			</section>
		</Page>
	)
}
