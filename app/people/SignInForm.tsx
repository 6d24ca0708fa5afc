import { useTranslation } from 'react-i18next'
import { TextField } from './TextField.tsx'

type SignInFormProps = {
	/** What was typed before, so that nobody types it twice. */
	email?: string
	refusal?: 'sign-in.wrong' | 'try-later' | { name: 'sign-in.wait'; minutes: number }
}

/** E-mail and password. A plain form: it works before any script does, and password keepers know it. */
export function SignInForm({ email = '', refusal }: SignInFormProps) {
	const { t } = useTranslation('people')
	return (
		<>
			<h1>{t('sign-in.title')}</h1>
			<p>{t('sign-in.for-whom')}</p>
			{refusal ? (
				<div className="error-summary" role="alert">
					<p className="error" id="sign-in-error">
						{typeof refusal === 'string'
							? t(`refusal.${refusal}`)
							: t(`refusal.${refusal.name}`, { count: refusal.minutes })}
					</p>
				</div>
			) : null}
			<form method="post" className="card stack">
				<TextField
					name="email"
					label={t('email')}
					type="email"
					autoComplete="username"
					value={email}
					maxLength={254}
					aria-describedby={refusal ? 'sign-in-error' : undefined}
				/>
				<TextField
					name="password"
					label={t('password')}
					type="password"
					autoComplete="current-password"
					maxLength={1000}
					aria-describedby={refusal ? 'sign-in-error' : undefined}
				/>
				<p className="buttons">
					<button className="button" type="submit">
						{t('sign-in.button')}
					</button>
				</p>
			</form>
			<p>{t('sign-in.forgotten')}</p>
		</>
	)
}
