import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { TextField } from '#app/ui/Field.tsx'

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
				<TextField
					name="school"
					label={t('desk.office.school')}
					value={typed.school}
					maxLength={120}
					aria-describedby={refusal ? 'school-error' : undefined}
				/>
				<TextField
					name="email"
					label={t('desk.office.teacher')}
					type="email"
					value={typed.email}
					maxLength={200}
					aria-describedby={refusal ? 'school-error' : undefined}
				/>
				<p>
					<button className="button small" type="submit" name="intent" value="invite">
						{t('desk.office.invite')}
					</button>
				</p>
			</Form>
		</section>
	)
}
