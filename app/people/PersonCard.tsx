import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '#app/base/moment.ts'
import { dayInWords } from '#app/languages/in-words.ts'
import type { Role } from './permission.ts'
import { RoleBoxes } from './RoleBoxes.tsx'
import { Roles } from './Roles.tsx'

type PersonCardProps = {
	person: { id: string; name: string; email: string; roles: Role[]; disabledAt: Date | null }
	/** Whether whoever looks may change anything here. */
	mayChange: boolean
	/** Shows what can be changed at once: something about this person was just refused. */
	isOpen: boolean
}

/** One account: who, what they may do, and what an administrator can change about it. */
export function PersonCard({ person, mayChange, isOpen }: PersonCardProps) {
	const { t, i18n } = useTranslation('people')
	const { id, name, email, roles, disabledAt } = person
	return (
		<li className="card">
			<h2>
				<bdi>{name}</bdi>
			</h2>
			<p>
				<bdi dir="ltr">{email}</bdi>
			</p>
			<Roles roles={roles} />
			{disabledAt ? (
				<p className="status">
					{t('people.closed-on', { day: dayInWords(dayOf(disabledAt), i18n.language) })}
				</p>
			) : null}
			{mayChange ? (
				<details open={isOpen}>
					<summary aria-label={t('people.change-whom', { name })}>{t('people.change')}</summary>
					<Form method="post" className="stack">
						<input type="hidden" name="personId" value={id} />
						<RoleBoxes key={roles.join()} held={roles} idPrefix={id} />
						<p className="buttons">
							<button className="button small" type="submit" name="ask" value="change-roles">
								{t('people.change-roles')}
							</button>
						</p>
					</Form>
					<Form method="post" className="buttons">
						<input type="hidden" name="personId" value={id} />
						{disabledAt ? null : (
							<button className="button quiet small" type="submit" name="ask" value="new-link">
								{t('people.new-link')}
							</button>
						)}
						<button
							className="button quiet small"
							type="submit"
							name="ask"
							value={disabledAt ? 'enable' : 'disable'}
						>
							{t(disabledAt ? 'people.open-account' : 'people.close-account')}
						</button>
					</Form>
				</details>
			) : null}
		</li>
	)
}
