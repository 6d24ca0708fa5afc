import { useTranslation } from 'react-i18next'
import { dayInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { Figure } from './Figure.tsx'
import type { Unit } from './figure.ts'
import { periodInWords } from './period-words.ts'

type CorrectedPointsProps = {
	language: Language
	unit: Unit
	/** Points that stood here once. `on` is the day they were taken back. */
	corrected: { period: string; value: number; on: string; why: string | null }[]
}

/** What was published and then corrected stays to be seen. */
export function CorrectedPoints({ language, unit, corrected }: CorrectedPointsProps) {
	const { t } = useTranslation('indicators')
	if (corrected.length === 0) return null
	return (
		<details className="card">
			<summary>{t('corrected.title', { number: corrected.length })}</summary>
			<ul>
				{corrected.map(({ period, value, on, why }) => (
					<li key={period + on + value}>
						{periodInWords(period, language)}:{' '}
						<s>
							<Figure value={value} unit={unit} />
						</s>
						. {t('corrected.on', { day: dayInWords(on, language) })} {why ? <bdi>{why}</bdi> : null}
					</li>
				))}
			</ul>
		</details>
	)
}
