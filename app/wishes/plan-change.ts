/**
 * What became of a subject from one plan to the next. `reworded` keeps half of
 * its words or more, `rewritten` fewer; `none`: not there before, and not now.
 */
export type Step = 'first' | 'new' | 'back' | 'same' | 'reworded' | 'rewritten' | 'gone' | 'none'

/** Some words of an item, and whether the plan before did not have them there. */
export type Segment = { text: string; isNew: boolean }

export type ChangeCell = {
	planId: string
	step: Step
	items: { number: number | null; segments: Segment[] }[]
}

type Item = { planId: string; number: number | null; text: string }

/**
 * One row of the table of changes: for each plan, oldest first, the items that
 * speak of a subject, what became of it since the plan before, and which of
 * their words are new.
 */
export function changeCells(items: Item[], planIds: string[]): ChangeCell[] {
	return planIds.map((planId, place) => {
		const own = items.filter(item => item.planId === planId)
		const before = items.filter(item => item.planId === planIds[place - 1])
		const earlier = items.filter(item => planIds.indexOf(item.planId) < place)
		const step = stepBetween({ own, before, earlier, isFirst: place === 0 })
		return {
			planId,
			step,
			items: own.map(({ number, text }) => ({
				number,
				segments: step === 'reworded' ? newWordsIn(text, wordsOf(before)) : [{ text, isNew: false }],
			})),
		}
	})
}

type Around = { own: Item[]; before: Item[]; earlier: Item[]; isFirst: boolean }

function stepBetween({ own, before, earlier, isFirst }: Around): Step {
	if (own.length === 0) return before.length > 0 ? 'gone' : 'none'
	if (isFirst) return 'first'
	if (before.length === 0) return earlier.length > 0 ? 'back' : 'new'
	if (plainTexts(own) === plainTexts(before)) return 'same'
	const words = wordsOf(own)
	const kept = longestCommon(words.map(plain), wordsOf(before).map(plain))
	return kept.size * 2 >= words.length ? 'reworded' : 'rewritten'
}

function wordsOf(items: Item[]): string[] {
	return items.flatMap(({ text }) => text.split(' '))
}

/** Capitals, commas and the like are no change of words. */
function plainTexts(items: Item[]): string {
	return items.map(({ text }) => text.split(' ').map(plain).join(' ')).join(' / ')
}

function plain(word: string): string {
	return word.toLowerCase().replace(/[^\p{Letter}\p{Number}%&-]/gu, '')
}

/** Marks the words of a text that do not stand, in the same order, in the words before: what is not on the longest common run. */
export function newWordsIn(text: string, before: string[]): Segment[] {
	const words = text.split(' ')
	const old = before.map(plain)
	const kept = longestCommon(words.map(plain), old)
	const segments: Segment[] = []
	words.forEach((word, place) => {
		const isNew = !kept.has(place)
		const last = segments.at(-1)
		if (last?.isNew === isNew) last.text += ` ${word}`
		else segments.push({ text: word, isNew })
	})
	return segments
}

/** The places in `words` that a longest common subsequence with `old` runs through. */
function longestCommon(words: string[], old: string[]): Set<number> {
	const lengths = Array.from({ length: words.length + 1 }, () => new Array<number>(old.length + 1).fill(0))
	const at = (row: number, column: number) => lengths[row]?.[column] ?? 0
	for (let row = words.length - 1; row >= 0; row--) {
		for (let column = old.length - 1; column >= 0; column--) {
			const here = lengths[row]
			if (!here) continue
			here[column] =
				words[row] === old[column]
					? at(row + 1, column + 1) + 1
					: Math.max(at(row + 1, column), at(row, column + 1))
		}
	}
	const kept = new Set<number>()
	for (let row = 0, column = 0; row < words.length && column < old.length; ) {
		if (words[row] === old[column]) {
			kept.add(row++)
			column++
		} else if (at(row + 1, column) >= at(row, column + 1)) row++
		else column++
	}
	return kept
}
