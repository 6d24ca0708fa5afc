import { ok, type Result, refuse } from '#app/base/result.ts'
import { rowsOf } from '#app/languages/exchange-csv.ts'
import { type FigureFault, figureIn, type Unit, wholeIn } from './figure.ts'
import { type Period, periodIn } from './period.ts'

/** A measurement as somebody brings it. */
export type NewPoint = {
	period: Period
	value: number
	numerator: number | null
	denominator: number | null
	answers: number | null
	schools: number | null
	note: string | null
	source: string
}

export const pointColumns = [
	'period',
	'value',
	'numerator',
	'denominator',
	'answers',
	'schools',
	'note',
	'source',
] as const
export type PointColumn = (typeof pointColumns)[number]

export type PointFaultName =
	| FigureFault
	| 'period'
	| 'twice'
	| 'no-source'
	| 'part-of-nothing'
	| 'part-over-whole'
	| 'value-differs'

/** What is wrong in a line, in which column, and what stands there. Lines are counted from the head of the table, 1. */
export type PointFault = { line: number; column: PointColumn; fault: PointFaultName; words: string }

export type TableRefusal = 'no-rows' | 'no-columns' | 'too-long' | PointFault[]

/** More than this is not a curve. */
const mostRows = 500

/** Longest note or source. */
const longest = 300

/**
 * Reads a table of points: `period, value, numerator, denominator, note, source`
 * in any order, between commas, semicolons or tabs. All of it or nothing (M35):
 * every wrong line is named.
 */
export function readPoints(text: string, unit: Unit): Result<NewPoint[], TableRefusal> {
	const rows = rowsOf(text.replace(/^\uFEFF/, ''), separatorOf(text)).filter(({ cells }) =>
		cells.some(cell => cell.trim() !== ''),
	)
	const [head, ...body] = rows
	const names = head?.cells.map(cell => cell.trim().toLowerCase()) ?? []
	if (!names.includes('period') || !names.includes('value')) return refuse(head ? 'no-columns' : 'no-rows')
	if (body.length === 0) return refuse('no-rows')
	if (body.length > mostRows) return refuse('too-long')
	const faults: PointFault[] = []
	const points: NewPoint[] = []
	for (const { line, cells } of body) {
		const cell = (column: PointColumn) => (cells[names.indexOf(column)] ?? '').trim()
		const read = readPoint(cell, unit)
		const isTwice = read.ok && points.some(({ period }) => period === read.value.period)
		if (isTwice) faults.push({ line, column: 'period', fault: 'twice', words: cell('period') })
		else if (read.ok) points.push(read.value)
		else faults.push(...read.refusal.map(fault => ({ line, ...fault })))
	}
	return faults.length > 0 ? refuse(faults) : ok(points)
}

/**
 * One point from what was typed in its fields. A share whose parts are known
 * must be what they make, to the digits it is given in; with parts and no
 * value, the value is worked out.
 */
export function readPoint(
	cell: (column: PointColumn) => string,
	unit: Unit,
): Result<NewPoint, Omit<PointFault, 'line'>[]> {
	const faults: Omit<PointFault, 'line'>[] = []
	const wrong = (column: PointColumn, fault: PointFaultName) =>
		faults.push({ column, fault, words: cell(column) })
	const whole = (column: PointColumn) => {
		const read = wholeIn(cell(column))
		if (!read.ok) wrong(column, read.refusal)
		return read.ok ? read.value : null
	}
	const period = periodIn(cell('period'))
	if (!period) wrong('period', 'period')
	const [numerator, denominator] = [whole('numerator'), whole('denominator')]
	if (numerator !== null && !denominator) wrong('denominator', 'part-of-nothing')
	if (numerator !== null && denominator && numerator > denominator) wrong('numerator', 'part-over-whole')
	const share =
		unit === 'percent' && numerator !== null && denominator ? (100 * numerator) / denominator : null
	const typed = figureIn(cell('value'), unit)
	const value =
		!typed.ok && typed.refusal === 'empty' && share !== null ? ok(Math.round(share * 100) / 100) : typed
	if (!value.ok) wrong('value', value.refusal)
	else if (share !== null && !isRounded(value.value, share)) wrong('value', 'value-differs')
	const source = cell('source').slice(0, longest)
	if (source === '') wrong('source', 'no-source')
	const [answers, schools] = [whole('answers'), whole('schools')]
	if (faults.length > 0 || !period || !value.ok) return refuse(faults)
	const note = cell('note').slice(0, longest) || null
	return ok({ period, value: value.value, numerator, denominator, answers, schools, note, source })
}

/** Whether a value is a share rounded to as many digits as it has itself. */
function isRounded(value: number, share: number): boolean {
	const digits = String(value).split('.')[1]?.length ?? 0
	return Math.abs(value - share) <= 0.5 * 10 ** -digits + 1e-9
}

function separatorOf(text: string): string {
	return /\b(?:period|value)"?\s*([,;\t])/i.exec(text)?.[1] ?? ','
}

/** What a point would do: stand where none stood, correct one, or say what is said already. */
export type PointChange = { point: NewPoint; change: 'new' | 'corrected' | 'same'; before: number | null }

/** Each point beside what stands for its period today. */
export function whatChanges(points: readonly NewPoint[], today: readonly NewPoint[]): PointChange[] {
	return points.map(point => {
		const stands = today.find(({ period }) => period === point.period)
		if (!stands) return { point, change: 'new', before: null }
		const isSame = pointColumns.every(column => stands[column] === point[column])
		return { point, change: isSame ? 'same' : 'corrected', before: stands.value }
	})
}
