import { useTranslation } from 'react-i18next'
import type { PresentedPart, PresentedTable, Shown } from './presented-table.ts'
import type { PresentedTurnout } from './turnout.ts'

/** How many of those on the rolls voted: a sentence, and for each kind of group a table with bars. */
export function Turnout({ turnout: { tables, names } }: { turnout: PresentedTurnout }) {
	const { t } = useTranslation('ballots')
	const all = tables.find(({ groupKind }) => groupKind === null)?.parts[0]
	const grouped = tables.filter(({ groupKind, parts }) => groupKind !== null && parts.length > 0)
	const hides = tables.some(({ hidesGroups }) => hidesGroups)
	return (
		<section className="stack turnout">
			<h2>{t('turnout.title')}</h2>
			{all && all.base !== 0 ? <HowMany part={all} /> : <p data-read-aloud>{t('turnout.none')}</p>}
			{grouped.map(table => (
				<TurnoutTable key={table.groupKind} table={table} names={names} />
			))}
			<p className="note">
				{t('turnout.rounded')} {t('turnout.tests')} {hides ? t('turnout.small') : null}
			</p>
		</section>
	)
}

function HowMany({ part }: { part: PresentedPart }) {
	const { t } = useTranslation('ballots')
	const voted = votedIn(part)
	if (voted.count === 'c' || part.base === 'c') return <p data-read-aloud>{t('turnout.hidden')}</p>
	return (
		<p data-read-aloud>
			{t('turnout.sentence', { voted: voted.count, children: part.base })}{' '}
			{voted.percent === null ? null : t('turnout.in-100', { percent: voted.percent })}
		</p>
	)
}

function TurnoutTable({
	table: { groupKind, parts },
	names,
}: {
	table: PresentedTable
	names: Record<string, string>
}) {
	const { t } = useTranslation('ballots')
	const nameOf = (group: string | null) => (groupKind === 'school' ? names[group ?? ''] : undefined) ?? group
	return (
		<details className="count-numbers">
			<summary>{t(`turnout.by.${groupKind ?? 'school'}`)}</summary>
			<table className="table result-table">
				<caption className="out-of-sight">{t(`turnout.by.${groupKind ?? 'school'}`)}</caption>
				<thead>
					<tr>
						<th scope="col">{t(`turnout.group.${groupKind ?? 'school'}`)}</th>
						<th scope="col">{t('turnout.voted')}</th>
						<th scope="col">{t('turnout.roll')}</th>
					</tr>
				</thead>
				<tbody>
					{parts.map(part => {
						const { count, percent } = votedIn(part)
						return (
							<tr key={part.group}>
								<th scope="row">
									<bdi>{nameOf(part.group)}</bdi>
								</th>
								<td>
									<span className="result-count">
										<Count count={count} />
										{percent === null ? null : (
											<svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
												<rect width={percent} height="10" />
											</svg>
										)}
									</span>
								</td>
								<td>
									<Count count={part.base} />
								</td>
							</tr>
						)
					})}
				</tbody>
			</table>
		</details>
	)
}

/** A number as it may be shown; `c` is read out as what it means. */
function Count({ count }: { count: Shown }) {
	const { t } = useTranslation('ballots')
	if (count !== 'c') return <span>{t('turnout.number', { number: count })}</span>
	return (
		<span>
			<span aria-hidden="true">c</span>
			<span className="out-of-sight">{t('turnout.too-few')}</span>
		</span>
	)
}

function votedIn({ rows }: PresentedPart): { count: Shown; percent: number | null } {
	return rows.find(({ choiceId }) => choiceId === 'voted') ?? { count: 'c', percent: null }
}
