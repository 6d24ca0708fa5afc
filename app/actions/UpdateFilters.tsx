import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
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
			<Filter
				name="wish"
				label={t('filter.wish')}
				all={t('filter.all-wishes')}
				value={String(filters.wish ?? '')}
				options={wishes.map(number => [String(number), `${number}. ${t(`wishes:label.${number}`)}`])}
			/>
			<Filter
				name="outcome"
				label={t('filter.outcome')}
				all={t('filter.all-outcomes')}
				value={filters.outcome ?? ''}
				options={outcomes.map(key => [key, t(`wishes:outcome.${key}`)])}
			/>
			<Filter
				name="status"
				label={t('filter.status')}
				all={t('filter.all-statuses')}
				value={filters.status ?? ''}
				options={updateStatuses.map(status => [status, t(`status.${status}`)])}
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

type FilterProps = {
	name: string
	label: string
	/** The choice that narrows nothing. */
	all: string
	value: string
	options: [value: string, words: string][]
}

function Filter({ name, label, all, value, options }: FilterProps) {
	return (
		<div className="field">
			<label htmlFor={`filter-${name}`}>{label}</label>
			<select id={`filter-${name}`} name={name} defaultValue={value}>
				<option value="">{all}</option>
				{options.map(([key, words]) => (
					<option key={key} value={key}>
						{words}
					</option>
				))}
			</select>
		</div>
	)
}
