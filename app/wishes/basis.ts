/** What a tie rests on: a document, our own reading, or some of each. */
export type BasisKind = 'source' | 'proposal' | 'both'

/** Reads a basis as the framework words it: `source`, `proposal`, `source+proposal`, each perhaps with a remark. */
export function basisKind(basis: string): BasisKind {
	if (basis.startsWith('source+proposal')) return 'both'
	return basis.startsWith('source') || basis.startsWith('official') ? 'source' : 'proposal'
}

/** The remark that follows a basis, in the framework's own words: `low confidence: …`. Undefined when there is none. */
export function basisRemark(basis: string): string | undefined {
	return /\((.+)\)$/.exec(basis)?.[1] ?? /^[a-z+]+: (.+)$/.exec(basis)?.[1]
}
