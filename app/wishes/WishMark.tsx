import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import { WishSymbol } from './WishSymbol.tsx'

type WishMarkProps = {
	/** 1 to 12, of today's wishes. */
	number: number
	size?: 'small'
}

/** A wish wherever it is named: its number, symbol, colour and short label. The label stands beside the colour, never behind it. */
export function WishMark({ number, size }: WishMarkProps) {
	const { t, i18n } = useTranslation('wishes')
	return (
		<span className={`wish-mark wish-${number} ${size ?? ''}`}>
			<span className="wish-badge" aria-hidden="true">
				<span>{numberInWords(number, i18n.language)}</span>
				<WishSymbol number={number} />
			</span>
			<span>
				<span className="out-of-sight">{t('wish-number', { number })} </span>
				{t(`label.${number}`)}
			</span>
		</span>
	)
}
