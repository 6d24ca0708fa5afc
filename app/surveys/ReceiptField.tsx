import { useTranslation } from 'react-i18next'

type ReceiptFieldProps = {
	label: string
	/** What a receipt looks like, with an example in it. */
	hint: (example: string) => string
	/** What a child typed, when it could not be used, and why. */
	typed: string
	error?: string
}

/** Where a child types the receipt. It is sent in the body, so it stands in no address and no history (W-22). */
export function ReceiptField({ label, hint, typed, error }: ReceiptFieldProps) {
	const { t } = useTranslation('surveys')
	const said = t('receipt.said', {
		colour: first(t('receipt.colours')),
		animal: first(t('receipt.animals')),
		number: 41,
	})
	return (
		<div className="field">
			<label htmlFor="receipt">{label}</label>
			<span className="hint" id="receipt-hint">
				{hint(`${said} AB3D 7KWX`)}
			</span>
			{error ? (
				<span className="error" id="receipt-error" role="alert">
					{error}
				</span>
			) : null}
			<input
				id="receipt"
				name="receipt"
				defaultValue={typed}
				maxLength={200}
				spellCheck={false}
				autoCapitalize="none"
				aria-describedby={error ? 'receipt-error receipt-hint' : 'receipt-hint'}
				aria-invalid={error ? true : undefined}
			/>
		</div>
	)
}

/** The first word of a list in `locales`. */
function first(list: string): string {
	return list.split(/[,،]/)[0]?.trim() ?? ''
}
