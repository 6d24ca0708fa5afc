import { NavLink } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

/** The two pages of an action: what is promised, and what stands beside it. */
export function ActionTabs({ actionId }: { actionId: string }) {
	const { t } = useTranslation('actions')
	return (
		<nav aria-label={t('plan.tabs.label')}>
			<ul className="action-tabs">
				<li>
					<NavLink to={`/team/actions/${actionId}`} end>
						{t('team.the-promise')}
					</NavLink>
				</li>
				<li>
					<NavLink to={`/team/actions/${actionId}/steps`}>{t('plan.tabs.steps')}</NavLink>
				</li>
			</ul>
		</nav>
	)
}
