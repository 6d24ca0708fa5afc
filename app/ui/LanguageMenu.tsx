import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { allLanguages, directionOf, inLanguage, type Language, languages } from '#app/languages/language.ts'
import { LineDrawing } from './LineDrawing.tsx'

type LanguageMenuProps = {
	/** The language of this page. */
	language: Language
	/** Where this page is, as its address says it. */
	path: string
	/** What was asked of it besides: a filter, words for another age. */
	search?: string
}

/** The same page in other languages: one button that opens a list, so that eight languages take the room of one. */
export function LanguageMenu({ language, path, search = '' }: LanguageMenuProps) {
	return (
		<LanguageList
			language={language}
			choice={other => (
				<a
					href={inLanguage(path, other) + search}
					lang={other}
					dir={directionOf(other)}
					hrefLang={other}
					aria-current={other === language ? 'true' : undefined}
				>
					{languages[other].name}
				</a>
			)}
		/>
	)
}

type LanguageListProps = {
	language: Language
	/** What is pressed for one language. */
	choice: (other: Language) => React.ReactNode
}

/** The list by itself, for pages where a language is chosen by a button. */
export function LanguageList({ language, choice }: LanguageListProps) {
	const { t } = useTranslation('ui')
	const id = useId()
	return (
		<details className="menu page-languages">
			<summary>
				<LineDrawing line="M12 3a9 9 0 1 0 .01 0M3.5 9h17M3.5 15h17M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18" />
				<span className="out-of-sight" id={id}>
					{t('nav.languages')}:{' '}
				</span>
				<span className="menu-word">{languages[language].name}</span>
			</summary>
			<nav className="menu-inside" aria-labelledby={id}>
				<ul className="menu-list">
					{allLanguages.map(other => (
						<li key={other}>{choice(other)}</li>
					))}
				</ul>
			</nav>
		</details>
	)
}
