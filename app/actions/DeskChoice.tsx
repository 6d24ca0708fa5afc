import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useVariantName } from '#app/languages/KeyName.tsx'
import { languages, type WordingKey } from '#app/languages/language.ts'
import { readKey } from '#app/languages/translation.ts'

type DeskChoiceProps = {
	into: WordingKey
	keys: WordingKey[]
	/** Only lines that nobody has checked yet are shown. */
	isOnlyOpen: boolean
}

/** Which language and variant the desk shows, and whether it leaves out what is done. */
export function DeskChoice({ into, keys, isOnlyOpen }: DeskChoiceProps) {
	const { t } = useTranslation('languages')
	const nameOf = useVariantName()
	return (
		<Form method="get" className="desk-choice">
			<div className="field">
				<label htmlFor="into">{t('desk.words-in')}</label>
				<select id="into" name="into" defaultValue={into} key={into}>
					{keys.map(key => {
						const { language, variant } = readKey(key)
						return (
							<option key={key} value={key}>
								{[languages[language].name, nameOf(variant)].filter(Boolean).join(' · ')}
							</option>
						)
					})}
				</select>
			</div>
			<label className="tick">
				<input type="checkbox" name="only" value="open" defaultChecked={isOnlyOpen} />
				<span>{t('desk.only-open')}</span>
			</label>
			<button className="button quiet" type="submit">
				{t('desk.show')}
			</button>
		</Form>
	)
}
