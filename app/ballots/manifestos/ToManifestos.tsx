import { useTranslation } from 'react-i18next'
import { wordsIn } from '#app/languages/address.ts'
import type { Reader } from '#app/surveys/Words.tsx'

/** The way to what everybody who stands says. Below the paper: whoever votes is not led away from it. */
export function ToManifestos({ slug, reader: { language, variant } }: { slug: string; reader: Reader }) {
	const { t } = useTranslation('ballots')
	return (
		<p className="no-print">
			<a href={`/${language}/ballots/${slug}/manifestos${wordsIn(variant)}`}>{t('manifestos.link')}</a>
		</p>
	)
}
