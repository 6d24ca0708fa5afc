import type { ReactNode } from 'react'
import { SiteMark } from './SiteMark.tsx'

/** What a page says where there is nothing yet: why, and what can be done instead. */
export function EmptyState({ children }: { children: ReactNode }) {
	return (
		<div className="empty">
			<SiteMark />
			{children}
		</div>
	)
}
