import { useTranslation } from 'react-i18next'
import type { GroupKind } from '#app/surveys/survey.ts'

type GroupingsProps = {
	/** The groupings there are tables for. */
	groupings: GroupKind[]
	/** The one that is shown; null for all children. */
	chosen: GroupKind | null
}

/** Links to the same results by another group. Plain addresses: they can be shared, and need no script. */
export function Groupings({ groupings, chosen }: GroupingsProps) {
	const { t } = useTranslation('results')
	if (groupings.length === 0) return null
	return (
		<nav className="groupings" aria-label={t('page.see-by')}>
			<ul className="buttons">
				{[null, ...groupings].map(kind => (
					<li key={kind ?? 'all'}>
						<a
							className={kind === chosen ? 'button' : 'button quiet'}
							href={kind ? `?by=${kind}` : '?'}
							aria-current={kind === chosen ? 'true' : undefined}
						>
							{t(`grouping.${kind ?? 'all'}`)}
						</a>
					</li>
				))}
			</ul>
		</nav>
	)
}
