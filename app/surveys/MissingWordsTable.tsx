import { useTranslation } from 'react-i18next'
import { directionOf, languages } from '#app/languages/language.ts'
import type { MissingWords } from './missing-words.ts'

/** Which questions still lack words of their own, by language and by who they are written for. */
export function MissingWordsTable({ missing }: { missing: MissingWords[] }) {
	const { t } = useTranslation('surveys')
	const rows = [...new Set(missing.map(({ language }) => language))]
	const columns = [...new Set(missing.map(({ variant }) => variant))]
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard
		<section className="scroll" tabIndex={0} aria-label={t('team-words.missing')}>
			<table className="table">
				<caption>{t('team-words.missing')}</caption>
				<thead>
					<tr>
						<th scope="col">{t('words.language')}</th>
						{columns.map(variant => (
							<th scope="col" key={variant ?? ''}>
								{t(`words.${variant ?? 'everybody'}`)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map(language => (
						<tr key={language}>
							<th scope="row">
								<bdi lang={language} dir={directionOf(language)}>
									{languages[language].name}
								</bdi>
							</th>
							{columns.map(variant => {
								const cell = missing.find(one => one.language === language && one.variant === variant)
								return (
									<td key={variant ?? ''}>
										{cell && cell.missing > 0
											? t('team-words.some-missing', { missing: cell.missing, of: cell.of })
											: t('team-words.complete')}
									</td>
								)
							})}
						</tr>
					))}
				</tbody>
			</table>
		</section>
	)
}
