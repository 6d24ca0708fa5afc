import { type Language, wordingIn } from '#app/languages/language.ts'
import type { Said } from '#app/results/shown-question.ts'
import type { Unit } from './figure.ts'
import type { Indicator } from './indicator.ts'
import type { Period } from './period.ts'

/** An indicator in a list. */
export type Brief = {
	id: string
	/** English, as its source words it. */
	name: string
	/** In plain words, in the nearest language there is; null when nobody wrote any. */
	plain: Said | null
	unit: Unit
	latest: { period: Period; value: number } | null
	isSample: boolean
}

/** A survey question that could measure a wish. */
export type CouldMeasure = {
	slug: string
	/** Its results are out; otherwise the survey itself is all there is to see. */
	isReleased: boolean
	survey: Said
	question: Said
}

/** What measures a wish: the plan's indicators, the city's own, figures from surveys, and where nobody measures it, what could. */
export type MeasuresOfWish = {
	number: number
	ofPlan: Brief[]
	/** Made by officers, where no plan has one. */
	own: Brief[]
	others: Brief[]
	could: CouldMeasure[]
}

export type ListedIndicators = {
	wishes: MeasuresOfWish[]
	/** Of today's plan, tied to no wish. */
	untied: Brief[]
	/** Of surveys, tied to no wish. */
	others: Brief[]
	older: { planId: string; title: string; indicators: Brief[] }[]
}

export function briefOf(one: Indicator, language: Language): Brief {
	const { id, name, unit, isSample } = one
	const last = one.points.at(-1)
	return {
		...{ id, name, unit, isSample, plain: plainOf(one, language) },
		latest: last ? { period: last.period, value: last.value } : null,
	}
}

/** What it counts, in the reader's language or the nearest there is. */
export function plainOf({ words }: Pick<Indicator, 'words'>, language: Language): Said | null {
	const found = wordingIn(words, language)
	return found ? { language: found.language, words: found.wording.plain } : null
}

/** Whether anybody measures a wish: a plan, or the city by itself. What surveys say near it is no measure. */
export function isMeasured({ ofPlan, own }: Pick<MeasuresOfWish, 'ofPlan' | 'own'>): boolean {
	return ofPlan.length + own.length > 0
}
