/** Ways the same words are written for different readers. Words without a variant are for everybody. */
export const variants = ['4-7', '8-11', '12-15', '16-25', 'easy-read'] as const

export type Variant = (typeof variants)[number]

export function isVariant(text: string | undefined | null): text is Variant {
	return variants.some(variant => variant === text)
}

/** Where to look for words when a variant has none, the nearest first; after these, the words for everybody. */
const nearest: Record<Variant, readonly Variant[]> = {
	'4-7': ['4-7', 'easy-read', '8-11'],
	'8-11': ['8-11'],
	'12-15': ['12-15'],
	'16-25': ['16-25', '12-15'],
	'easy-read': ['easy-read', '4-7', '8-11'],
}

/** The variants that will do for this one, in order. */
export function variantsNear(variant: Variant | undefined): readonly Variant[] {
	return variant === undefined ? [] : nearest[variant]
}

/** The ages that a band of words is for, both ends counted in. */
const ages: [Variant, number, number][] = [
	['4-7', 0, 7],
	['8-11', 8, 11],
	['12-15', 12, 15],
	['16-25', 16, 120],
]

/**
 * The nearest real variant to what an address asks for: `Easy_Read` and
 * `easyread` are Easy Read, `9` and `8-12` are the words for 8 to 11. Nothing
 * when it is like none of ours: then the words are those for everybody.
 */
export function variantLike(asked: string): Variant | undefined {
	const text = asked.normalize('NFKC').toLowerCase().slice(0, 40)
	if (/^easy[\s_-]*(?:read)?$/.test(text)) return 'easy-read'
	const age = /^\s*(\d{1,3})(?!\d)/.exec(text)?.[1]
	return ages.find(([, from, to]) => age !== undefined && Number(age) >= from && Number(age) <= to)?.[0]
}

/** Whether words for this variant are short, with a picture beside each: for the youngest, and Easy Read. */
export function isSimple(variant: Variant | undefined): boolean {
	return variant === '4-7' || variant === 'easy-read'
}
