import type { ReactNode } from 'react'

/** Calls Childline, free and at any time. The words around the number are the page's. */
export function ChildlineLink({ children }: { children?: ReactNode }) {
	return <a href="tel:08001111">{children}</a>
}

/** Calls the emergency number. A telephone asks before it dials. */
export function EmergencyLink({ children }: { children?: ReactNode }) {
	return <a href="tel:999">{children}</a>
}
