import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { SaidWords } from '#app/results/SaidWords.tsx'
import { HowMany } from './HowMany.tsx'
import type { Themed } from './thread.ts'

/** Themes on the thread, each with about how many voices it has; their names lead to their own thread. */
export function ThemeList({ language, themes }: { language: Language; themes: readonly Themed[] }) {
	const { t } = useTranslation('ui')
	return (
		<ul className="ties thread-list">
			{themes.map(({ id, name, voices, isSample }) => (
				<li key={id}>
					<p className="tie-name">
						<Link to={`/${language}/thread/themes/${id}`}>
							<SaidWords said={name} />
						</Link>
					</p>
					<p>
						<HowMany of="voices" shown={voices} language={language} />{' '}
						{isSample ? <span className="sample">{t('sample')}</span> : null}
					</p>
				</li>
			))}
		</ul>
	)
}
