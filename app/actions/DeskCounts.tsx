import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { listInWords, numberInWords } from '#app/languages/in-words.ts'
import { KeyName } from '#app/languages/KeyName.tsx'
import type { Language } from '#app/languages/language.ts'
import { translationStates } from '#app/languages/translation.ts'
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
