import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { lettersOfPictures } from '../cast/receipt-pictures.ts'
import { picturesInReceipt } from './receipt-typed.ts'

type PictureFinderProps = {
	action: string
	language: Language
	/** The letters of the pictures that were chosen, in their order. */
	chosen: readonly string[]
}

/** For who has the four pictures of a receipt, drawn or remembered: each is chosen by its name. */
export function PictureFinder({ action, language, chosen }: PictureFinderProps) {
	const { t } = useTranslation(['ballots', 'pictures'])
	return (
		<form method="post" action={`${action}#receipt`} className="stack" autoComplete="off">
			<fieldset className="stack">
				<legend>{t('record.receipt.by-pictures')}</legend>
				<p className="hint">{t('record.receipt.letters-are-surer')}</p>
				<div className="four-pictures">
					{Array.from({ length: picturesInReceipt }, (_, place) => place + 1).map(place => (
						<div className="field" key={place}>
							<label htmlFor={`receipt-picture-${place}`}>
								{t('record.receipt.picture', { number: numberInWords(place, language) })}
							</label>
							<select
								id={`receipt-picture-${place}`}
								name="picture"
								defaultValue={chosen[place - 1] ?? ''}
								required
							>
								<option value="">{t('record.receipt.choose')}</option>
								{lettersOfPictures.map(({ letter, picture }) => (
									<option key={letter} value={letter}>
										{t(`pictures:${picture}`)}
									</option>
								))}
							</select>
						</div>
					))}
				</div>
			</fieldset>
			<p>
				<button className="button secondary" type="submit">
					{t('record.receipt.button-pictures')}
				</button>
			</p>
		</form>
	)
}
