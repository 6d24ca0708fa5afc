import { useTranslation } from 'react-i18next'
import { WishMark } from '#app/wishes/WishMark.tsx'
import { ballotWants, rhythms } from './follower.ts'

type FollowFormProps = {
	language: string
	wishes: readonly number[]
	chosen: readonly number[]
	often?: string | null
	ballots?: string | null
	address?: string
	/** The end of a key of `refusal`. */
	refusal?: 'no-address' | 'too-young' | 'nothing-chosen' | 'too-many'
}

/** Where somebody leaves an address to hear what is new. Works without script. */
export function FollowForm({ language, wishes, chosen, often, ballots, address, refusal }: FollowFormProps) {
	const { t } = useTranslation('following')
	return (
		<form method="post" action={`/${language}/follow`} className="stack follow-form">
			{refusal ? (
				<p className="error" role="alert" id="follow-error">
					{t(`refusal.${refusal}`)}
				</p>
			) : null}
			<div className="field">
				<label htmlFor="address">{t('form.address')}</label>
				<span className="hint" id="address-hint">
					{t('form.address-hint')}
				</span>
				<input
					id="address"
					name="address"
					type="email"
					autoComplete="email"
					dir="ltr"
					required
					maxLength={200}
					defaultValue={address}
					aria-invalid={refusal === 'no-address' || undefined}
					aria-describedby={`address-hint${refusal === 'no-address' ? ' follow-error' : ''}`}
				/>
			</div>
			<fieldset className="stack">
				<legend>{t('form.wishes')}</legend>
				<p className="hint">{t('form.wishes-hint')}</p>
				{wishes.map(number => (
					<label key={number} className="follow-wish">
						<input type="checkbox" name="wish" value={number} defaultChecked={chosen.includes(number)} />
						<WishMark number={number} size="small" />
					</label>
				))}
			</fieldset>
			<fieldset className="stack">
				<legend>{t('form.often')}</legend>
				{rhythms.map(one => (
					<label key={one} className="follow-wish">
						<input type="radio" name="often" value={one} defaultChecked={one === (often ?? 'weekly')} />
						{t(`form.${one}`)}
					</label>
				))}
			</fieldset>
			<fieldset className="stack">
				<legend>{t('form.ballots')}</legend>
				<p className="hint">{t('form.ballots-hint')}</p>
				{ballotWants.map(one => (
					<label key={one} className="follow-wish">
						<input type="radio" name="ballots" value={one} defaultChecked={one === (ballots ?? 'no')} />
						{t(`form.ballots-${one}`)}
					</label>
				))}
			</fieldset>
			<label className="follow-wish">
				<input type="checkbox" name="age" value="13" required />
				{t('form.age')}
			</label>
			<p className="hint">{t('form.age-hint')}</p>
			<p>
				<button className="button" type="submit">
					{t('form.send')}
				</button>
			</p>
		</form>
	)
}
