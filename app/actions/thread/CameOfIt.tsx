import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { numberInWords } from '#app/languages/in-words.ts'
import type { Language } from '#app/languages/language.ts'
import { WishMark } from '#app/wishes/WishMark.tsx'
import type { CameOf } from './thread.ts'

/** Under a question's numbers: the wishes it speaks to, each leading on along the thread, and how many promises answer it. */
export function CameOfIt({ language, came }: { language: Language; came: CameOf | undefined }) {
	const { t } = useTranslation('actions')
	if (!came || came.wishNumbers.length === 0) return null
	return (
		<div className="came-of-it">
			<strong>{t('thread.came-of-it')}</strong>
			{came.wishNumbers.map(number => (
				<Link key={number} to={`/${language}/wishes/${number}/thread`} className="wish-link">
					<WishMark number={number} size="small" />
				</Link>
			))}
			<span>
				{t('thread.bead.action')}:{' '}
				{came.promises > 0 ? numberInWords(came.promises, language) : t('thread.nothing-yet')}
			</span>
		</div>
	)
}
