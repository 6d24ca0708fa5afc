import type { Language } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { allWishes } from '#app/wishes/wish.store.server.ts'
import { drawYouSaid } from './draw-you-said.server.ts'
import { type Telling, tellingOf } from './telling.ts'
import type { ToldUpdate } from './update.store.server.ts'
import { shortVerdicts } from './verdict/tell-verdicts.server.ts'

/** Updates as a page in this language tells them, with what children said drawn from what may be shown now. */
export async function tellUpdates(db: Reader, updates: ToldUpdate[], language: Language): Promise<Telling[]> {
	const wishes = await allWishes(db)
	const wishNumbers = new Map(wishes.map(({ id, number }) => [id, number]))
	const said = await drawYouSaid(
		db,
		updates.flatMap(({ evidence }) => evidence),
		language,
	)
	const verdicts = await shortVerdicts(
		db,
		updates.map(({ id }) => id),
	)
	return updates.map(update =>
		tellingOf(update, { language, wishNumbers, said, verdict: verdicts.get(update.id) }),
	)
}
