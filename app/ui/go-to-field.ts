import type { MouseEvent } from 'react'

/**
 * Takes the keyboard to the field a link leads to. To the router a new address
 * is a new page, and what was typed and refused would go: so the link is not followed.
 */
export function goToField(event: MouseEvent<HTMLAnchorElement>): void {
	const there = document.getElementById(event.currentTarget.hash.slice(1))
	if (!there) return
	event.preventDefault()
	const around = there.closest('details')
	if (around) around.open = true
	const field = there.matches('fieldset') ? there.querySelector('input') : there
	field?.focus()
	field?.scrollIntoView({ block: 'center' })
}
