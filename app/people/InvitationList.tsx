import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '#app/base/moment.ts'
import { dayInWords } from '#app/languages/in-words.ts'
import type { Role } from './permission.ts'
import { Roles } from './Roles.tsx'

type InvitationListProps = {
	invitations: { id: string; email: string | null; renews: boolean; roles: Role[]; expiresAt: Date }[]
	mayWithdraw: boolean
}

/** The links nobody has used yet, each with the way to take it back. */
export function InvitationList({ invitations, mayWithdraw }: InvitationListProps) {
	const { t, i18n } = useTranslation('people')
	return (
		<section className="stack" aria-labelledby="links">
			<h2 id="links">{t('people.links')}</h2>
			{invitations.length === 0 ? <p>{t('people.no-links')}</p> : null}
			<ul className="cards">
				{invitations.map(({ id, email, renews, roles, expiresAt }) => (
					<li key={id} className="card">
						<h3>
							<bdi dir="ltr">{email}</bdi>
						</h3>
						{renews ? <p>{t('people.link-renews')}</p> : <Roles roles={roles} />}
						<p>{t('people.link-until', { day: dayInWords(dayOf(expiresAt), i18n.language) })}</p>
						{mayWithdraw ? (
							<Form method="post">
								<input type="hidden" name="invitationId" value={id} />
								<button
									className="button quiet small"
									type="submit"
									name="ask"
									value="withdraw"
									aria-label={t('people.withdraw-whose', { email })}
								>
									{t('people.withdraw')}
								</button>
							</Form>
						) : null}
					</li>
				))}
			</ul>
		</section>
	)
}
