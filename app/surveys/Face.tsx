const mouths = ['M9 24q7-8 14 0', 'M10 23q6-4 12 0', 'M10 22h12', 'M10 20q6 5 12 0', 'M8 19q8 10 16 0z']

/** One of five faces of our own drawing, from very sad (1) to very happy (5). The words beside it say the same. */
export function Face({ number }: { number: number }) {
	return (
		<svg className="face" viewBox="0 0 32 32" aria-hidden="true">
			<circle cx="16" cy="16" r="14" />
			<path d={`M11 11.500v2m10-2v2${mouths[number - 1] ?? ''}`} />
		</svg>
	)
}
