import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { VoiceText } from './VoiceText.tsx'

type ThemeVoicesProps = {
	voices: Array<{ wordsId: string; text: string; language: Language; isRedacted: boolean }>
	mayEdit: boolean
	/** Whether whoever looks may send words back to be read again. */
	mayPutBack: boolean
}

/** The cleared voices of a theme, each with the way out of it. */
export function ThemeVoices({ voices, mayEdit, mayPutBack }: ThemeVoicesProps) {
	const { t } = useTranslation('voices')
	return (
		<ul className="voice-list">
			{voices.map(({ wordsId, text, language, isRedacted }) => (
				<li key={wordsId} className="card">
					<VoiceText text={text} language={language} />
					{isRedacted ? <p>{t('theme.redacted')}</p> : null}
					{mayEdit ? (
						<Form method="post" className="buttons">
							<input type="hidden" name="wordsId" value={wordsId} />
							<button className="button quiet small" type="submit" name="act" value="take-out">
								{t('theme.take-out')}
							</button>
							{mayPutBack ? (
								<button className="button quiet small" type="submit" name="act" value="put-back">
									{t('theme.put-back')}
								</button>
							) : null}
						</Form>
					) : null}
				</li>
			))}
		</ul>
	)
}
