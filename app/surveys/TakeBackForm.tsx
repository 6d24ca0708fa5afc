import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { ReceiptField } from './ReceiptField.tsx'

type TakeBackFormProps = {
	language: Language
	typed: string
	/** The receipt was read: ask once whether the child is sure. */
	asks: boolean
	refusal?: 'wrong' | 'nothing-there' | 'results-closed' | 'try-later'
}

/** Where a child takes answers back: the receipt, one question, gone. Works without script. */
export function TakeBackForm({ language, typed, asks, refusal }: TakeBackFormProps) {
	const { t } = useTranslation(['surveys', 'ui'])
	if (asks) {
		return (
			<form method="post" action={`/${language}/take-back`} className="stack">
				<p>{t('take-back.sure', { receipt: typed })}</p>
				<input type="hidden" name="receipt" value={typed} />
				<p className="buttons">
					<button className="button" type="submit" name="step" value="take-back">
						{t('take-back.button')}
					</button>
					<a className="button quiet" href={`/${language}`}>
						{t('take-back.keep')}
					</a>
				</p>
			</form>
		)
	}
	const error =
		refusal === 'try-later' ? t('ui:trouble.busy.what-to-do') : refusal && t(`take-back.${refusal}`)
	return (
		<form method="post" action={`/${language}/take-back`} className="stack" autoComplete="off">
			<p>{t('take-back.explain')}</p>
			<ReceiptField
				label={t('take-back.label')}
				hint={example => t('take-back.hint', { example })}
				error={error}
				typed={typed}
			/>
			<p>
				<button className="button" type="submit">
					{t('take-back.button')}
				</button>
			</p>
		</form>
	)
}
