import type { Language } from '#app/languages/language.ts'
import type { Telling } from './telling.ts'
import { UpdateCard } from './UpdateCard.tsx'

type UpdateCardsProps = {
	language: Language
	updates: Telling[]
	/** What is said when there is none. */
	otherwise: string
}

/** Updates in short on another page, under a heading of level 2. */
export function UpdateCards({ language, updates, otherwise }: UpdateCardsProps) {
	if (updates.length === 0) return <p>{otherwise}</p>
	return (
		<ul className="cards update-cards">
			{updates.map(update => (
				<li key={update.slug}>
					<UpdateCard update={update} language={language} level={3} />
				</li>
			))}
		</ul>
	)
}
