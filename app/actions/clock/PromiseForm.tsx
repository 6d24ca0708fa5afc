import { Form } from '@remix-run/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#app/base/moment.ts'
import { workingDaysBetween } from '#app/base/working-day.ts'
import { isKnownSchoolHoliday } from './school-holiday.ts'

type PromiseFormProps = {
	/** What stands in the fields. */
	service: string
	replyBy: string
	/** The day that working days are counted from. */
	from: Day
	/** Who answers already: one name for one service, so that its debt is one number. */
	services: string[]
	/** Which field is wrong, and the sentence that says so. */
	fault?: { field: 'service' | 'replyBy' | null; sentence: string }
}

/** Who answers what a survey asks, and by when, with the working days that leaves. */
export function PromiseForm({ service, replyBy, from, services, fault }: PromiseFormProps) {
	const { t } = useTranslation(['surveys', 'ballots', 'actions'])
	const [day, setDay] = useState(replyBy)
	const said = (field: 'service' | 'replyBy') => ({
		'aria-invalid': fault?.field === field ? true : undefined,
		'aria-describedby': `${field}-hint${fault?.field === field ? ' promise-fault' : ''}`,
	})
	return (
		<Form method="post" className="card stack" noValidate>
			{fault ? (
				<p className="error" role="alert" id="promise-fault">
					{fault.sentence}
				</p>
			) : null}
			<div className="field">
				<label htmlFor="service">{t('ballots:team.field.service')}</label>
				<span className="hint" id="service-hint">
					{t('team-reply.service-hint')}
				</span>
				<input
					id="service"
					name="service"
					list="services"
					dir="auto"
					autoComplete="off"
					defaultValue={service}
					{...said('service')}
				/>
				<datalist id="services">
					{services.map(name => (
						<option key={name} value={name} />
					))}
				</datalist>
			</div>
			<div className="field">
				<label htmlFor="replyBy">{t('ballots:team.field.reply-by')}</label>
				<span className="hint" id="replyBy-hint">
					{t('ballots:team.hint.reply-by')}
				</span>
				<input
					id="replyBy"
					name="replyBy"
					type="date"
					defaultValue={replyBy}
					onChange={event => setDay(event.target.value)}
					{...said('replyBy')}
				/>
				<DaysLeft from={from} day={day} />
			</div>
			<p className="buttons">
				<button className="button" type="submit" name="act" value="promise">
					{t('ballots:team.save')}
				</button>
			</p>
		</Form>
	)
}

/** How many working days a day leaves, said while it is chosen. Only of days that are near: counting walks them one by one. */
function DaysLeft({ from, day }: { from: Day; day: string }) {
	const { t } = useTranslation(['surveys', 'actions'])
	const isNear =
		/^2\d{3}-\d\d-\d\d$/.test(day) && day > from && Number(day.slice(0, 4)) - Number(from.slice(0, 4)) < 3
	return (
		<p role="status">
			{isNear ? t('team-reply.days', { count: workingDaysBetween(from, day) }) : null}{' '}
			{isKnownSchoolHoliday(day) ? t('actions:clock.team.no-school') : null}
		</p>
	)
}
