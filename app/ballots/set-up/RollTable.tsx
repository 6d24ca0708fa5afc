import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { listInWords, numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { childrenOn, type SchoolRoll } from './roll.ts'

type RollTableProps = { schools: SchoolRoll[]; language: Language; mayEdit: boolean }

/** The schools of a ballot, each with its ward and its roll, and all children together. */
export function RollTable({ schools, language, mayEdit }: RollTableProps) {
	const { t } = useTranslation('ballots')
	const number = (of: number) => numberInWords(of, language)
	return (
		<Form method="post" className="table-frame">
			<table className="table roll-table">
				<caption>{t('team.rolls-total', { children: number(childrenOn(schools)) })}</caption>
				<thead>
					<tr>
						<th scope="col">{t('team.field.school')}</th>
						<th scope="col">{t('team.field.ward')}</th>
						<th scope="col">{t('team.field.children')}</th>
						<th scope="col">{t('team.field.by-year')}</th>
						{mayEdit ? <th scope="col">{t('team.field.changes')}</th> : null}
					</tr>
				</thead>
				<tbody>
					{schools.map(school => (
						<tr key={school.id}>
							<th scope="row">
								<bdi>{school.name}</bdi>
							</th>
							<td data-label={t('team.field.ward')}>
								<bdi>{school.ward ?? '–'}</bdi>
							</td>
							<td data-label={t('team.field.children')}>{number(childrenOn([school]))}</td>
							<td data-label={t('team.field.by-year')}>
								<bdi>{byYear(school, language) || '–'}</bdi>
							</td>
							{mayEdit ? (
								<td>
									<Link className="button quiet small" to={`?school=${school.id}#school-form`}>
										{t('team.edit')}
										<span className="out-of-sight"> {school.name}</span>
									</Link>{' '}
									<button
										className="button quiet small"
										type="submit"
										name="intent"
										value={`remove.${school.id}`}
									>
										{t('team.remove')}
										<span className="out-of-sight"> {school.name}</span>
									</button>
								</td>
							) : null}
						</tr>
					))}
				</tbody>
			</table>
		</Form>
	)
}

function byYear({ roll }: SchoolRoll, language: Language): string {
	const lines = roll.filter(({ year }) => year !== '')
	return listInWords(
		lines.map(({ year, children }) => `${year}: ${numberInWords(children, language)}`),
		language,
	)
}
