import { useTranslation } from 'react-i18next'
import { Figure } from '#app/indicators/Figure.tsx'
import { periodInWords } from '#app/indicators/period-words.ts'
import type { Language } from '#app/languages/language.ts'
import { SaidWords } from '#app/results/SaidWords.tsx'
import { ScrollBox } from '#app/ui/ScrollBox.tsx'
import { WishMark } from '#app/wishes/WishMark.tsx'
import type { Report, ReportMeasure } from './report.ts'

/** The numbers that came in these days, each with the one that stood before it. */
export function ReportMeasures({ report, language }: { report: Report; language: Language }) {
	const { t } = useTranslation(['scrutiny', 'ui'])
	const { measures } = report
	const corrected = measures.reduce((sum, one) => sum + one.corrected, 0)
	const withNews = measures.filter(({ news }) => news.length > 0)
	return (
		<>
			<p>{t(withNews.length > 0 ? 'numbers.lead' : 'numbers.none')}</p>
			{withNews.length > 0 ? (
				<ScrollBox label={t('section.numbers')}>
					<table className="table report-list stacks">
						<caption>{t('section.numbers')}</caption>
						<thead>
							<tr>
								<th scope="col">{t('numbers.what')}</th>
								<th scope="col">{t('numbers.new')}</th>
								<th scope="col">{t('numbers.before')}</th>
							</tr>
						</thead>
						<tbody>
							{withNews.map(measure => (
								<tr key={measure.id}>
									<th scope="row">
										<a href={`/${language}/indicators/${measure.id}`}>
											<SaidWords said={measure.name} />
										</a>{' '}
										{measure.isSample ? <span className="sample">{t('ui:sample')}</span> : null}
									</th>
									<td data-label={t('numbers.new')}>
										<Points points={measure.news} unit={measure.unit} language={language} />
									</td>
									<td data-label={t('numbers.before')}>
										{measure.before ? (
											<Points points={[measure.before]} unit={measure.unit} language={language} />
										) : (
											t('numbers.first')
										)}
									</td>
								</tr>
							))}
						</tbody>
					</table>
				</ScrollBox>
			) : null}
			{corrected > 0 ? <p>{t('numbers.corrected', { count: corrected })}</p> : null}
		</>
	)
}

function Points({
	points,
	unit,
	language,
}: { points: ReportMeasure['news']; language: Language } & Pick<ReportMeasure, 'unit'>) {
	return (
		<ul className="report-points">
			{points.map(({ period, value }) => (
				<li key={period}>
					<bdi>{periodInWords(period, language)}</bdi>:{' '}
					<b>
						<Figure value={value} unit={unit} />
					</b>
				</li>
			))}
		</ul>
	)
}

/** What nobody measured at the end of these days. */
export function ReportUnmeasured({ report, language }: { report: Report; language: Language }) {
	const { t } = useTranslation('scrutiny')
	const { nobody, noNumber } = report.unmeasured
	return (
		<>
			{nobody.length + noNumber.length === 0 ? <p>{t('unmeasured.none')}</p> : null}
			{(
				[
					['nobody', nobody],
					['no-number', noNumber],
				] as const
			).map(([which, wishes]) =>
				wishes.length === 0 ? null : (
					<div key={which} className="stack">
						<p>{t(`unmeasured.${which}`)}</p>
						<ul className="report-wishes">
							{wishes.map(number => (
								<li key={number}>
									<a className="wish-link" href={`/${language}/wishes/${number}`}>
										<WishMark number={number} size="small" />
									</a>
								</li>
							))}
						</ul>
					</div>
				),
			)}
		</>
	)
}
