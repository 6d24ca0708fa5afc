import type { Typed } from './description.ts'

/** What was typed in a form, field by field; files left out. */
export function typedIn(form: Iterable<[string, unknown]>): Typed {
	const typed: Typed = {}
	for (const [name, value] of form) if (typeof value === 'string') typed[name] = value
	return typed
}
