import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { AskedStanding } from './AskedStanding.tsx'
import type { ToldAsked } from './told-asked.ts'

/** Beneath a no: how asking again stands, and the way there. */
export function AskAgain({ asked, language }: { asked: ToldAsked | null; language: Language }) {
	const { t } = useTranslation('actions')
	if (!asked) return null
	const { actionId, isOpen } = asked
	return (
		<section className="card stack ask-again" aria-labelledby="ask-again">
			<h2 id="ask-again">{isOpen ? t('askAgain.title') : t('clock.kind.asked-again')}</h2>
			{isOpen ? <p data-read-aloud>{t('askAgain.lead')}</p> : null}
			<AskedStanding asked={asked} language={language} />
			{isOpen ? (
				<p>
					<a className="button" href={`/${language}/promises/${actionId}/ask-again`}>
						{t('askAgain.go')}
					</a>
				</p>
			) : null}
		</section>
	)
}
