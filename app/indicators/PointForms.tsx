import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { Field as Labelled, TextField, tiesOf } from '#app/ui/Field.tsx'
import type { Faults, Typed } from './description.ts'
import { Field } from './Field.tsx'
import type { Unit } from './figure.ts'
import type { Point } from './indicator.ts'
import { periodInWords } from './period-words.ts'
import type { PointChange, PointFault } from './read-points.ts'

type FormProps = { typed: Typed; faults: Faults }

/** One number, typed field by field. */
export function PointForm({ typed, faults }: FormProps) {
	const { t } = useTranslation('indicators')
	const field = (name: string) => ({ name, typed, faults })
	return (
		<Form method="post" action="?" className="card stack" noValidate>
			<h2>{t('team.point-title')}</h2>
			<div className="point-fields">
				<Field {...field('period')} label={t('team.period')} isPlain />
				<Field {...field('value')} label={t('team.value')} isPlain />
				<Field {...field('numerator')} label={t('team.numerator')} isPlain />
				<Field {...field('denominator')} label={t('team.denominator')} isPlain />
				<Field {...field('answers')} label={t('team.answers')} isPlain />
				<Field {...field('schools')} label={t('team.schools')} isPlain />
			</div>
			<Field {...field('source')} label={t('team.point-source')} />
			<Field {...field('note')} label={t('team.note')} />
			<Field {...field('why')} label={t('team.why')} hint={t('team.why-hint')} />
			<p className="buttons">
				<button className="button" type="submit" name="intent" value="point">
					{t('team.point-add')}
				</button>
			</p>
		</Form>
	)
}

type TableFormProps = FormProps & {
	/** The rows that are wrong. */
	rows: PointFault[]
	/** What the table would do, when it was checked and is right. */
	preview: PointChange[] | undefined
	unit: Unit
	language: Language
}

/** A whole table, pasted or from a file: checked first, then kept whole or not at all (M35). */
export function TableForm({ typed, faults, rows, preview, unit, language }: TableFormProps) {
	const { t } = useTranslation('indicators')
	const isCorrecting = preview?.some(({ change }) => change === 'corrected')
	return (
		<Form method="post" action="?" encType="multipart/form-data" className="card stack" noValidate>
			<h2>{t('team.table-title')}</h2>
			<p className="hint">{t('team.table-what')}</p>
			<pre dir="ltr" className="roll-example">
				period,value,numerator,denominator,note,source{'\n'}2023-24,12.5,,,,Name of the report
			</pre>
			{rows.length > 0 ? (
				<div className="error-summary" role="alert" tabIndex={-1}>
					<h3>{t('team.rows-wrong')}</h3>
					<ul>
						{rows.map(({ line, column, fault, words }) => (
							<li key={`${line} ${column} ${fault}`}>
								{t('team.line', { line: numberInWords(line, language), column: t(`team.${nameOf(column)}`) })}{' '}
								{t(`fault.${fault}`, { words })}
							</li>
						))}
					</ul>
				</div>
			) : null}
			{preview ? <Preview {...{ preview, unit, language }} /> : null}
			<Field {...{ name: 'table', typed, faults }} label={t('team.table')} lines={8} isPlain />
			<Labelled name="file" label={t('team.file')}>
				<input {...tiesOf({ name: 'file' })} type="file" accept=".csv,.txt,.tsv,text/csv" />
			</Labelled>
			{isCorrecting ? (
				<Field {...{ name: 'why', typed, faults }} label={t('team.why')} hint={t('team.why-hint')} />
			) : null}
			<p className="buttons">
				<button className="button quiet" type="submit" name="intent" value="preview">
					{t('team.preview')}
				</button>
				{preview ? (
					<button className="button" type="submit" name="intent" value="keep">
						{t('team.keep')}
					</button>
				) : null}
			</p>
		</Form>
	)
}

function nameOf(column: string): string {
	return column === 'source' ? 'point-source' : column
}

function Preview({ preview, unit, language }: { preview: PointChange[]; unit: Unit; language: Language }) {
	const { t } = useTranslation('indicators')
	return (
		<table className="table">
			<caption>{t('team.preview-title')}</caption>
			<thead>
				<tr>
					<th scope="col">{t('team.period')}</th>
					<th scope="col">{t('team.value')}</th>
					<th scope="col">{t('team.change-head')}</th>
				</tr>
			</thead>
			<tbody>
				{preview.map(({ point, change, before }) => (
					<tr key={point.period}>
						<th scope="row">{periodInWords(point.period, language)}</th>
						<td>{t(`value.${unit}`, { value: point.value })}</td>
						<td>{t(`team.change.${change}`, { before: t(`value.${unit}`, { value: before ?? 0 }) })}</td>
					</tr>
				))}
			</tbody>
		</table>
	)
}

type TakeOutProps = { points: Point[]; unit: Unit; language: Language }

/** The numbers that stand today, each with a way to take it out. */
export function TakeOut({ points, unit, language }: TakeOutProps) {
	const { t } = useTranslation('indicators')
	if (points.length === 0) return null
	return (
		<section className="stack">
			<h2>{t('team.take-out')}</h2>
			<ul className="cards">
				{points.map(({ id, period, value, source }) => (
					<li key={id} className="card stack">
						<p>
							{periodInWords(period, language)}: <b>{t(`value.${unit}`, { value })}</b>
							<br />
							<bdi className="soft">{source}</bdi>
						</p>
						<details>
							<summary>{t('team.take-out')}</summary>
							<Form method="post" action="?" className="stack">
								<input type="hidden" name="period" value={period} />
								<TextField name="why" id={`why-${id}`} label={t('team.take-out-why')} required />
								<button className="button quiet small" type="submit" name="intent" value="out">
									{t('team.take-out')}
								</button>
							</Form>
						</details>
					</li>
				))}
			</ul>
		</section>
	)
}
