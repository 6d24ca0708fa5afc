import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { WishMark } from '#app/wishes/WishMark.tsx'
import { ThemeName } from './ThemeChoice.tsx'
import type { ThemeBrief } from './theme.ts'

type ThemeTableProps = {
	themes: Array<ThemeBrief & { voices: number; wishNumbers: number[] }>
	language: Language
}

/** Every theme with how many cleared voices it has: exact numbers, for the team alone. */
export function ThemeTable({ themes, language }: ThemeTableProps) {
	const { t } = useTranslation('voices')
	if (themes.length === 0) return <p>{t('themes.none-yet')}</p>
	return (
		<table className="table theme-table">
			<caption>{t('themes.list-caption')}</caption>
			<thead>
				<tr>
					<th scope="col">{t('themes.name')}</th>
					<th scope="col">{t('themes.voices')}</th>
					<th scope="col">{t('themes.wishes')}</th>
				</tr>
			</thead>
			<tbody>
				{themes.map(theme => (
					<tr key={theme.id}>
						<th scope="row">
							<Link to={`/team/themes/${theme.id}`}>
								<ThemeName theme={theme} language={language} />
							</Link>{' '}
							{theme.isSample ? <span className="sample">{t('ui:sample')}</span> : null}
						</th>
						<td>{numberInWords(theme.voices, language)}</td>
						<td>
							{theme.wishNumbers.length === 0 ? t('themes.no-wish') : null}
							{theme.wishNumbers.map(number => (
								<WishMark key={number} number={number} size="small" />
							))}
						</td>
					</tr>
				))}
			</tbody>
		</table>
	)
}
