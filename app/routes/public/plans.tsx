import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { InEnglish } from '#app/languages/InEnglish.tsx'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { Page } from '#app/ui/Page.tsx'
import { PlanYears } from '#app/wishes/PlanYears.tsx'
import { allPlans } from '#app/wishes/plan.store.server.ts'
import { planState } from '#app/wishes/plan-period.ts'

export async function loader({ params }: LoaderFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	const title = `${interfaceWords(language).t('wishes:plans.title')} · ${interfaceWords(language).t('ui:site-name')}`
	return { language, title, plans: (await allPlans(db.read)).reverse() }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? '12 Wishes' }]

/** The city's plans for children, today's first. */
export default function PlansPage() {
	const { language, plans } = useLoaderData<typeof loader>()
	const { t } = useTranslation('wishes')
	const inOrder = [...plans].sort((one, other) => rank(one.status) - rank(other.status))
	return (
		<Page language={language}>
			<h1>{t('plans.title')}</h1>
			<p className="lead" data-read-aloud>
				{t('plans.what')}
			</p>
			<p>
				<Link className="button" to={`/${language}/plans/changes`}>
					{t('plans.to-changes')}
				</Link>
			</p>
			<ul className="cards">
				{inOrder.map(plan => (
					<li key={plan.id} className="card">
						<h2 className="plan-card-title">
							<Link to={`/${language}/plans/${plan.id}`}>
								<InEnglish>{plan.title}</InEnglish>
							</Link>
						</h2>
						<p>
							<span className="status">{t(`plans.state.${planState(plan.status)}`)}</span>{' '}
							<PlanYears plan={plan} />
						</p>
						<p className="soft">
							{t('plans.years-from')} <InEnglish>{plan.periodBasis}</InEnglish>
						</p>
					</li>
				))}
			</ul>
		</Page>
	)
}

/** Today's plan comes first; the rest keep their order, newest first. */
function rank(status: string): number {
	return planState(status) === 'current' ? 0 : 1
}
