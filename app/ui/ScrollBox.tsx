import type { ReactNode } from 'react'

type ScrollBoxProps = {
	className?: string
	children: ReactNode
} & ({ label: string | undefined; labelledBy?: undefined } | { label?: undefined; labelledBy: string })

/** A box for what may be wider than the screen: it scrolls by itself, by keyboard too, and says what it holds. */
export function ScrollBox({ className = '', label, labelledBy, children }: ScrollBoxProps) {
	return (
		<section
			className={`scroll ${className}`.trim()}
			aria-label={label}
			aria-labelledby={labelledBy}
			// biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard
			tabIndex={0}
		>
			{children}
		</section>
	)
}
