import { Form } from '@remix-run/react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { ThemeChoice } from './ThemeChoice.tsx'
import type { ThemeBrief } from './theme.ts'
import { VoiceText } from './VoiceText.tsx'

type LooseVoicesProps = {
	voices: Array<{ wordsId: string; text: string; language: Language }>
	themes: ThemeBrief[]
	language: Language
	mayEdit: boolean
}

/** Cleared voices in no theme yet: tick those that say the same thing and put them into a theme together (M20). */
export function LooseVoices({ voices, themes, language, mayEdit }: LooseVoicesProps) {
	const { t } = useTranslation('voices')
	const [chosen, setChosen] = useState<{ ids: string[]; names: string[] }>({ ids: [], names: [] })
	const put = useRef<HTMLButtonElement>(null)
	if (voices.length === 0) return <p>{t('themes.loose-none')}</p>
	return (
		<Form
			method="post"
			className="stack"
			onSubmit={() => setTimeout(() => setChosen({ ids: [], names: [] }))}
		>
			<input type="hidden" name="act" value="sort" />
			<p>{t('themes.loose-lead')}</p>
			<ul className="voice-list">
				{voices.map(voice => (
					<li key={voice.wordsId} className="card">
						<VoiceText text={voice.text} language={voice.language} />
						{mayEdit ? (
							<label className="voice-pick">
								<input type="checkbox" name="words" value={voice.wordsId} />
								{t('themes.pick')}
							</label>
						) : null}
					</li>
				))}
			</ul>
			{mayEdit ? (
				<>
					<ThemeChoice
						{...{ themes, language, chosen }}
						onChange={setChosen}
						onTaken={() => put.current?.focus()}
					/>
					<button className="button" type="submit" ref={put}>
						{t('themes.put-in')}
					</button>
				</>
			) : null}
		</Form>
	)
}
