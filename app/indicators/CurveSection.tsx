import { useTranslation } from 'react-i18next'
import { yearInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { CurvePicture } from './CurvePicture.tsx'
import type { CurveSentence, ForecastSentence } from './curve-words.ts'
import type { Unit } from './figure.ts'
import { fewestPoints } from './forecast.ts'
import { periodInWords } from './period-words.ts'
import type { ShownIndicator } from './shown-indicator.ts'

type CurveSectionProps = { language: Language; shown: Pick<ShownIndicator, SectionFields> }
type SectionFields = 'indicator' | 'curve' | 'sentence' | 'forecast' | 'turn'

/** What the numbers show: a sentence, the picture, and what may come. */
export function CurveSection({ language, shown }: CurveSectionProps) {
	const { t } = useTranslation('indicators')
	const { indicator, curve, sentence, forecast, turn } = shown
	const { unit, breaks, target } = indicator
	const period = (one: string) => periodInWords(one, language)
	return (
		<section className="card stack curve-section">
			<h2>{t('curve.title')}</h2>
			<p className="result-sentence" data-read-aloud>
				<CurveWords {...{ sentence, unit, language }} />
			</p>
			{curve ? (
				<>
					<CurvePicture {...{ curve, unit, language }} />
					<Legend
						hasGap={curve.segments.some(({ isGap }) => isGap)}
						hasBreak={curve.breaks.length > 0}
						hasForecast={curve.forecast !== null}
					/>
				</>
			) : null}
			{turn ? (
				<p>
					{t('curve.turned', { period: period(turn.period) })} {t(`curve.news.${turn.news}`)}
				</p>
			) : null}
			{target ? (
				<p>
					{t('curve.target', {
						value: t(`value.${unit}`, { value: target.value }),
						period: period(target.period),
					})}
				</p>
			) : null}
			{breaks.map(({ id, fromPeriod, kind, reason }) => (
				<p key={id} className="note">
					<strong>{t('curve.break', { period: period(fromPeriod) })}</strong> {t(`curve.break-kind.${kind}`)}{' '}
					<bdi>{reason}</bdi>
				</p>
			))}
			{curve ? (
				<>
					<h3>{t('forecast.title')}</h3>
					<p data-read-aloud>
						<ForecastWords {...{ forecast, unit, language }} />
					</p>
				</>
			) : null}
		</section>
	)
}

type CurveWordsProps = { sentence: CurveSentence; unit: Unit; language: Language }

function CurveWords({ sentence, unit, language }: CurveWordsProps) {
	const { t } = useTranslation('indicators')
	const figure = (value: number) => t(`value.${unit}`, { value })
	if (sentence.say === 'nothing') return <>{t('curve.nothing')}</>
	if (sentence.say !== 'went') {
		const { say, period, value } = sentence
		return <>{t(`curve.${say}`, { period: periodInWords(period, language), value: figure(value) })}</>
	}
	const { from, to, before, after, news, hasBreak } = sentence
	return (
		<>
			{t('curve.went', {
				from: periodInWords(from, language),
				to: periodInWords(to, language),
				before: figure(before),
				after: figure(after),
			})}{' '}
			{t(`curve.news.${news}`)} {hasBreak ? t('curve.since-break') : null}
		</>
	)
}

type ForecastProps = { forecast: ForecastSentence; unit: Unit; language: Language }

function ForecastWords({ forecast, unit, language }: ForecastProps) {
	const { t } = useTranslation('indicators')
	if (forecast.say === 'too-few')
		return <>{t('forecast.too-few', { points: forecast.points, fewest: fewestPoints })}</>
	const round = (value: number) => (unit === 'count' ? Math.round(value) : Math.round(value * 10) / 10)
	const { say, low, high, year, points } = forecast
	const said = {
		...{ points, year: yearInWords(year, language) },
		low: t(`value.${unit}`, { value: round(low) }),
		high: t(`value.${unit}`, { value: round(high) }),
	}
	return (
		<>
			{t(`forecast.${say}`)} {t('forecast.between', said)} {t('forecast.how', said)}
		</>
	)
}

type LegendProps = { hasGap: boolean; hasBreak: boolean; hasForecast: boolean }

/** What the lines of the picture mean, in words and in their own look. */
function Legend({ hasGap, hasBreak, hasForecast }: LegendProps) {
	const { t } = useTranslation('indicators')
	return (
		<p className="curve-legend soft">
			<span>{t('legend.time')}</span>
			{hasGap ? <span className="legend-gap">{t('legend.gap')}</span> : null}
			{hasBreak ? <span className="legend-break">{t('legend.break')}</span> : null}
			{hasForecast ? <span className="legend-doubt">{t('legend.doubt')}</span> : null}
		</p>
	)
}
