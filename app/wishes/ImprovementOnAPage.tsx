import { useTranslation } from 'react-i18next'
import { InEnglish } from '#app/languages/InEnglish.tsx'
import type { PlanShown } from './StrategyOnAPage.tsx'

/** A plan of improvements: its areas, what will be done in each, and how anyone will know. */
export function ImprovementOnAPage({ plan }: { plan: PlanShown }) {
	const { t } = useTranslation('wishes')
	const partsOf = (parentId: string | null, kind = 'improvement-area') =>
		plan.items.filter(item => item.parentId === parentId && item.kind === kind)
	return (
		<div className="plan-sheet improvement">
			<p className="plan-across">
				<strong>{t('plan.improvement-example')}</strong>
			</p>
			{plan.texts
				.filter(({ kind }) => kind === 'intro')
				.map(({ text }) => (
					<p key={text} className="plan-across">
						<InEnglish>{text}</InEnglish>
					</p>
				))}
			{partsOf(null).map(top => (
				<section key={top.id} className="plan-part plan-across stack">
					<h2>
						<InEnglish>{top.text}</InEnglish>
					</h2>
					<div className="improvement-areas">
						{partsOf(top.id).map(area => (
							<section key={area.id} className="improvement-area">
								<p className="eyebrow">{t('plan.improvement-goal')}</p>
								<h3>
									<InEnglish>{area.text}</InEnglish>
								</h3>
								{(['action', 'measure'] as const).map(kind => (
									<div key={kind}>
										<h4>{t(`plan.improvement-${kind}`)}</h4>
										<ul>
											{partsOf(area.id, `improvement-${kind}`).map(({ id, text }) => (
												<li key={id}>
													<InEnglish>{text}</InEnglish>
												</li>
											))}
										</ul>
									</div>
								))}
							</section>
						))}
					</div>
				</section>
			))}
		</div>
	)
}
