import { type Language, languages } from '#app/languages/language.ts'
import { WordsField } from '../WordsField.tsx'
import { fieldIn, type InLanguages } from './in-languages.ts'

type FieldsInLanguagesProps = {
	/** What the fields are called before their language; their ids begin with `id` where several forms of a page have them. */
	name: string
	id?: string
	/** What a box is called, by the name of its language. */
	labelIn: (name: string, language: Language) => string
	/** Said once, at the first. */
	hint?: string
	/** The languages children were asked in. */
	asked: readonly Language[]
	typed: InLanguages
	/** The words these translate, where they do not stand in the first box. */
	source?: string
	/** What is wrong in a language, in words that say what to do. */
	faults?: InLanguages
	lines?: number
}

/** One box for each language that children were asked in. */
export function FieldsInLanguages({ name, id, labelIn, asked, typed, ...said }: FieldsInLanguagesProps) {
	const { hint, source, faults = {}, lines } = said
	return (
		<div className="fields-in-languages">
			{asked.map((language, place) => (
				<WordsField
					key={language}
					name={fieldIn(name, language)}
					id={id && `${id}-${language}`}
					label={labelIn(languages[language].name, language)}
					hint={place === 0 ? hint : undefined}
					writtenIn={language}
					readIn={language}
					source={source}
					value={typed[language] ?? ''}
					error={faults[language]}
					lines={lines}
				/>
			))}
		</div>
	)
}
