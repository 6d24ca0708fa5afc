import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import type { Shown } from '#app/results/presented-table.ts'

type HowManyProps = {
	/** What is counted: cleared voices, children who chose, children who answered. */
	of: 'voices' | 'chose' | 'answered'
	/** Only a number that came through the door fits here. */
	shown: Shown
	language: Language
}

/** About how many, or that there are too few to say. */
export function HowMany({ of, shown, language }: HowManyProps) {
	const { t } = useTranslation('actions')
	const number =
		shown === 'c' ? t('thread.few') : t('thread.about', { number: numberInWords(shown, language) })
	return <span>{t(`thread.how-many.${of}`, { number })}</span>
}
