/** What differs from face to face: brows and mouth as lines, and eyes that smile at the happy end. */
const faces = [
	{ lines: 'M12 17l6-3m18 3-6-3M16 36q8-9 16 0', tear: true },
	{ lines: 'M13 15l5-1m17 1-5-1M17 35q7-6 14 0' },
	{ lines: 'M17 33.500h14' },
	{ lines: 'M15 30q9 9 18 0' },
	{ lines: 'M13.5 21.500q3-5 6 0m9 0q3-5 6 0', laughs: true },
]

/** One of five faces of our own drawing, from very sad (1) to very happy (5). The words beside it say the same. */
export function Face({ number }: { number: number }) {
	const face = faces[number - 1]
	if (!face) return null
	return (
		<svg className="face" viewBox="0 0 48 48" aria-hidden="true">
			<circle className="skin" cx="24" cy="24" r="21" />
			{face.laughs ? (
				<path className="inside" d="M13 28h22q-2 10-11 10t-11-10z" />
			) : (
				<path
					className="dot"
					d="M14 20.500a2.5 2.5 0 1 1 5 0 2.5 2.5 0 0 1-5 0m15 0a2.5 2.5 0 1 1 5 0 2.5 2.5 0 0 1-5 0"
				/>
			)}
			<path d={face.lines} />
			{face.tear ? <path d="M14.5 26.500q-3 4 0 5 3-1 0-5z" /> : null}
		</svg>
	)
}
