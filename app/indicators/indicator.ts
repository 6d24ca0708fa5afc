import type { Language } from '#app/languages/language.ts'
import type { Unit } from './figure.ts'
import { inTime, middleOf, type Period, spanOf } from './period.ts'

export const directions = ['up', 'down', 'neither'] as const
/** Which way is good. */
export type Direction = (typeof directions)[number]

export const indicatorKinds = ['plan', 'survey', 'own'] as const
export type IndicatorKind = (typeof indicatorKinds)[number]

/** One measurement. `answers` and `schools` are how many answered the whole survey that it is from. */
export type Point = {
	id: string
	period: Period
	value: number
	numerator: number | null
	denominator: number | null
	answers: number | null
	schools: number | null
	source: string
	sourceUrl: string | null
	note: string | null
}

export const breakKinds = ['wording', 'definition', 'who'] as const
export type BreakKind = (typeof breakKinds)[number]

/** From this period on something else is counted. */
export type Break = { id: string; fromPeriod: Period; kind: BreakKind; reason: string }

/** What it counts in plain words, and how exactly; whether a person has checked the words. */
export type PlainWords = { plain: string; definition: string | null; isChecked: boolean }

export type Target = { value: number; period: Period; source: string }

export type Indicator = {
	id: string
	kind: IndicatorKind
	/** English, word for word as its source says it. */
	name: string
	unit: Unit
	direction: Direction
	source: string | null
	sourceUrl: string | null
	nearId: string | null
	baseline: Period | null
	target: Target | null
	version: number
	isSample: boolean
	words: Partial<Record<Language, PlainWords>>
	/** What stands today, the oldest first. */
	points: Point[]
	breaks: Break[]
}

/** A tie of an indicator to one of today's wishes, and what it rests on. */
export type WishTie = { indicatorId: string; number: number; basis: string; reason: string | null }

/** A plan's line that an indicator is, with the plan it stands in. */
export type PlanLine = {
	id: string
	number: number | null
	planId: string
	planTitle: string
	outcomeKeys: string[]
}

/**
 * The points in pieces that one line may join: no piece goes across a break
 * (C15). A point belongs after a break when its middle lies after the break's
 * first day.
 */
export function piecesOf<Measured extends { period: Period }>(
	points: readonly Measured[],
	breaks: readonly { fromPeriod: Period }[],
): Measured[][] {
	const starts = breaks.map(({ fromPeriod }) => spanOf(fromPeriod).start)
	const pieces = new Map<number, Measured[]>()
	for (const point of [...points].sort(inTime)) {
		const before = starts.filter(start => start <= middleOf(point.period)).length
		pieces.set(before, [...(pieces.get(before) ?? []), point])
	}
	return [...pieces.values()]
}

/** Whether going from one value to the other is good news. */
export function newsOf(
	direction: Direction,
	from: number,
	to: number,
): 'better' | 'worse' | 'same' | 'moved' {
	if (from === to) return 'same'
	if (direction === 'neither') return 'moved'
	return to > from === (direction === 'up') ? 'better' : 'worse'
}

/**
 * The point where the curve turned: the first that two steps in one direction
 * led to and two steps in the other led away from, within one piece. Shorter
 * turns are as likely to be chance. Null when there is none.
 */
export function turningPoint<Measured extends { period: Period; value: number }>(
	points: readonly Measured[],
	breaks: readonly { fromPeriod: Period }[],
): Measured | null {
	for (const piece of piecesOf(points, breaks)) {
		for (let place = 2; place < piece.length - 2; place++) {
			const steps = [-2, -1, 0, 1].map(step => stepAt(piece, place + step))
			const [a = 0, b = 0, c = 0, d = 0] = steps
			if (a !== 0 && a === b && c === -a && d === c) return piece[place] ?? null
		}
	}
	return null
}

function stepAt(piece: readonly { value: number }[], place: number): number {
	return Math.sign((piece[place + 1]?.value ?? 0) - (piece[place]?.value ?? 0))
}
