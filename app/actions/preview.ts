import { allLanguages } from '#app/languages/language.ts'
import type { DraftTyped } from './draft.ts'
import type { Offer } from './offers.ts'
import type { Telling } from './telling.ts'

/** What an update's preview needs beside what is typed: the promise it is the news of. */
export type PreviewGround = Pick<Telling, 'status' | 'wishNumbers' | 'who' | 'action' | 'isSample'>

/** What everybody would see if this were published now: once for each language somebody has written in. */
export function previewsOf(
	typed: DraftTyped,
	{ offers, ground }: { offers: readonly Offer[]; ground: PreviewGround },
): Telling[] {
	const said = typed.evidence.flatMap(name => offers.find(offer => offer.name === name)?.said ?? [])
	return allLanguages.flatMap(language => {
		const { title, weDid, next, isChecked } = typed.words[language]
		if (!title && !weDid && !next) return []
		return [
			{
				...ground,
				slug: '',
				actionId: null,
				isHistory: false,
				language,
				isChecked,
				headline: title,
				youSaid: null,
				said,
				weDid,
				next: next || null,
				happened: null,
				publishedOn: null,
				linkCertainty: null,
				note: null,
				sources: [],
				verdict: null,
			},
		]
	})
}
