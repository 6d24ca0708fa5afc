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
