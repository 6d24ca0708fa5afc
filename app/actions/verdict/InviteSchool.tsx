import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

/** The schools that asked to judge, and the form that lets one more. */
export function InviteSchool({
	schools,
	typed,
	refusal,
}: {
	schools: string[]
	typed: { email: string; school: string }
	refusal: string | undefined
}) {
	const { t } = useTranslation('actions')
	return (
		<section className="stack" aria-labelledby="schools">
			<h2 id="schools">{t('desk.office.schools')}</h2>
			<p>{t('desk.office.schools-lead')}</p>
			<ul>
				{schools.map(school => (
					<li key={school}>
						<bdi>{school}</bdi>
					</li>
				))}
			</ul>
			<Form method="post" className="card stack">
				{refusal ? (
					<p className="error" role="alert" id="school-error">
						{t(`refusal.${refusal}`)}
					</p>
				) : null}
				<div className="field">
					<label htmlFor="school">{t('desk.office.school')}</label>
					<input
						id="school"
						name="school"
						dir="auto"
						maxLength={120}
						defaultValue={typed.school}
						aria-describedby={refusal ? 'school-error' : undefined}
					/>
				</div>
				<div className="field">
					<label htmlFor="email">{t('desk.office.teacher')}</label>
					<input
						id="email"
						name="email"
						type="email"
						dir="ltr"
						maxLength={200}
						defaultValue={typed.email}
						aria-describedby={refusal ? 'school-error' : undefined}
					/>
				</div>
				<p>
					<button className="button small" type="submit" name="intent" value="invite">
						{t('desk.office.invite')}
					</button>
				</p>
			</Form>
		</section>
	)
}
