import { useTranslation } from 'react-i18next'
import { wordsIn } from '#app/languages/address.ts'
import type { Reader } from './Words.tsx'

/** Where a child types the code from the board. Pasting works, and case and gaps do not matter. It stays out of the address (W-22). */
export function CodeForm({ language, variant, typed = '' }: Reader & { typed?: string }) {
	const { t } = useTranslation('surveys')
	return (
		<form
			className="code-form"
			method="post"
			action={`/${language}/surveys${wordsIn(variant)}`}
			autoComplete="off"
		>
			<p className="field">
				<label htmlFor="code">{t('code.label')}</label>
				<span className="hint" id="code-hint">
					{t('code.hint')}
				</span>
				<input
					id="code"
					name="code"
					defaultValue={typed}
					maxLength={40}
					autoCapitalize="characters"
					spellCheck={false}
					dir="ltr"
					aria-describedby="code-hint"
				/>
			</p>
			<button className="button" type="submit">
				{t('code.go')}
			</button>
		</form>
	)
}
