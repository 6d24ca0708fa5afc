import type { Planned } from './planned.ts'

/** So many lines of print have room under the head of a plan, in two columns, with some to spare for scripts that stand taller. */
const linesOnPaper = 120

/** About so many letters are a line of a column. */
const lettersInLine = 55

/** How many lines of a sheet the tallest of some columns of texts takes. */
export function linesAbove(columns: readonly (readonly string[])[]): number {
	return Math.max(0, ...columns.map(texts => texts.reduce((sum, text) => sum + linesOf(text), 0)))
}

/** The promises that have room on one sheet, whole with their parts, the first first; what comes after the first that has none is left to the page. */
export function onPaper(promises: readonly Planned[], above: number): Planned[] {
	let room = linesOnPaper - 2 * above
	const end = promises.findIndex(promise => {
		room -= linesOfPromise(promise)
		return room < 0
	})
	return promises.slice(0, end === -1 ? promises.length : end)
}

function linesOfPromise({ title, reason, partners, steps, series, parts, before }: Planned): number {
	const beside = (partners.length > 0 ? linesOf(partners.join(', ')) : 0) + (steps.length > 0 ? 2 : 0)
	const own =
		linesOf(title.text) + 4 + linesOf(reason?.text ?? '') + beside + 2 * series.length + before.length
	const ofParts = parts.map(part => linesOf(part.title.text) + 3 + linesOf(part.reason?.text ?? ''))
	return ofParts.reduce((sum, lines) => sum + lines, own + (parts.length > 0 ? 1 : 0))
}

function linesOf(text: string): number {
	return Math.ceil(text.length / lettersInLine)
}
