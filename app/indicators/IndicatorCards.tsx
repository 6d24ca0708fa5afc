import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { InEnglish } from '#app/languages/InEnglish.tsx'
import type { Language } from '#app/languages/language.ts'
import { SaidWords } from '#app/results/SaidWords.tsx'
import type { Brief } from './brief.ts'
import { Figure } from './Figure.tsx'
import { periodInWords } from './period-words.ts'

/** Indicators in a list: what each counts, the source's own words, the newest number or that there is none. */
export function IndicatorCards({ language, indicators }: { language: Language; indicators: Brief[] }) {
	const { t } = useTranslation(['indicators', 'ui'])
	return (
		<ul className="indicator-cards">
			{indicators.map(({ id, name, plain, unit, latest, isSample }) => (
				<li key={id}>
					<Link to={`/${language}/indicators/${id}`}>
						{plain ? <SaidWords said={plain} /> : <InEnglish>{name}</InEnglish>}
					</Link>
					{isSample ? <span className="sample">{t('ui:sample')}</span> : null}
					{latest ? (
						<span className="indicator-latest">
							<b>
								<Figure value={latest.value} unit={unit} />
							</b>{' '}
							<span className="soft">{periodInWords(latest.period, language)}</span>
						</span>
					) : (
						<span className="soft">{t('list.no-numbers')}</span>
					)}
				</li>
			))}
		</ul>
	)
}
