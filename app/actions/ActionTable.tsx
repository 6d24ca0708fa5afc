import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import type { ListedAction } from './listed-action.ts'
import { UpdateStatus } from './UpdateStatus.tsx'
import { Words } from './YouSaid.tsx'

type ActionTableProps = {
	actions: ListedAction[]
	/** The number of the wish they stand under. */
	wish: number
	language: Language
	/** Actions whose owner has left. */
	ownerLeft: string[]
}

/** The promises under one wish, for the team: the overdue are marked in words. */
export function ActionTable({ actions, wish, language, ownerLeft }: ActionTableProps) {
	const { t } = useTranslation(['actions', 'ui'])
	return (
		<table className="table action-table">
			<caption className="out-of-sight">{t('team.promises-under', { number: wish })}</caption>
			<thead>
				<tr>
					<th scope="col">{t('team.promise')}</th>
					<th scope="col">{t('team.owner')}</th>
					<th scope="col">{t('team.due')}</th>
					<th scope="col">{t('filter.status')}</th>
				</tr>
			</thead>
			<tbody>
				{actions.map(action => (
					<tr key={action.id}>
						<th scope="row">
							<Link to={`/team/actions/${action.id}`}>
								<Words words={action.title} language={language} />
							</Link>{' '}
							{action.isSample ? <span className="sample">{t('ui:sample')}</span> : null}
						</th>
						<td data-label={t('team.owner')}>
							<span>
								<bdi>{action.owner}</bdi>
								{ownerLeft.includes(action.id) ? (
									<strong className="overdue"> {t('plan.filter.choose-another')}</strong>
								) : null}
							</span>
						</td>
						<td data-label={t('team.due')}>
							<span>
								{dayInWords(action.dueOn, language)}
								{action.isOverdue ? <strong className="overdue"> {t('team.overdue')}</strong> : null}
							</span>
						</td>
						<td data-label={t('filter.status')}>
							<UpdateStatus status={action.status} />
						</td>
					</tr>
				))}
			</tbody>
		</table>
	)
}
