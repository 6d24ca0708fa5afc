import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { accountabilityQuestions } from '../action.ts'
import { NumbersOverTime } from './NumbersOverTime.tsx'
import type { Series } from './numbers.ts'
import type { Question } from './plan-part.ts'

type ThreeQuestionsProps = {
	/** What officers answered in a sentence; null where they did not. */
	answers: Record<Question, string | null>
	series: Series[]
	language: Language
}

/** How much did we do, how well, is anyone better off: each with its sentence and its numbers over time, or an honest "no answer yet". */
export function ThreeQuestions({ answers, series, language }: ThreeQuestionsProps) {
	const { t } = useTranslation('actions')
	return (
		<div className="three-questions">
			{accountabilityQuestions.map(question => {
				const own = series.filter(one => one.question === question)
				const said = answers[question]
				return (
					<section key={question} className="card stack">
						<h3>{t(`accountability.${question}`)}</h3>
						{said ? (
							<p>
								<bdi lang="en">{said}</bdi>
							</p>
						) : null}
						{own.map(one => (
							<NumbersOverTime key={`${one.measure} ${one.unit}`} series={one} language={language} />
						))}
						{!said && own.length === 0 ? <p className="soft">{t('plan.numbers.none')}</p> : null}
					</section>
				)
			})}
		</div>
	)
}
