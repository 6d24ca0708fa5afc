import { useTranslation } from 'react-i18next'
import type { Day } from '#app/base/moment.ts'
import { InEnglish } from '#app/languages/InEnglish.tsx'
import { dayInWords, numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { type InLanguages, wordsIn } from '../in-languages/in-languages.ts'
import { Words } from '../YouSaid.tsx'

const figures = ['promised', 'done', 'late', 'refused'] as const

/** How a plan stands, in four numbers. */
export function PlanStand({
	stand,
	language,
}: {
	stand: Record<(typeof figures)[number], number>
	language: Language
}) {
	const { t } = useTranslation('actions')
	return (
		<dl className="plan-stand">
			{figures.map(figure => (
				<div key={figure} className={figure === 'late' && stand.late > 0 ? 'overdue' : undefined}>
					<dt>{t(`plan.stand.${figure}`)}</dt>
					<dd>{numberInWords(stand[figure], language)}</dd>
				</div>
			))}
		</dl>
	)
}

type PlanHeadProps = {
	leads: { id: string; post: string; service: string }[]
	/** Goals of the council's own plan for the wish, as their source has them. */
	sourced: { term: string; text: string }[]
	/** Goals that officers set here. */
	goals: { id: string; term: string; text: InLanguages; dueOn: Day | null }[]
	language: Language
}

/** Who leads a wish, and what for: soon, and later. Nobody and nothing are said too. */
export function PlanHead({ leads, sourced, goals, language }: PlanHeadProps) {
	const { t } = useTranslation('actions')
	return (
		<div className="plan-head-columns">
			<section className="card stack">
				<h2>{t('plan.leads.title')}</h2>
				{leads.length === 0 ? <p>{t('plan.leads.none')}</p> : null}
				<ul className="plan-leads">
					{leads.map(({ id, post, service }) => (
						<li key={id}>
							<bdi lang="en">{post}</bdi> · <bdi lang="en">{service}</bdi>
						</li>
					))}
				</ul>
			</section>
			{(['short', 'long'] as const).map(term => {
				const own = goals.filter(goal => goal.term === term)
				const told = sourced.filter(goal => goal.term === term)
				return (
					<section key={term} className="card stack">
						<h2>{t(`plan.goals.${term}`)}</h2>
						{own.length + told.length === 0 ? <p>{t('plan.goals.none')}</p> : null}
						<ul className="plan-leads">
							{own.map(({ id, text, dueOn }) => (
								<li key={id}>
									<Words words={wordsIn(text, language)} language={language} />{' '}
									{dueOn ? t('plan.steps.due', { day: dayInWords(dueOn, language) }) : null}
								</li>
							))}
							{told.map(({ text }) => (
								<li key={text}>
									<InEnglish>{text}</InEnglish> <span className="soft">{t('plan.goals.sourced')}</span>
								</li>
							))}
						</ul>
					</section>
				)
			})}
		</div>
	)
}
