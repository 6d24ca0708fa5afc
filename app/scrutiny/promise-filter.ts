import { inReport, type Placed, places } from './promise-then.ts'

/** What a number of the report counts: a place, or something that happened in these days. */
export const countedAs = ['made', 'open-before', ...places, 'moved'] as const
export type CountedAs = (typeof countedAs)[number]

/** What the list of promises is narrowed to. */
export type PromiseFilter = {
	as: CountedAs | null
	wish: number | null
	service: string | null
	isAll: boolean
}

/** What an address narrows the list to. What we do not know narrows nothing. */
export function promiseFilterIn(search: URLSearchParams): PromiseFilter {
	const wish = search.get('wish') ?? ''
	return {
		as: countedAs.find(one => one === search.get('as')) ?? null,
		wish: /^(?:[1-9]|1[0-2])$/.test(wish) ? Number(wish) : null,
		service: search.get('service') || null,
		isAll: search.has('all'),
	}
}

/** The address of the promises that a number counts, on the same report. */
export function promisesAt({ from, to }: { from: string; to: string }, of: Partial<PromiseFilter>): string {
	const search = new URLSearchParams({ from, to })
	if (of.as) search.set('as', of.as)
	if (of.wish) search.set('wish', String(of.wish))
	if (of.service) search.set('service', of.service)
	if (of.isAll) search.set('all', '')
	return `?${search}#promise-list`
}

/** Whether a promise is one of those that a number counts. */
export function isCountedAs(placed: Placed, as: CountedAs | null): boolean {
	if (as === null) return inReport(placed)
	if (as === 'made') return placed.isMade
	if (as === 'moved') return placed.isMoved
	return as === 'open-before' ? placed.wasOpen : placed.place === as
}
