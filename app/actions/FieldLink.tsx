import type { MouseEvent, ReactNode } from 'react'
import type { Language } from '#app/languages/language.ts'
import { fieldId } from './action.ts'

type FieldLinkProps = {
	/** The name of the field, or of the group of fields, it leads to. */
	name: string
	lang?: Language
	children: ReactNode
}

/**
 * A link from what is said about a field to the field. With script it moves the
 * keyboard there itself: to the router a new address is a new page, and what
 * was typed and refused would go.
 */
export function FieldLink({ name, lang, children }: FieldLinkProps) {
	return (
		<a href={`#${fieldId(name)}`} lang={lang} onClick={goThere}>
			{children}
		</a>
	)
}

function goThere(event: MouseEvent<HTMLAnchorElement>): void {
	const there = document.getElementById(event.currentTarget.hash.slice(1))
	if (!there) return
	event.preventDefault()
	const around = there.closest('details')
	if (around) around.open = true
	const field = there.matches('fieldset') ? there.querySelector('input') : there
	field?.focus()
	field?.scrollIntoView({ block: 'center' })
}
