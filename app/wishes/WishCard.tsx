import { Link } from '@remix-run/react'
import { InEnglish } from '#app/languages/InEnglish.tsx'
import type { Language } from '#app/languages/language.ts'
import { WishMark } from './WishMark.tsx'

type WishCardProps = { language: Language; number: number; officialTitle: string }

/** A wish in a list: its mark leads to its page, its official title stands below, word for word. */
export function WishCard({ language, number, officialTitle }: WishCardProps) {
	return (
		<li className={`wish-card wish-${number}`}>
			<h2>
				<Link className="wish-card-link" to={`/${language}/wishes/${number}`}>
					<WishMark number={number} />
				</Link>
			</h2>
			<p>
				<InEnglish>{officialTitle}</InEnglish>
			</p>
		</li>
	)
}
