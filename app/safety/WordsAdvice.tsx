import { Trans, useTranslation } from 'react-i18next'
import { ChildlineLink } from './HelpLinks.tsx'

/**
 * What a child should know at the box for words: no names (C-04), that we do not
 * know who they are and promise no help (S-09), and when it is read (S-06). Give
 * the box an `aria-describedby` of this part's `id`.
 */
export function WordsAdvice({ id }: { id?: string }) {
	const { t } = useTranslation('safety')
	return (
		<div className="words-advice" id={id}>
			<p data-read-aloud="">{t('words-advice.names')}</p>
			<p data-read-aloud="">
				<Trans t={t} i18nKey="words-advice.who-you-are" components={{ childline: <ChildlineLink /> }} />
			</p>
			<p data-read-aloud="">{t('words-advice.hours')}</p>
		</div>
	)
}
