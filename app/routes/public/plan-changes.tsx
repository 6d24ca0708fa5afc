import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { Page } from '#app/ui/Page.tsx'
import { ChangeTable } from '#app/wishes/ChangeTable.tsx'
import { allPlanChanges, allPlans } from '#app/wishes/plan.store.server.ts'
import { changeCells } from '#app/wishes/plan-change.ts'
import { periodInYears, planState } from '#app/wishes/plan-period.ts'

export async function loader({ params }: LoaderFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	const [changes, plans] = await Promise.all([allPlanChanges(db.read), allPlans(db.read)])
	const inTable = new Set(changes.flatMap(({ items }) => items.map(({ planId }) => planId)))
	const columns = plans.filter(({ id }) => inTable.has(id))
	const planIds = columns.map(({ id }) => id)
	const rows = changes.map(({ items, ...change }) => ({ ...change, cells: changeCells(items, planIds) }))
	const title = `${interfaceWords(language).t('wishes:changes.title')} · ${interfaceWords(language).t('ui:site-name')}`
	return { language, title, columns, rows }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? '12 Wishes' }]

/** What came, went and changed its words from plan to plan. */
export default function PlanChangesPage() {
	const { language, columns, rows } = useLoaderData<typeof loader>()
	const { t } = useTranslation('wishes')
	const titles = columns.map(plan => ({
		planId: plan.id,
		period: periodInYears(plan) ?? '',
		state: planState(plan.status) === 'draft' ? t('changes.draft') : '',
	}))
	return (
		<Page language={language}>
			<h1>{t('changes.title')}</h1>
			<p className="lead" data-read-aloud>
				{t('changes.what')}
			</p>
			<p>{t('changes.how-to-read')}</p>
			{(['obsession', 'priority', 'indicator'] as const).map(kind => (
				<div key={kind} className="stack">
					<h2>{t(`changes.${kind}`)}</h2>
					<ChangeTable kind={kind} columns={titles} rows={rows.filter(row => row.kind === kind)} />
				</div>
			))}
		</Page>
	)
}
