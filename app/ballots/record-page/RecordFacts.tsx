import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import { ScrollBox } from '#app/ui/ScrollBox.tsx'
import type { RecordShown } from './record-shown.ts'

type RecordFactsProps = {
	shown: RecordShown
	/** What people call each school, by its id. */
	schools: Record<string, string>
	language: string
}

/** Everything in a record that is no vote: what was fixed, each hour's checkpoint, slips and papers by school. */
export function RecordFacts({ shown, schools, language }: RecordFactsProps) {
	const { t } = useTranslation('ballots')
	const number = (value: number) => numberInWords(value, language)
	const nameOf = (school: string | null) =>
		school === null ? t('record.paper.together') : (schools[school] ?? school)
	return (
		<section className="stack" id="numbers">
			<h2>{t('record.facts.title')}</h2>
			<p>{t('record.facts.votes', { votes: number(shown.votes) })}</p>
			<dl className="hashes">
				<Hash name={t('record.facts.manifest')} hash={shown.manifestHash} />
				<Hash name={t('record.facts.closing')} hash={shown.closingHash} />
				<Hash name={t('record.facts.record')} hash={shown.hash} />
			</dl>
			<p>{t('record.facts.hash')}</p>
			<Folded title={t('record.schools.title')} lead={t('record.schools.lead')}>
				<Table
					heads={(['school', 'roll', 'issued', 'used', 'unused', 'void', 'papers'] as const).map(head =>
						t(`record.schools.${head}`),
					)}
					rows={shown.schools.map(({ id, roll, issued, used, unused, void: voided, papers }) => [
						nameOf(id),
						...[roll, issued, used, unused, voided, papers].map(number),
					])}
				/>
			</Folded>
			<Folded
				title={t('record.paper.title')}
				lead={t(shown.batches.length > 0 ? 'record.paper.lead' : 'record.paper.none')}
			>
				{shown.batches.length === 0 ? null : (
					<Table
						heads={(['batch', 'school', 'papers'] as const).map(head => t(`record.paper.${head}`))}
						rows={shown.batches.map(({ batch, school, count }) => [batch, nameOf(school), number(count)])}
					/>
				)}
			</Folded>
			<Folded
				title={t('record.audit.title')}
				lead={t('record.audit.lead', { votes: number(shown.audits) })}
			/>
			<Folded title={t('record.checkpoints.title')} lead={t('record.checkpoints.lead')}>
				<Table
					heads={(['number', 'receipts', 'hash'] as const).map(head => t(`record.checkpoints.${head}`))}
					rows={shown.checkpoints.map(({ number: place, receipts, hash }) => [
						number(place),
						number(receipts),
						<bdi key="hash" className="hash" dir="ltr">
							{hash}
						</bdi>,
					])}
				/>
			</Folded>
		</section>
	)
}

function Hash({ name, hash }: { name: string; hash: string }) {
	return (
		<div>
			<dt>{name}</dt>
			<dd>
				<bdi className="hash" dir="ltr">
					{hash}
				</bdi>
			</dd>
		</div>
	)
}

function Folded({ title, lead, children }: { title: string; lead: string; children?: ReactNode }) {
	return (
		<details className="card">
			<summary>{title}</summary>
			<div className="stack">
				<p>{lead}</p>
				{children}
			</div>
		</details>
	)
}

/** The first cell of a row says what the row is of. */
function Table({ heads, rows }: { heads: string[]; rows: ReactNode[][] }) {
	return (
		<ScrollBox label={heads[0]}>
			<table className="table">
				<thead>
					<tr>
						{heads.map(head => (
							<th key={head} scope="col">
								{head}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map(([first, ...cells], place) => (
						<tr key={heads[place] ?? place}>
							<th scope="row">{first}</th>
							{cells.map((cell, column) => (
								<td key={heads[column + 1]}>{cell}</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</ScrollBox>
	)
}
