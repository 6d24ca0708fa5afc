/** One line in a square of 24, in the colour of the words around it. It decorates; the words beside it say all. */
export function LineDrawing({
	line,
	className,
	size = 24,
	thick = 2,
}: {
	line: string | undefined
	className?: string
	/** In pixels of the page. */
	size?: number
	/** How thick the line is, in the square's own measure. */
	thick?: number
}) {
	return (
		<svg
			className={className}
			viewBox="0 0 24 24"
			width={size}
			height={size}
			fill="none"
			stroke="currentColor"
			strokeWidth={thick}
			strokeLinecap="round"
			strokeLinejoin="round"
			aria-hidden="true"
			focusable="false"
		>
			<path d={line} />
		</svg>
	)
}
