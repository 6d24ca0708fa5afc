import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dayInWords, numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { ScrollBox } from '#app/ui/ScrollBox.tsx'
import { WishMark } from '#app/wishes/WishMark.tsx'
import { type CountedAs, countedAs, type PromiseFilter, promisesAt } from './promise-filter.ts'
import { type Place, places, type Tally } from './promise-then.ts'
import type { Report } from './report.ts'
import type { ReportPeriod } from './report-period.ts'

/** Promises in numbers: a picture, the same as a table, and by wish and by service. Each number leads to its promises. */
export function ReportNumbers({ report, language }: { report: Report; language: Language }) {
	const { t } = useTranslation('scrutiny')
	const { tally, byWish, byService, unsure, period } = report
	return (
		<>
			<PlacesBar tally={tally} language={language} />
			<TallyTable
				caption={t('promises.all')}
				of={t('promises.which')}
				language={language}
				period={period}
				rows={[{ key: 'all', label: t('promises.every'), tally, narrow: {} }]}
			/>
			<p>{t('promises.how')}</p>
			{unsure.count > 0 ? (
				<p className="note">
					{t('promises.unsure', { count: unsure.count, day: dayInWords(unsure.until, language) })}
				</p>
			) : null}
			{byWish.length > 0 ? (
				<TallyTable
					caption={t('promises.by-wish')}
					of={t('promises.wish')}
					language={language}
					period={period}
					rows={byWish.map(({ number, tally: own }) => ({
						key: String(number),
						tally: own,
						narrow: { wish: number },
						label: (
							<a className="wish-link" href={`/${language}/wishes/${number}/plan`}>
								<WishMark number={number} size="small" />
							</a>
						),
					}))}
				/>
			) : null}
			{byService.length > 0 ? (
				<TallyTable
					caption={t('promises.by-service')}
					of={t('promises.service')}
					language={language}
					period={period}
					rows={byService.map(({ name, tally: own }) => ({
						key: name,
						tally: own,
						narrow: { service: name },
						label: <bdi>{name}</bdi>,
					}))}
				/>
			) : null}
		</>
	)
}

type TallyTableProps = {
	caption: string
	of: string
	language: Language
	period: ReportPeriod
	rows: { key: string; label: ReactNode; tally: Tally; narrow: Partial<PromiseFilter> }[]
}

function TallyTable({ caption, of, language, period, rows }: TallyTableProps) {
	const { t } = useTranslation('scrutiny')
	const shown = countedAs.filter(as => as !== 'kept-some-day' || rows.some(({ tally }) => tally[as] > 0))
	return (
		<ScrollBox label={caption}>
			<table className="table report-table stacks of-numbers">
				<caption>{caption}</caption>
				<thead>
					<tr>
						<th scope="col">{of}</th>
						{shown.map(as => (
							<th scope="col" key={as}>
								{t(`as.${as}`)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map(({ key, label, tally, narrow }) => (
						<tr key={key}>
							<th scope="row">{label}</th>
							{shown.map(as => (
								<td key={as} data-label={t(`as.${as}`)}>
									<Count {...{ as, language, count: tally[as], to: promisesAt(period, { ...narrow, as }) }} />
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</ScrollBox>
	)
}

/** A number that leads to what it counts; nought leads nowhere. */
function Count({
	as,
	count,
	to,
	language,
}: {
	as: CountedAs
	count: number
	to: string
	language: Language
}) {
	const number = numberInWords(count, language)
	if (count === 0) return <span className="soft">{number}</span>
	return (
		<a href={to} className={as === 'overdue' ? 'overdue' : undefined}>
			{number}
		</a>
	)
}

/** Where all promises stand, as one bar; the table below it says the same. */
function PlacesBar({ tally, language }: { tally: Tally; language: Language }) {
	const { t } = useTranslation('scrutiny')
	const all = places.reduce((sum, place) => sum + tally[place], 0)
	if (all === 0) return <p className="note">{t('promises.none')}</p>
	let before = 0
	const pieces = places.flatMap(place => {
		if (tally[place] === 0) return []
		const piece = { place, start: before, length: (tally[place] / all) * 100 }
		before += piece.length
		return [piece]
	})
	return (
		<figure className="report-bar">
			<svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
				{pieces.map(({ place, start, length }) => (
					<rect key={place} className={place} x={start} width={length} height="8" />
				))}
			</svg>
			<figcaption>
				<ul>
					{pieces.map(({ place }) => (
						<li key={place}>
							<Swatch place={place} /> {t(`as.${place}`)}: {numberInWords(tally[place], language)}
						</li>
					))}
				</ul>
			</figcaption>
		</figure>
	)
}

function Swatch({ place }: { place: Place }) {
	return (
		<svg className="report-swatch" viewBox="0 0 8 8" aria-hidden="true">
			<rect className={place} width="8" height="8" />
		</svg>
	)
}
