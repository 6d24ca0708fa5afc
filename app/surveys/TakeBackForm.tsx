import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'

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
	const example = t('receipt.said', {
		colour: first(t('receipt.colours')),
		animal: first(t('receipt.animals')),
		number: 41,
	})
	return (
		<form method="post" action={`/${language}/take-back`} className="stack" autoComplete="off">
			<p>{t('take-back.explain')}</p>
			<p className="field">
				<label htmlFor="receipt">{t('take-back.label')}</label>
				<span className="hint" id="receipt-hint">
					{t('take-back.hint', { example: `${example} AB3D 7KWX` })}
				</span>
				{refusal ? (
					<span className="error" id="receipt-error" role="alert">
						{refusal === 'try-later' ? t('ui:trouble.busy.what-to-do') : t(`take-back.${refusal}`)}
					</span>
				) : null}
				<input
					id="receipt"
					name="receipt"
					defaultValue={typed}
					maxLength={200}
					spellCheck={false}
					aria-describedby={refusal ? 'receipt-error receipt-hint' : 'receipt-hint'}
					aria-invalid={refusal ? true : undefined}
				/>
			</p>
			<button className="button" type="submit">
				{t('take-back.button')}
			</button>
		</form>
	)
}

/** The first word of a list in `locales`. */
function first(list: string): string {
	return list.split(/[,،]/)[0]?.trim() ?? ''
}
