import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { SchoolLine } from './school-line.ts'

/** Every school with its numbers and where it stands; votes and papers side by side, never as one number. */
export function SchoolTable({ slug, lines }: { slug: string; lines: SchoolLine[] }) {
	const { t } = useTranslation('ballots')
	return (
		<div className="table-scroll">
			<table className="table action-table school-table">
				<caption>{t('schools.table')}</caption>
				<thead>
					<tr>
						<th scope="col">{t('schools.column.school')}</th>
						<th scope="col">{t('schools.column.slips')}</th>
						<th scope="col">{t('schools.column.papers')}</th>
						<th scope="col">{t('schools.column.standing')}</th>
					</tr>
				</thead>
				<tbody>
					{lines.map(({ id, name, roll, slips, sent, keyed, standing, why }) => (
						<tr key={id}>
							<th scope="row">
								<Link to={`/team/ballots/${slug}/schools/${id}`}>
									<bdi>{name}</bdi>
								</Link>
								<p className="hint">{t('schools.on-roll', { count: roll })}</p>
							</th>
							<td data-label={t('schools.column.slips')}>
								{t('schools.used-of', { used: slips.used, issued: slips.issued })}
							</td>
							<td data-label={t('schools.column.papers')}>
								{sent > 0 || keyed > 0 ? t('schools.keyed-of', { keyed, sent }) : t('schools.no-paper')}
							</td>
							<td data-label={t('schools.column.standing')}>
								<div>
									<span className="status" data-standing={standing}>
										{t(`schools.standing.${standing}`)}
									</span>
									{why.map(one => (
										<p className="hint" key={one}>
											{t(`schools.why.${one}`)}
										</p>
									))}
								</div>
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	)
}
