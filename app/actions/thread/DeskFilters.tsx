import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Said } from '#app/results/shown-question.ts'
import { threadOrders } from './thread.ts'

type DeskFiltersProps = {
	asked: { wish?: number; surveyId?: string; order: string }
	surveys: readonly { id: string; title: Said }[]
}

const numbers = Array.from({ length: 12 }, (_, place) => place + 1)

/** Which wish and survey, and in which order. Plain addresses, so that a list can be sent to a colleague. */
export function DeskFilters({ asked, surveys }: DeskFiltersProps) {
	const { t } = useTranslation(['actions', 'wishes'])
	return (
		<Form method="get" className="card update-filters" aria-label={t('filter.narrow')}>
			<p className="field">
				<label htmlFor="desk-wish">{t('filter.wish')}</label>
				<select id="desk-wish" name="wish" defaultValue={String(asked.wish ?? '')}>
					<option value="">{t('filter.all-wishes')}</option>
					{numbers.map(number => (
						<option key={number} value={number}>
							{t('wishes:wish-number', { number })} {t(`wishes:label.${number}`)}
						</option>
					))}
				</select>
			</p>
			<p className="field">
				<label htmlFor="desk-survey">{t('thread.team.survey')}</label>
				<select id="desk-survey" name="survey" defaultValue={asked.surveyId ?? ''}>
					<option value="">{t('thread.team.all-surveys')}</option>
					{surveys.map(({ id, title }) => (
						<option key={id} value={id} lang={title.language}>
							{title.words}
						</option>
					))}
				</select>
			</p>
			<p className="field">
				<label htmlFor="desk-order">{t('thread.team.order')}</label>
				<select id="desk-order" name="order" defaultValue={asked.order}>
					{threadOrders.map(order => (
						<option key={order} value={order}>
							{t(`thread.team.by.${order}`)}
						</option>
					))}
				</select>
			</p>
			<p>
				<button type="submit" className="button">
					{t('filter.show')}
				</button>
			</p>
		</Form>
	)
}
