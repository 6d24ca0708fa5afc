import type { PresentedPart, PresentedTable, Shown } from './presented-table.ts'

/** How much of those who answered, in words a child uses. */
export type Share =
	| 'nearly-all'
	| 'most'
	| 'three-quarters'
	| 'more-than-half'
	| 'half'
	| 'third'
	| 'quarter'
	| 'few'

/**
 * The one sentence that says what a table shows, before it has words: `says` is
 * its key in `locales`. Made of presented values only, so it tells no more than the table.
 */
export type Sentence =
	| { says: 'nobody' }
	| { says: 'too-few' }
	| { says: 'answered'; count: number }
	| { says: 'everybody'; choiceId: string; count: number }
	/** `ofShown`: some numbers are hidden, so another choice may have been chosen more. */
	| { says: 'most'; choiceId: string; count: number; share: Share | null; ofShown: boolean }
	| { says: 'two'; choiceIds: [string, string]; count: number }
	| { says: 'several'; howMany: number; count: number }
	| { says: 'no-groups' }
	| { says: 'largest-group'; group: string; count: number }
	| { says: 'same-in-groups'; choiceId: string }
	| { says: 'differs-by-group' }
	| { says: 'unsure-by-group' }

/** What a table shows, in one sentence. */
export function sentenceFor(table: PresentedTable): Sentence {
	const { questionId, groupKind, parts } = table
	if (groupKind === null) {
		const [part] = parts
		return part ? (questionId === '' ? sentenceOfBase(part.base) : sentenceOfPart(part)) : { says: 'too-few' }
	}
	if (parts.length === 0) return { says: 'no-groups' }
	return questionId === '' ? sentenceOfSizes(parts) : sentenceOfGroups(parts)
}

function sentenceOfBase(base: Shown): Sentence {
	if (base === 'c') return { says: 'too-few' }
	return base === 0 ? { says: 'nobody' } : { says: 'answered', count: base }
}

function sentenceOfPart({ base, rows }: PresentedPart): Sentence {
	if (base === 0) return { says: 'nobody' }
	const shown = rows.flatMap(({ choiceId, count, percent }) =>
		count === 'c' || count === 0 ? [] : [{ choiceId, count, percent }],
	)
	const most = Math.max(0, ...shown.map(({ count }) => count))
	const [first, second, ...more] = shown.filter(({ count }) => count === most)
	if (!first) return { says: 'too-few' }
	const ofShown = rows.some(({ count }) => count === 'c')
	if (second) {
		return more.length === 0
			? { says: 'two', choiceIds: [first.choiceId, second.choiceId], count: most }
			: { says: 'several', howMany: more.length + 2, count: most }
	}
	const { choiceId, percent } = first
	if (shown.length === 1 && !ofShown && most === base) return { says: 'everybody', choiceId, count: most }
	return { says: 'most', choiceId, count: most, share: percent === null ? null : shareOf(percent), ofShown }
}

function sentenceOfSizes(parts: PresentedPart[]): Sentence {
	const sized = parts.flatMap(({ group, base }) => (base === 'c' || group === null ? [] : [{ group, base }]))
	const [largest] = sized.sort((a, b) => b.base - a.base)
	return largest
		? { says: 'largest-group', group: largest.group, count: largest.base }
		: { says: 'no-groups' }
}

function sentenceOfGroups(parts: PresentedPart[]): Sentence {
	const leading = new Set(
		parts.map(part => {
			const sentence = sentenceOfPart(part)
			const isSure = sentence.says === 'everybody' || (sentence.says === 'most' && !sentence.ofShown)
			return isSure ? sentence.choiceId : undefined
		}),
	)
	const [choiceId, ...others] = leading
	if (choiceId !== undefined && others.length === 0) return { says: 'same-in-groups', choiceId }
	return leading.has(undefined) ? { says: 'unsure-by-group' } : { says: 'differs-by-group' }
}

/** A whole percentage in words. Each has the percentages around it, none overlaps. */
export function shareOf(percent: number): Share {
	if (percent >= 93) return 'nearly-all'
	if (percent >= 79) return 'most'
	if (percent >= 71) return 'three-quarters'
	if (percent >= 55) return 'more-than-half'
	if (percent >= 45) return 'half'
	if (percent >= 30) return 'third'
	return percent >= 21 ? 'quarter' : 'few'
}
