import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { ClockBadge } from '../clock/ClockBadge.tsx'
import type { ToldAsked } from './told-asked.ts'

/** How many must ask, how many do, and by when they are answered. */
export function AskedStanding({ asked, language }: { asked: ToldAsked; language: Language }) {
	const { t } = useTranslation('actions')
	const { floor, service, isOpen, clock } = asked
	const runs = clock !== null && clock.answeredOn === null
	return (
		<>
			{isOpen && !runs ? (
				<p>{t('askAgain.enough', { count: floor, shown: numberInWords(floor, language), service })}</p>
			) : null}
			<HowManyAsk asked={asked.asked} language={language} />
			{clock ? (
				<>
					<p>{runs ? t('askAgain.runs') : t('askAgain.before')}</p>
					<ClockBadge clock={clock} language={language} />
				</>
			) : null}
		</>
	)
}

function HowManyAsk({ asked, language }: { asked: ToldAsked['asked']; language: Language }) {
	const { t } = useTranslation('actions')
	if (asked === null) return null
	if (asked === 'some') return <p>{t('askAgain.some')}</p>
	return <p>{t('askAgain.asked', { count: asked, shown: numberInWords(asked, language) })}</p>
}
