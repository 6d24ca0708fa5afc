/** Lines keyed so far, in this tab alone: they outlive a page that was lost, and end with the tab. */
export function findLines(name: string): string[] {
	return (sessionStorage.getItem(placeOf(name)) ?? '').split('\n').filter(Boolean)
}

/** Keeps the lines; none forgets them. */
export function keepLines(name: string, lines: string[]): void {
	if (lines.length > 0) sessionStorage.setItem(placeOf(name), lines.join('\n'))
	else sessionStorage.removeItem(placeOf(name))
}

function placeOf(name: string): string {
	return `papers/${name}`
}
