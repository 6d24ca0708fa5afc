import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { RoleBoxes } from './RoleBoxes.tsx'
import { TextField } from './TextField.tsx'

/** Whom to invite, and for what. `typed` is the address that was refused, to be mended. */
export function InviteForm({ typed }: { typed?: string }) {
	const { t } = useTranslation('people')
	return (
		<section className="stack" aria-labelledby="invite">
			<h2 id="invite">{t('people.invite')}</h2>
			<p>{t('people.invite-how')}</p>
			<Form method="post" className="card stack">
				<TextField
					name="email"
					label={t('email')}
					type="email"
					autoComplete="off"
					value={typed}
					maxLength={254}
				/>
				<RoleBoxes idPrefix="invite" />
				<p className="buttons">
					<button className="button" type="submit" name="ask" value="invite">
						{t('people.make-link')}
					</button>
				</p>
			</Form>
		</section>
	)
}
