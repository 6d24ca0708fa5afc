import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { InEnglish } from '#app/languages/InEnglish.tsx'
import type { ChangeCell } from './plan-change.ts'

type ChangeTableProps = {
	/** The kind of items: obsession, priority, indicator. */
	kind: string
	columns: { planId: string; period: string; state: string }[]
	rows: { id: string; theme: string; note: string | null; cells: ChangeCell[] }[]
}

/** Subjects through the plans: a row each, a column for each plan. What became of it is said in words, new words are underlined. */
export function ChangeTable({ kind, columns, rows }: ChangeTableProps) {
	const { t } = useTranslation('wishes')
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen must be reachable to be scrolled by keys
		<section className="scroll" tabIndex={0} aria-label={t(`changes.${kind}`)}>
			<table className="table changes">
				<caption className="out-of-sight">{t(`changes.${kind}`)}</caption>
				<thead>
					<tr>
						<th scope="col">{t('changes.subject')}</th>
						{columns.map(({ planId, period, state }) => (
							<th key={planId} scope="col">
								<bdi dir="ltr">{period}</bdi> {state}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map(({ id, theme, note, cells }) => (
						<tr key={id}>
							<th scope="row">
								<InEnglish>{theme}</InEnglish>
								{note ? (
									<small className="remark">
										<InEnglish>{note}</InEnglish>
									</small>
								) : null}
							</th>
							{cells.map(cell => (
								<td key={cell.planId} className={`step-${cell.step}`}>
									<Cell {...cell} />
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</section>
	)
}

function Cell({ step, items }: ChangeCell) {
	const { t } = useTranslation('wishes')
	if (step === 'none') return <span className="soft">{t('changes.step.none')}</span>
	return (
		<>
			{step === 'first' ? null : (
				<span className={`step step-mark-${step}`}>{t(`changes.step.${step}`)}</span>
			)}
			{step === 'same'
				? null
				: items.map(({ number, segments }) => (
						<p key={segments.map(({ text }) => text).join(' ')}>
							<InEnglish>
								{number === null ? null : `${number}. `}
								{segments.map(({ text, isNew }) =>
									isNew ? (
										<Fragment key={text}>
											<ins>{text}</ins>{' '}
										</Fragment>
									) : (
										`${text} `
									),
								)}
							</InEnglish>
						</p>
					))}
		</>
	)
}
