import type { GroupKind } from '#app/surveys/survey.ts'

/** The grouping an address asks for with `?by=`: null for all children, `unknown` when there are no such tables. */
export function groupingIn(
	query: URLSearchParams,
	groupings: readonly GroupKind[],
): GroupKind | null | 'unknown' {
	const asked = query.get('by')
	if (asked === null || asked === '') return null
	return groupings.find(kind => kind === asked) ?? 'unknown'
}
