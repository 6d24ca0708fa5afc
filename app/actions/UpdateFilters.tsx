import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { ChoiceField } from '#app/ui/Field.tsx'
import type { ListFilters } from './filters.ts'
import { updateStatuses } from './update.ts'

type UpdateFiltersProps = {
	language: Language
	/** What the list is narrowed to now. */
	filters: ListFilters
	/** The numbers of the wishes and the keys of the outcomes there are. */
	wishes: number[]
	outcomes: string[]
}

/** Narrows the list by wish, outcome and status. A plain form: it works without script, and its result has an address. */
export function UpdateFilters({ language, filters, wishes, outcomes }: UpdateFiltersProps) {
	const { t } = useTranslation(['actions', 'wishes'])
	return (
		<form method="get" className="card update-filters" aria-label={t('filter.narrow')}>
			<ChoiceField
				name="wish"
				label={t('filter.wish')}
				none={t('filter.all-wishes')}
				value={String(filters.wish ?? '')}
				options={wishes.map(number => [String(number), `${number}. ${t(`wishes:label.${number}`)}`] as const)}
			/>
			<ChoiceField
				name="outcome"
				label={t('filter.outcome')}
				none={t('filter.all-outcomes')}
				value={filters.outcome ?? ''}
				options={outcomes.map(key => [key, t(`wishes:outcome.${key}`)] as const)}
			/>
			<ChoiceField
				name="status"
				label={t('filter.status')}
				none={t('filter.all-statuses')}
				value={filters.status ?? ''}
				options={updateStatuses.map(status => [status, t(`status.${status}`)] as const)}
			/>
			<p className="buttons">
				<button className="button" type="submit">
					{t('filter.show')}
				</button>
				{filters.wish || filters.outcome || filters.status ? (
					<a className="button quiet" href={`/${language}/you-said-we-did`}>
						{t('filter.clear')}
					</a>
				) : null}
			</p>
		</form>
	)
}
