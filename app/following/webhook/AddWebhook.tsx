import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

/** Where an administrator writes down the address of another program. */
export function AddWebhook({ typed, isWrong }: { typed?: string; isWrong: boolean }) {
	const { t } = useTranslation('following')
	return (
		<Form method="post" className="card stack">
			<h3>{t('team.add')}</h3>
			<div className="field">
				<label htmlFor="url">{t('team.address')}</label>
				<span className="hint" id="url-hint">
					{t('team.address-hint')}
				</span>
				<input
					id="url"
					name="url"
					type="url"
					dir="ltr"
					required
					maxLength={500}
					defaultValue={typed}
					autoComplete="off"
					aria-invalid={isWrong || undefined}
					aria-describedby="url-hint"
				/>
			</div>
			<p className="buttons">
				<button className="button" type="submit" name="ask" value="register">
					{t('team.register')}
				</button>
			</p>
		</Form>
	)
}
