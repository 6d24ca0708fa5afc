import { useTranslation } from 'react-i18next'
import { type Language, sourceLanguage } from '#app/languages/language.ts'

/** How the words of this page were made, where no person has checked them: said on the page itself, in its language. */
export function HowMade({ language }: { language: Language }) {
	const { t } = useTranslation('languages')
	return language === sourceLanguage ? null : <p className="hint how-made">{t('how-made')}</p>
}
