import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { SaidWords } from '#app/results/SaidWords.tsx'
import { isMeasured, type MeasuresOfWish } from './brief.ts'
import { IndicatorCards } from './IndicatorCards.tsx'

type IndicatorsOfWishProps = {
	language: Language
	/** What `measuresOfWish` answered. */
	measures: MeasuresOfWish
	/** Where this stands alone: the way to all the others. */
	leadsOn?: boolean
}

/** How anybody can tell whether a wish comes true: the plan's indicators, the city's own, what surveys say, or that nobody measures it and what could. */
export function IndicatorsOfWish({ language, measures, leadsOn }: IndicatorsOfWishProps) {
	const { t } = useTranslation('indicators')
	const { ofPlan, own, others, could } = measures
	return (
		<>
			{isMeasured(measures) ? null : (
				<p className="note">
					<strong>{t('wish.nobody')}</strong> {t('wish.nobody-why')}
				</p>
			)}
			{ofPlan.length > 0 ? <IndicatorCards language={language} indicators={ofPlan} /> : null}
			{own.length > 0 ? (
				<>
					<p>{t('wish.own')}</p>
					<IndicatorCards language={language} indicators={own} />
				</>
			) : null}
			{others.length > 0 ? (
				<>
					<p>{t('wish.others')}</p>
					<IndicatorCards language={language} indicators={others} />
				</>
			) : null}
			{could.length > 0 ? (
				<>
					<p>{t('wish.could')}</p>
					<ul className="could-measure">
						{could.map(({ slug, isReleased, survey, question }) => (
							<li key={slug + question.words}>
								<Link to={`/${language}/${isReleased ? 'results' : 'surveys'}/${slug}`}>
									<SaidWords said={question} />
								</Link>{' '}
								<span className="soft">
									<SaidWords said={survey} />
								</span>
							</li>
						))}
					</ul>
				</>
			) : null}
			{leadsOn ? (
				<p>
					<Link to={`/${language}/indicators`}>{t('list.all')}</Link>
				</p>
			) : null}
		</>
	)
}
