import type { CardPicture } from '#app/surveys/echo-card.ts'

/** More cards than this are not looked through: a child first chooses one of the four pictures. */
const mostCards = 12

type Carded = { card: readonly CardPicture[] }

/**
 * The cards to choose from; and where they are many, the pictures on them, one of which narrows them to those that have it.
 *
 * @param picture the one that was chosen.
 */
export function narrowed<One extends Carded>(
	all: readonly One[],
	picture: string | null,
): { cards: One[]; pictures: CardPicture[] } {
	const cards = all.filter(({ card }) => picture === null || card.some(({ id }) => id === picture))
	if (picture !== null && cards.length > 0) return { cards, pictures: [] }
	if (all.length <= mostCards) return { cards: [...all], pictures: [] }
	const pictures = new Map(all.flatMap(({ card }) => card.map(one => [one.id, one])))
	return {
		cards: all.slice(0, mostCards),
		pictures: [...pictures.values()].toSorted((one, other) => one.words.localeCompare(other.words)),
	}
}
