import type { ReactNode } from 'react'

/** What has just been done, said once: on the page, and aloud by a screen reader without moving there. */
export function Notice({ children }: { children: ReactNode }) {
	return (
		<p className="notice" role="status">
			<span>{children}</span>
		</p>
	)
}
