import { interfaceWords } from '#app/languages/interface-words.server.ts'
import type { Language } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import type { FeedEntry } from './atom.ts'
import { tellUpdates } from './tell-updates.server.ts'
import type { Telling } from './telling.ts'
import { allPublishedUpdates } from './update.store.server.ts'

/** The most entries a feed carries: whoever follows it asks often, and needs what is new. */
const mostEntries = 60

/** What was published, as a feed tells it: the heading, what was said, what was done. Drafts are not in it. */
export async function feedEntries(
	db: Reader,
	{ language, origin, wishId }: { language: Language; origin: string; wishId?: string },
): Promise<FeedEntry[]> {
	const updates = (await allPublishedUpdates(db, { wishId })).slice(0, mostEntries)
	const tellings = await tellUpdates(db, updates, language)
	return tellings.map((telling, place) => ({
		address: `${origin}/${language}/you-said-we-did/${telling.slug}`,
		title: telling.headline,
		summary: `${saidInShort(telling, language)}${telling.weDid}`,
		language: telling.language,
		published: updates[place]?.publishedAt ?? new Date(0),
	}))
}

function saidInShort({ youSaid, said }: Telling, language: Language): string {
	const { t } = interfaceWords(language)
	const quotes = said.flatMap(one => (one.kind === 'quote' ? one.words.text : []))
	const words = youSaid ?? quotes.join(' · ')
	return words ? `${t('actions:you-said')}: ${words}\n${t('actions:we-did')}: ` : ''
}
