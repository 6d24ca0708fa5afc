import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { InEnglish } from '#app/languages/InEnglish.tsx'
import type { Language } from '#app/languages/language.ts'
import { BasisMark } from './BasisMark.tsx'

type Outcome = { outcomeKey: string; isPrimary: boolean; basis: string; reason: string | null }

/** The outcomes a wish belongs to, its first one first, each with what the tie rests on. */
export function WishOutcomes({ language, outcomes }: { language: Language; outcomes: Outcome[] }) {
	const { t } = useTranslation('wishes')
	return (
		<ul className="ties">
			{outcomes.map(({ outcomeKey, isPrimary, basis, reason }) => (
				<li key={outcomeKey}>
					<Link className="tie-name" to={`/${language}/outcomes/${outcomeKey}`}>
						{t(`outcome.${outcomeKey}`)}
					</Link>{' '}
					{isPrimary ? <span className="status">{t('wish.first-outcome')}</span> : null}
					<BasisMark basis={basis} reason={reason} />
				</li>
			))}
		</ul>
	)
}

type Item = {
	itemId: string
	kind: string
	number: number | null
	text: string
	strength: string | null
	basis: string
	reason: string | null
}

/** Items of the plan that a wish is tied to: the plan's words, how near they stand, and what the tie rests on. */
export function WishItems({ items }: { items: Item[] }) {
	const { t } = useTranslation('wishes')
	return (
		<ul className="ties">
			{items.map(({ itemId, kind, number, text, strength, basis, reason }) => (
				<li key={itemId}>
					<span className="tie-name">
						{number === null ? null : <>{t(`item.${kind}`, { number })} </>}
						<InEnglish>{text}</InEnglish>
					</span>{' '}
					{strength ? <span className="status">{t(`strength.${strength}`)}</span> : null}
					<BasisMark basis={basis} reason={reason} />
				</li>
			))}
		</ul>
	)
}
