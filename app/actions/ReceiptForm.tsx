import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'

type ReceiptFormProps = {
	language: Language
	/** What the child typed, when it could not be used. */
	typed: string
	/** It cannot be read as a receipt, or there is no such receipt. */
	refusal?: 'unreadable' | 'unknown'
}

/** Where a child types the receipt. It is sent in the body, so it stands in no address and no history (W-22). */
export function ReceiptForm({ language, typed, refusal }: ReceiptFormProps) {
	const { t } = useTranslation(['actions', 'surveys'])
	const first = (list: string) => list.split(/[,،]/)[0]?.trim() ?? ''
	const example = t('surveys:receipt.said', {
		colour: first(t('surveys:receipt.colours')),
		animal: first(t('surveys:receipt.animals')),
		number: 41,
	})
	return (
		<form method="post" action={`/${language}/what-happened`} className="stack" autoComplete="off">
			<div className="field">
				<label htmlFor="receipt">{t('happened.receipt')}</label>
				<span className="hint" id="receipt-hint">
					{t('happened.receipt-hint', { example: `${example} AB3D 7KWX` })}
				</span>
				{refusal ? (
					<span className="error" id="receipt-error" role="alert">
						{t(`happened.${refusal}`)}
					</span>
				) : null}
				<input
					id="receipt"
					name="receipt"
					defaultValue={typed}
					maxLength={200}
					spellCheck={false}
					autoCapitalize="none"
					aria-describedby={refusal ? 'receipt-error receipt-hint' : 'receipt-hint'}
					aria-invalid={refusal ? true : undefined}
				/>
			</div>
			<p>
				<button className="button" type="submit">
					{t('happened.look')}
				</button>
			</p>
		</form>
	)
}
