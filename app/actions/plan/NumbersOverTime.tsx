import { useTranslation } from 'react-i18next'
import { dayInWords, numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { plotted, type Series } from './numbers.ts'

const size = { width: 200, height: 60 }

/** What was counted over time: a small line that stands on nought, and the same numbers as a table. */
export function NumbersOverTime({ series, language }: { series: Series; language: Language }) {
	const { t } = useTranslation('actions')
	const { measure, unit, points } = series
	const places = plotted(points, size)
	return (
		<figure className="numbers">
			<figcaption>
				<bdi lang="en">{measure}</bdi>
			</figcaption>
			{points.length > 1 ? (
				<svg viewBox={`-6 -6 ${size.width + 12} ${size.height + 12}`} aria-hidden="true" focusable="false">
					<path className="ground" d={`M0 ${size.height}H${size.width}`} />
					<polyline points={places.map(({ x, y }) => `${x},${y}`).join(' ')} />
					{places.map(({ x, y }) => (
						<circle key={`${x} ${y}`} cx={x} cy={y} r="4" />
					))}
				</svg>
			) : null}
			<table className="table">
				<thead>
					<tr>
						<th scope="col">{t('plan.numbers.day')}</th>
						<th scope="col">
							<bdi lang="en">{unit}</bdi>
						</th>
					</tr>
				</thead>
				<tbody>
					{points.map(({ id, day, value }) => (
						<tr key={id}>
							<th scope="row">{dayInWords(day, language)}</th>
							<td>{numberInWords(value, language)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</figure>
	)
}
