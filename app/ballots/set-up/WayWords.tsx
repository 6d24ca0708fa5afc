import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import type { PaperPart } from '../ballot-paper.ts'
import { wayOf } from './way.ts'

/** In a sentence or two: what one vote may say, and who wins. */
export function WayWords({ part, language }: { part: PaperPart; language: Language }) {
	const { t } = useTranslation('ballots')
	const { count, most, seats, budget } = part
	const { namesAll, hasSeats, sharesMoney } = wayOf(count)
	const number = (of: number) => numberInWords(of, language)
	return (
		<>
			{t(`team.way.${count}.name`)}
			{namesAll ? null : <> · {t('team.most-words', { number: number(most) })}</>}
			{hasSeats ? <> · {t('team.seats-words', { number: number(seats) })}</> : null}
			{sharesMoney && budget ? <> · {t('team.budget-words', { number: number(budget) })}</> : null}
		</>
	)
}
