import { type Action, type ActionStatus, actionStatuses, isNo, isOwed } from '#app/actions/action.ts'
import { type Day, dayOf } from '#app/base/moment.ts'

/** One field of a promise that changed, before and after. `made` says that its history is whole. */
export type Remembered = {
	actionId: string
	at: Date
	field: string
	before: string | null
	after: string | null
}

/** The days of a report as moments: it tells how things stood just before `end`. */
export type Window = { start: Date; end: Date; lastDay: Day }

/** Where a promise stands in a report. Each stands in one place or in none. */
export const places = [
	'kept-in-time',
	'kept-late',
	'kept-some-day',
	'cannot',
	'will-not',
	'overdue',
	'open',
] as const
export type Place = (typeof places)[number]

/** What a promise was at a moment. */
export type Standing = {
	status: ActionStatus
	/** Why not, where it was a no. */
	reason: string | null
	dueOn: Day
	owner: string
	wishId: string
	themeIds: string[]
	results: string[]
}

type Promised = Pick<
	Action,
	'id' | 'status' | 'reason' | 'dueOn' | 'owner' | 'wishId' | 'themeIds' | 'results' | 'createdAt'
>

/** A promise as it was just before a moment: every later change taken back. `changes` are its own, the oldest first. */
export function standingThen(promise: Promised, changes: readonly Remembered[], moment: Date): Standing {
	const then = (field: string, now: string) => {
		const later = changes.find(one => one.field === field && one.at >= moment)
		return later ? (later.before ?? '') : now
	}
	const status = then('status', promise.status)
	const listed = (text: string) => text.split(' ').filter(Boolean)
	const results = promise.results.map(({ surveyId, questionId }) => `${surveyId}/${questionId}`)
	return {
		status: actionStatuses.find(one => one === status) ?? promise.status,
		reason: then('reason', promise.reason ?? '') || null,
		dueOn: then('dueOn', promise.dueOn),
		owner: then('owner', promise.owner),
		wishId: then('wishId', promise.wishId),
		themeIds: listed(then('themes', promise.themeIds.join(' '))),
		results: listed(then('results', results.join(' '))),
	}
}

/** A promise in a report. */
export type Placed = {
	standing: Standing
	/** Null: nothing happened to it in these days, and it was settled before them. */
	place: Place | null
	/** It came in these days as a promise: a no from its first day was never one. */
	isMade: boolean
	/** It was owed when the period began. */
	wasOpen: boolean
	/** Its day was moved to a later one in these days. */
	isMoved: boolean
	/** How it stood then was written down by nobody: it is older than its history. */
	isUnsure: boolean
}

/**
 * Where a promise stands at the end of a period; null when it was not there yet.
 *
 * @param historyFrom the first moment from which changes of promises were remembered.
 */
export function placeThen(
	promise: Promised,
	changes: readonly Remembered[],
	{ start, end, lastDay, historyFrom }: Window & { historyFrom: Date },
): Placed | null {
	if (promise.createdAt >= end) return null
	const standing = standingThen(promise, changes, end)
	const isNew = promise.createdAt >= start
	const before = isNew ? null : standingThen(promise, changes, start)
	const hasHistory = changes.some(({ field }) => field === 'made')
	const known = changes.filter(({ at }) => at < end)
	return {
		standing,
		isMade: isNew && !isNo(standingThen(promise, changes, promise.createdAt).status),
		wasOpen: before !== null && isOwed(before),
		isMoved: known.some(
			one => one.field === 'dueOn' && one.at >= start && (one.before ?? '') < (one.after ?? ''),
		),
		isUnsure: !hasHistory && (end <= historyFrom || (!isNew && start < historyFrom)),
		place:
			before && !isOwed(standing) && before.status === standing.status
				? null
				: placeOf(standing, known, { lastDay, madeOn: hasHistory ? dayOf(promise.createdAt) : null }),
	}
}

function placeOf(
	standing: Standing,
	known: readonly Remembered[],
	{ lastDay, madeOn }: { lastDay: Day; madeOn: Day | null },
): Place {
	const { status } = standing
	if (status === 'cannot' || status === 'will-not') return status
	const held = heldTo(standing.dueOn, known)
	if (status !== 'done') return held < lastDay ? 'overdue' : 'open'
	const done = known.findLast(one => one.field === 'status' && one.after === 'done')
	const doneOn = done ? dayOf(done.at) : madeOn
	if (doneOn === null) return 'kept-some-day'
	return doneOn > held ? 'kept-late' : 'kept-in-time'
}

/** The day a promise is held to. As for replies (decision 0022): a day that is moved once it is past stays the day. */
function heldTo(dueOn: Day, known: readonly Remembered[]): Day {
	return (
		known.find(one => one.field === 'dueOn' && one.before !== null && dayOf(one.at) > one.before)?.before ??
		dueOn
	)
}

/** How many promises stand where, with how many were made and moved. */
export type Tally = Record<Place | 'made' | 'moved' | 'open-before', number>

/** The numbers of a report. The seven places add up to every promise that something was, or is, owed of. */
export function tallyOf(placed: readonly Placed[]): Tally {
	const count = (is: (one: Placed) => boolean) => placed.filter(is).length
	const at = (place: Place) => count(one => one.place === place)
	return {
		made: count(({ isMade }) => isMade),
		moved: count(({ isMoved }) => isMoved),
		'open-before': count(({ wasOpen }) => wasOpen),
		'kept-in-time': at('kept-in-time'),
		'kept-late': at('kept-late'),
		'kept-some-day': at('kept-some-day'),
		cannot: at('cannot'),
		'will-not': at('will-not'),
		overdue: at('overdue'),
		open: at('open'),
	}
}

/** The same for each service, or each wish: those with most to answer for first. */
export function tallyBy(
	placed: readonly Placed[],
	nameOf: (standing: Standing) => string,
): { name: string; tally: Tally }[] {
	const groups = new Map<string, Placed[]>()
	for (const one of placed) {
		if (!inReport(one)) continue
		const name = nameOf(one.standing)
		groups.set(name, [...(groups.get(name) ?? []), one])
	}
	return [...groups]
		.map(([name, those]) => ({ name, tally: tallyOf(those), promises: those.length }))
		.sort(
			(a, b) => b.tally.overdue - a.tally.overdue || b.promises - a.promises || (a.name < b.name ? -1 : 1),
		)
		.map(({ name, tally }) => ({ name, tally }))
}

/** Whether a report of these days has anything to say of a promise. */
export function inReport({ place, isMade, isMoved }: Placed): boolean {
	return place !== null || isMade || isMoved
}
