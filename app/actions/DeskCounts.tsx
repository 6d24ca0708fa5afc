import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { listInWords, numberInWords } from '#app/languages/in-words.ts'
import { directionOf, type Language, languages, type WordingKey } from '#app/languages/language.ts'
import { readKey, translationStates } from '#app/languages/translation.ts'
import type { DeskCounts } from './translated-thing.ts'

type DeskCountsProps = {
	/** The address of the thing at the desk. */
	path: string
	counts: DeskCounts[]
	language: Language
}

/** How far a thing has come: for each language and variant how many lines are missing, drafted, checked and out of date. */
export function DeskCountList({ path, counts, language }: DeskCountsProps) {
	const { t } = useTranslation('languages')
	const said = (count: DeskCounts) =>
		translationStates
			.filter(state => count[state] > 0)
			.map(state => `${t(`desk.state.${state}`)}: ${numberInWords(count[state], language)}`)
	return (
		<ul className="desk-counts">
			{counts.map(count => (
				<li key={count.key}>
					<Link to={`${path}?into=${count.key}`}>
						<KeyName wordingKey={count.key} />
					</Link>
					<span className={count.missing + count.stale > 0 ? 'desk-open' : 'soft'}>
						{listInWords(said(count), language)}
					</span>
				</li>
			))}
		</ul>
	)
}

/** A language by its own name, and for whom: `Polski · Easy Read`. */
export function KeyName({ wordingKey }: { wordingKey: WordingKey }) {
	const { language, variant } = readKey(wordingKey)
	const forWhom = useVariantName()(variant)
	return (
		<span>
			<bdi lang={language} dir={directionOf(language)}>
				{languages[language].name}
			</bdi>
			{forWhom ? (
				<>
					{' · '}
					<bdi>{forWhom}</bdi>
				</>
			) : null}
		</span>
	)
}

/** The name of a variant: ages are numbers in every language. */
export function useVariantName(): (variant: ReturnType<typeof readKey>['variant']) => string {
	const { t } = useTranslation('languages')
	return variant => (variant === 'easy-read' ? t('desk.easy-read') : (variant ?? '').replace('-', '–'))
}
