import { useTranslation } from 'react-i18next'
import { longestPassword } from './password.ts'
import { TextField } from './TextField.tsx'

type AcceptFormProps = {
	/** The address the link was made for; null when the person types theirs. */
	email: string | null
	/** Whether the account is there and this gives it a new password. */
	renews: boolean
	/** What was typed before, but for the password. */
	typed?: { name: string; email: string }
	/** What is wrong with it. */
	refusal?: string
}

/** Who somebody is and the password they choose. A plain form, so that password keepers see it. */
export function AcceptForm({ email, renews, typed, refusal }: AcceptFormProps) {
	const { t } = useTranslation('people')
	const field = refusal?.split('.')[0]
	const about = field === 'name' || field === 'email' || field === 'password' ? field : undefined
	return (
		<>
			{refusal ? (
				<div className="error-summary" role="alert">
					<p className="error">
						{about ? <a href={`#${about}`}>{t(`refusal.${refusal}`)}</a> : t(`refusal.${refusal}`)}
					</p>
				</div>
			) : null}
			<form method="post" className="card stack">
				{renews ? null : (
					<TextField
						name="name"
						label={t('accept.name')}
						hint={t('accept.name-hint')}
						autoComplete="name"
						value={typed?.name}
						maxLength={100}
						refusal={about === 'name' ? refusal : undefined}
					/>
				)}
				{email === null ? (
					<TextField
						name="email"
						label={t('email')}
						type="email"
						autoComplete="username"
						value={typed?.email}
						maxLength={254}
						refusal={about === 'email' ? refusal : undefined}
					/>
				) : (
					<div className="field">
						<label htmlFor="own-email">{t('email')}</label>
						<input id="own-email" type="email" dir="ltr" autoComplete="username" value={email} readOnly />
					</div>
				)}
				<TextField
					name="password"
					label={t('password')}
					hint={t('accept.password-hint')}
					type="password"
					autoComplete="new-password"
					maxLength={longestPassword * 2}
					refusal={about === 'password' ? refusal : undefined}
				/>
				<p className="buttons">
					<button className="button" type="submit">
						{t(renews ? 'accept.renew' : 'accept.button')}
					</button>
				</p>
			</form>
		</>
	)
}
