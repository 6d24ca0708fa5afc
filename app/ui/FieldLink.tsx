import type { ReactNode } from 'react'
import type { Language } from '#app/languages/language.ts'
import { fieldId } from './Field.tsx'
import { goToField } from './go-to-field.ts'

type FieldLinkProps = {
	/** The name of the field, or of the group of fields, it leads to. */
	name: string
	lang?: Language
	children: ReactNode
}

/** A link from what is said about a field to the field. */
export function FieldLink({ name, lang, children }: FieldLinkProps) {
	return (
		<a href={`#${fieldId(name)}`} lang={lang} onClick={goToField}>
			{children}
		</a>
	)
}
