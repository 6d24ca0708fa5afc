import { useTranslation } from 'react-i18next'
import { InEnglish } from '#app/languages/InEnglish.tsx'
import { numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { ScrollBox } from '#app/ui/ScrollBox.tsx'
import { Figure } from './Figure.tsx'
import type { Indicator, Point } from './indicator.ts'
import { periodInWords } from './period-words.ts'

type PointTableProps = {
	language: Language
	indicator: Pick<Indicator, 'unit' | 'baseline' | 'points'>
}

/** Every point of a curve with how many answered and where it is from: the picture's twin. */
export function PointTable({ language, indicator }: PointTableProps) {
	const { t } = useTranslation('indicators')
	const { unit, baseline, points } = indicator
	const hasCoverage = points.some(({ answers, denominator }) => answers !== null || denominator !== null)
	if (points.length === 0) return null
	return (
		<section className="stack">
			<ScrollBox label={t('table.title')}>
				<table className="table point-table">
					<caption>{t('table.title')}</caption>
					<thead>
						<tr>
							<th scope="col">{t('table.period')}</th>
							<th scope="col">{t('table.value')}</th>
							{hasCoverage ? <th scope="col">{t('table.coverage')}</th> : null}
							<th scope="col">{t('table.source')}</th>
						</tr>
					</thead>
					<tbody>
						{points.map(point => (
							<tr key={point.id}>
								<th scope="row">
									{periodInWords(point.period, language)}
									{point.period === baseline ? <span className="status">{t('table.baseline')}</span> : null}
								</th>
								<td>
									<b>
										<Figure value={point.value} unit={unit} />
									</b>
									{point.note ? (
										<span className="soft point-note">
											<InEnglish>{point.note}</InEnglish>
										</span>
									) : null}
								</td>
								{hasCoverage ? (
									<td>
										<Coverage point={point} language={language} />
									</td>
								) : null}
								<td>
									<PointSource point={point} />
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</ScrollBox>
			{points.some(({ answers }) => answers !== null) ? <p className="soft">{t('table.whole')}</p> : null}
		</section>
	)
}

/** Where a number is from: its name leads there. */
function PointSource({ point: { source, sourceUrl } }: { point: Pick<Point, 'source' | 'sourceUrl'> }) {
	if (!sourceUrl) return <InEnglish>{source}</InEnglish>
	return (
		<a href={sourceUrl} rel="noreferrer">
			<InEnglish>{source}</InEnglish>
		</a>
	)
}

/** How many stand behind a number: those counted, and how many answered the whole survey. */
function Coverage({ point, language }: { point: Point; language: Language }) {
	const { t } = useTranslation('indicators')
	const { numerator, denominator, answers, schools } = point
	const said = (number: number | null) => numberInWords(number ?? 0, language)
	return (
		<>
			{numerator !== null && denominator !== null ? (
				<span>{t('table.parts', { part: said(numerator), whole: said(denominator) })} </span>
			) : null}
			{answers !== null ? (
				<span>
					{schools !== null
						? t('table.answers-schools', { answers: said(answers), schools: said(schools) })
						: t('table.answers', { answers: said(answers) })}
				</span>
			) : null}
			{numerator === null && answers === null ? <span className="soft">{t('table.not-known')}</span> : null}
		</>
	)
}
