import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import type { ActionFilter } from './action-filters.ts'

type FilterLinksProps = {
	now: ActionFilter
	counts: { filter: ActionFilter; count: number }[]
	language: Language
}

/** What the list of actions can be narrowed to, each with how many it would show. */
export function FilterLinks({ now, counts, language }: FilterLinksProps) {
	const { t } = useTranslation('actions')
	return (
		<nav aria-label={t('plan.filter.label')}>
			<ul className="action-tabs">
				{counts.map(({ filter, count }) => (
					<li key={filter}>
						<Link
							to={filter === 'all' ? '/team/actions' : `/team/actions?show=${filter}`}
							aria-current={filter === now ? 'page' : undefined}
						>
							{t(`plan.filter.${filter}`)} ({numberInWords(count, language)})
						</Link>
					</li>
				))}
			</ul>
		</nav>
	)
}
