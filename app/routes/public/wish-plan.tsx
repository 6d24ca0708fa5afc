import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { wordsIn } from '#app/actions/in-languages/in-languages.ts'
import { linesAbove, onPaper } from '#app/actions/plan/on-paper.ts'
import { PlanHead, PlanStand } from '#app/actions/plan/PlanHead.tsx'
import { PlanLines } from '#app/actions/plan/PlanLines.tsx'
import { tellWishPlan } from '#app/actions/plan/tell-plan.server.ts'
import { dayOf } from '#app/base/moment.ts'
import { InEnglish } from '#app/languages/InEnglish.tsx'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { Page } from '#app/ui/Page.tsx'
import { WishMark } from '#app/wishes/WishMark.tsx'
import { findWholeWish } from '#app/wishes/whole-wish.store.server.ts'
import { wishNumberIn } from '#app/wishes/wish-number.ts'

export const handle = { wears: 'promise' }

export async function loader({ params }: LoaderFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	const number = wishNumberIn(params.number) ?? notFound()
	const wish = (await findWholeWish(db.read, number)) ?? notFound()
	const today = dayOf(new Date())
	const { t } = interfaceWords(language)
	const plan = await tellWishPlan(db.read, wish.id, { language, today })
	const own = plan.goals.map(goal => ({ ...goal, text: wordsIn(goal.text, language).text }))
	const goals = [...wish.goals, ...own]
	const ofTerm = (asked: string) => goals.filter(({ term }) => term === asked).map(({ text }) => text)
	const above = linesAbove([plan.leads.map(({ post }) => post), ofTerm('short'), ofTerm('long')])
	return {
		language,
		number,
		printed: onPaper(plan.promises, above).map(({ id }) => id),
		wish: { officialTitle: wish.officialTitle, goals: wish.goals },
		plan,
		title: `${t('actions:plan.page.title')}: ${t(`wishes:label.${number}`)} · ${t('ui:site-name')}`,
	}
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? '12 Wishes' }]

/** The plan of one wish: who leads, what for, what was promised and how it stands. It prints on one sheet of A4. */
export default function WishPlanPage() {
	const { language, number, wish, plan, printed } = useLoaderData<typeof loader>()
	const { t } = useTranslation('actions')
	return (
		<Page language={language}>
			<div className="wish-plan stack">
				<p>
					<Link to={`/${language}/wishes/${number}`} className="wish-link">
						<WishMark number={number} size="small" />
					</Link>
				</p>
				<h1>{t('plan.page.title')}</h1>
				<p className="plan-wish">
					<InEnglish>{wish.officialTitle}</InEnglish>
				</p>
				<PlanStand stand={plan.stand} language={language} />
				<PlanHead leads={plan.leads} goals={plan.goals} sourced={wish.goals} language={language} />
				<h2>{t('plan.lines.title')}</h2>
				{plan.promises.length === 0 ? (
					<EmptyState>
						<p className="lead">{t('plan.page.empty')}</p>
						<p>{t('plan.page.empty-why')}</p>
					</EmptyState>
				) : (
					<PlanLines promises={plan.promises} printed={printed} language={language} />
				)}
				<p className="no-print soft">
					{t('plan.page.prints')} <Link to={`/${language}/wishes/${number}/poster`}>{t('poster.link')}</Link>
				</p>
			</div>
		</Page>
	)
}
