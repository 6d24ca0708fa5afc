import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { ReceiptField } from '#app/surveys/ReceiptField.tsx'

type ReceiptFormProps = {
	language: Language
	/** The name of this page, by which wrong receipts are counted. */
	page: string
	/** What the child typed, when it could not be used. */
	typed: string
	/** It cannot be read as a receipt, or there is no such receipt. */
	refusal?: 'unreadable' | 'unknown'
}

/** Where a child asks what came of what they said: by the words of the card, or by the receipt. */
export function ReceiptForm({ language, page, typed, refusal }: ReceiptFormProps) {
	const { t } = useTranslation(['actions', 'pictures'])
	const example = ['house', 'kite', 'bus', 'star'].map(one => t(`pictures:${one}`)).join(' ')
	return (
		<form method="post" action={`/${language}/what-happened`} className="stack" autoComplete="off">
			<input type="hidden" name="page" value={page} />
			<ReceiptField
				label={t('happened.receipt')}
				hint={() => t('happened.receipt-hint', { example })}
				error={refusal && t(`happened.${refusal}`)}
				typed={typed}
			/>
			<p>
				<button className="button" type="submit">
					{t('happened.look')}
				</button>
			</p>
		</form>
	)
}
