import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import { ScrollBox } from '#app/ui/ScrollBox.tsx'
import type { SchoolRow } from './desk.ts'

const columns = ['roll', 'issued', 'signed', 'used', 'void'] as const

/** What became of the slips of every school: how many, and never which. */
export function SlipTable({ schools, language }: { schools: SchoolRow[]; language: string }) {
	const { t } = useTranslation('ballots')
	const sum = (column: (typeof columns)[number]) =>
		schools.reduce((total, school) => total + school[column], 0)
	return (
		<ScrollBox className="slip-table-room" labelledBy="slips-of-schools">
			<table className="table slip-table">
				<caption id="slips-of-schools">{t('slips.table.caption')}</caption>
				<thead>
					<tr>
						<th scope="col">{t('slips.school')}</th>
						{columns.map(column => (
							<th key={column} scope="col">
								{t(`slips.table.${column}`)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{schools.map(school => (
						<tr key={school.id}>
							<th scope="row">
								<bdi>{school.name}</bdi>
							</th>
							{columns.map(column => (
								<td key={column}>{numberInWords(school[column], language)}</td>
							))}
						</tr>
					))}
				</tbody>
				{schools.length > 1 ? (
					<tfoot>
						<tr>
							<th scope="row">{t('slips.table.all')}</th>
							{columns.map(column => (
								<td key={column}>{numberInWords(sum(column), language)}</td>
							))}
						</tr>
					</tfoot>
				) : null}
			</table>
		</ScrollBox>
	)
}
