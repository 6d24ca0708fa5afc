import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { type Curve, frame } from './curve.ts'
import type { Unit } from './figure.ts'
import { periodInWords } from './period-words.ts'

type CurvePictureProps = { curve: Curve; unit: Unit; language: Language }

/**
 * A curve as lines and dots. It says nothing that the sentence above it and the
 * table below it do not, so it is hidden from screen readers. Time runs from
 * left to right in every language, as in a mathematics lesson.
 */
export function CurvePicture({ curve, unit, language }: CurvePictureProps) {
	const { t } = useTranslation('indicators')
	const { dots, segments, breaks, forecast, target, levels, named } = curve
	const floor = frame.height - frame.bottom
	const end = frame.width - frame.end
	return (
		<svg
			className="curve"
			viewBox={`0 0 ${frame.width} ${frame.height}`}
			direction="ltr"
			aria-hidden="true"
			focusable="false"
		>
			{levels.map(({ y, value }) => (
				<g key={value}>
					<line className="level" x1={frame.start} x2={end} y1={y} y2={y} />
					<text className="level-name" x={frame.start - 8} y={y + 5} textAnchor="end">
						{t(`value.${unit}`, { value })}
					</text>
				</g>
			))}
			{forecast ? (
				<>
					<polygon className="doubt" points={corners(forecast.doubt)} />
					<polyline className="forecast" points={corners(forecast.line)} />
				</>
			) : null}
			{breaks.map(({ id, x }) => (
				<line key={id} className="break" x1={x} x2={x} y1={frame.top - 10} y2={floor} />
			))}
			{segments.map(({ from, to, isGap }) => (
				<line
					key={from.id + to.id}
					className={isGap ? 'segment gap' : 'segment'}
					{...{ x1: from.x, y1: from.y, x2: to.x, y2: to.y }}
				/>
			))}
			{target ? (
				<path className="target" d={`M${target.x - 9} ${target.y}h18M${target.x} ${target.y - 9}v18`} />
			) : null}
			{dots.map(({ id, x, y }) => (
				<circle key={id} className="dot" cx={x} cy={y} r="7" />
			))}
			{named.map(({ id, x, period }) => (
				<text key={id} className="period-name" x={x} y={frame.height - 14} textAnchor="middle">
					{periodInWords(period, language)}
				</text>
			))}
		</svg>
	)
}

function corners(places: readonly { x: number; y: number }[]): string {
	return places.map(({ x, y }) => `${x},${y}`).join(' ')
}
