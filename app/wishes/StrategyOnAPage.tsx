import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { InEnglish } from '#app/languages/InEnglish.tsx'
import type { Language } from '#app/languages/language.ts'
import { PlanList } from './PlanList.tsx'

type Item = {
	id: string
	kind: string
	number: number | null
	text: string
	detail: string | null
	parentId: string | null
	isPlaceholder: boolean
}

export type PlanShown = {
	guidingQuestion: string | null
	outcomeIntro: string | null
	texts: { kind: string; text: string }[]
	items: Item[]
	outcomes: { key: string; text: string }[]
}

/** A plan's vision, obsessions, outcomes, priorities, indicators, action areas and behaviours: all of it on one sheet. */
export function StrategyOnAPage({ language, plan }: { language: Language; plan: PlanShown }) {
	const { t } = useTranslation('wishes')
	const texts = (kind: string) => plan.texts.filter(text => text.kind === kind).map(({ text }) => text)
	const items = (kind: string) =>
		plan.items
			.filter(item => item.kind === kind)
			.map(item => ({ ...item, remark: item.isPlaceholder ? t('plan.placeholder') : undefined }))
	const lines = (kind: string) => texts(kind).map(text => ({ id: text, number: null, text }))
	return (
		<div className="plan-sheet">
			<section className="plan-part plan-vision">
				<h2>{t('plan.vision')}</h2>
				{[...texts('strapline'), ...texts('vision')].map(text => (
					<p key={text}>
						<InEnglish>{text}</InEnglish>
					</p>
				))}
				{plan.guidingQuestion ? (
					<p className="plan-question">
						<InEnglish>{plan.guidingQuestion}</InEnglish>
					</p>
				) : null}
			</section>
			<PlanList title={t('plan.obsessions')} items={items('obsession')} className="plan-across" />
			<section className="plan-part plan-across plan-outcomes">
				<h2>{t('plan.outcomes')}</h2>
				<p>
					<InEnglish>{plan.outcomeIntro}</InEnglish>
				</p>
				<ul>
					{plan.outcomes.map(({ key, text }) => (
						<li key={key}>
							<Link to={`/${language}/outcomes/${key}`}>
								<InEnglish>{text}</InEnglish>
							</Link>
						</li>
					))}
				</ul>
			</section>
			<PlanList title={t('plan.priorities')} items={items('priority')} />
			<PlanList title={t('plan.indicators')} items={items('indicator')} />
			<div className="plan-column">
				<PlanList title={t('plan.focus')} items={lines('focus')} />
				<PlanList title={t('plan.behaviours')} items={items('behaviour')} />
				<PlanList title={t('plan.oba-questions')} items={lines('oba-question')} />
				<PlanList title={t('plan.mindsets')} items={lines('mindset')} />
				<PlanList title={t('plan.valuing-families')} items={lines('valuing-families')} />
				<PlanList title={t('plan.facts')} items={lines('fact')} />
				{texts('wishes-statement').map(text => (
					<section key={text} className="plan-part">
						<h2>{t('plan.wishes-statement')}</h2>
						<p>
							<InEnglish>{text}</InEnglish>
						</p>
					</section>
				))}
			</div>
			<PlanList
				title={t('plan.action-areas')}
				items={items('action-area')}
				className="plan-across plan-areas"
			/>
		</div>
	)
}
