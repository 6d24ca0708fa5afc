import { useTranslation } from 'react-i18next'
import { directionOf } from '#app/languages/language.ts'
import { SaidWords } from './SaidWords.tsx'
import type { Said } from './shown-question.ts'

type VoicesOfWishProps = {
	/** What `voicesOfWish` answered. Nothing is shown when there is none. */
	themes: { id: string; name: Said; isSample: boolean; quotes: Said[] }[]
}

/** For a wish's page: what children said in their own words, by theme. Every quote was read and cleared by a person. */
export function VoicesOfWish({ themes }: VoicesOfWishProps) {
	const { t, i18n } = useTranslation(['results', 'ui'])
	if (themes.length === 0) return null
	return (
		<section className="voices stack">
			<h3>{t('voices.title')}</h3>
			<ul className="cards">
				{themes.map(({ id, name, isSample, quotes }) => (
					<li key={id} className="card">
						<h4>
							<a href={`/${i18n.language}/thread/themes/${id}`}>
								<SaidWords said={name} />
							</a>
						</h4>
						{isSample ? <span className="sample">{t('ui:sample')}</span> : null}
						{quotes.map(quote => (
							// The marks of quotation belong inside the words' own direction.
							<blockquote key={quote.words} lang={quote.language} dir={directionOf(quote.language)}>
								{quote.words}
							</blockquote>
						))}
					</li>
				))}
			</ul>
			<p className="soft">{t('voices.cleared')}</p>
		</section>
	)
}
