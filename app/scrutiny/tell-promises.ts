import { isNo } from '#app/actions/action.ts'
import { dayOf } from '#app/base/moment.ts'
import type { Language } from '#app/languages/language.ts'
import { saidIn } from '#app/results/shown-question.ts'
import { isCountedAs, type PromiseFilter } from './promise-filter.ts'
import {
	type Placed,
	placeThen,
	type Remembered,
	type Standing,
	tallyBy,
	tallyOf,
	type Window,
} from './promise-then.ts'
import type { PromiseToday, Report, ReportPromise } from './report.ts'

/** How many promises a report lists when nobody asks for all. */
const mostPromises = 100

type Telling = Window & {
	historyFrom: Date
	filter: PromiseFilter
	language: Language
	wishes: readonly { id: string; number: number }[]
}

type Told = Pick<Report, 'tally' | 'byWish' | 'byService' | 'unsure' | 'filter' | 'promises' | 'listed'> & {
	/** Every promise there was at the end. */
	stood: { action: PromiseToday; standing: Standing }[]
}

/** What a report says of promises: where each stood at the end, added up, and the list of those asked for. */
export function tellPromises(
	actions: readonly PromiseToday[],
	changes: ReadonlyMap<string, readonly Remembered[]>,
	{ filter, language, wishes, ...then }: Telling,
): Told {
	const all = actions.flatMap(action => {
		const placed = placeThen(action, changes.get(action.id) ?? [], then)
		return placed ? [{ action, placed }] : []
	})
	const numberOf = (wishId: string) => wishes.find(({ id }) => id === wishId)?.number ?? null
	const placed = all.map(one => one.placed)
	const found = all.filter(
		one =>
			isCountedAs(one.placed, filter.as) &&
			(filter.wish === null || numberOf(one.placed.standing.wishId) === filter.wish) &&
			(filter.service === null || one.placed.standing.owner === filter.service),
	)
	return {
		tally: tallyOf(placed),
		byWish: tallyBy(placed, ({ wishId }) => wishId)
			.flatMap(({ name, tally }) => {
				const number = numberOf(name)
				return number ? [{ number, tally }] : []
			})
			.sort((a, b) => a.number - b.number),
		byService: tallyBy(placed, ({ owner }) => owner),
		unsure: { count: placed.filter(({ isUnsure }) => isUnsure).length, until: dayOf(then.historyFrom) },
		filter,
		promises: found
			.slice(0, filter.isAll ? undefined : mostPromises)
			.map(one => toldOne(one, { language, number: numberOf(one.placed.standing.wishId) })),
		listed: found.length,
		stood: all.map(one => ({ action: one.action, standing: one.placed.standing })),
	}
}

function toldOne(
	{ action, placed }: { action: PromiseToday; placed: Placed },
	{ language, number }: { language: Language; number: number | null },
): ReportPromise {
	const { owner, status, reason, dueOn } = placed.standing
	return {
		...{ id: action.id, isSample: action.isSample, owner, status, dueOn },
		title: saidIn(action.titles, language, action.id),
		wishNumber: number,
		madeOn: dayOf(action.createdAt),
		place: placed.place,
		isMoved: placed.isMoved,
		reason: isNo(status) ? reason : null,
	}
}
