import { useTranslation } from 'react-i18next'
import { wordsIn } from '#app/languages/address.ts'
import { allLanguages, directionOf, type Language, languages } from '#app/languages/language.ts'
import { type Variant, variants } from '#app/languages/variant.ts'
import type { Reader } from './Words.tsx'

type WordsPickerProps = {
	/** The words in sight. */
	reader: Reader
	/** The page they are on, without its language: `/surveys/growing-up`. */
	path: string
	/** The form that is sent along, so that the page comes back with everything in it. */
	form: string
}

/**
 * How a child wants the words: in which language, written for whom. Each is a
 * button that sends the form as it stands to the same page in other words;
 * nothing is stored by that, and nothing is lost. The page's script keeps the
 * draft in the tab instead.
 */
export function WordsPicker({ reader, path, form }: WordsPickerProps) {
	const { t } = useTranslation('surveys')
	const { language, variant } = reader
	const address = (to: Language, of: Variant | undefined) => `/${to}${path}${wordsIn(of)}`
	return (
		<details className="words-picker no-print" data-words-picker>
			<summary>
				<Globe />
				<span>{t('words.title')}</span>
				<span className="hint">
					{languages[language].name} · {t(`words.${variant ?? 'everybody'}`)}
				</span>
			</summary>
			<p id="words-language">{t('words.language')}</p>
			{/* biome-ignore lint/a11y/useSemanticElements: a fieldset is a question here, to the script and to children */}
			<div className="buttons" role="group" aria-labelledby="words-language">
				{allLanguages.map(one => (
					<button
						key={one}
						className="button quiet small"
						type="submit"
						form={form}
						formAction={address(one, variant)}
						formNoValidate
						aria-pressed={one === language}
						lang={one}
						dir={directionOf(one)}
					>
						{languages[one].name}
					</button>
				))}
			</div>
			<p id="words-written-for">{t('words.written-for')}</p>
			{/* biome-ignore lint/a11y/useSemanticElements: as above */}
			<div className="buttons" role="group" aria-labelledby="words-written-for">
				{[undefined, ...variants].map(one => (
					<button
						key={one ?? ''}
						className="button quiet small"
						type="submit"
						form={form}
						formAction={address(language, one)}
						formNoValidate
						aria-pressed={one === variant}
					>
						{t(`words.${one ?? 'everybody'}`)}
					</button>
				))}
			</div>
		</details>
	)
}

function Globe() {
	return (
		<svg className="globe" viewBox="0 0 24 24" aria-hidden="true">
			<circle cx="12" cy="12" r="10" />
			<path d="M2 12h20M12 2c-8 6-8 14 0 20M12 2c8 6 8 14 0 20" />
		</svg>
	)
}

/**
 * Where a press of Enter in the form goes: browsers take the first button that
 * belongs to it, which would otherwise be a language. Out of sight and out of the way.
 */
export function DefaultButton({ form, words }: { form: string; words: string }) {
	return (
		<button className="out-of-sight" type="submit" form={form} tabIndex={-1} aria-hidden="true">
			{words}
		</button>
	)
}
