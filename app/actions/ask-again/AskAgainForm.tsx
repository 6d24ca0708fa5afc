import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { ReceiptField } from '#app/surveys/ReceiptField.tsx'

type AskAgainFormProps = {
	actionId: string
	language: Language
	/** The name of this page, by which wrong receipts are counted. */
	page: string
	typed: string
	refusal: string | undefined
}

/** Where a child asks again, with the receipt and nothing else. */
export function AskAgainForm({ actionId, language, page, typed, refusal }: AskAgainFormProps) {
	const { t } = useTranslation(['actions', 'ui'])
	const error =
		refusal === 'try-later' ? t('ui:trouble.busy.what-to-do') : refusal && t(`askAgain.refused.${refusal}`)
	return (
		<form
			method="post"
			action={`/${language}/promises/${actionId}/ask-again`}
			className="stack"
			autoComplete="off"
		>
			<input type="hidden" name="page" value={page} />
			<ReceiptField
				label={t('happened.receipt')}
				hint={example => t('happened.receipt-hint', { example })}
				error={error}
				typed={typed}
			/>
			<p>{t('askAgain.no-name')}</p>
			<p>
				<button className="button" type="submit">
					{t('askAgain.send')}
				</button>
			</p>
		</form>
	)
}
