import { Fault } from './ballot-file.ts'

export type CellRow = { line: number; cells: string[] }

/**
 * Cuts a text into rows and cells at `;`, as Pabulib and spreadsheets quote them: in quotes a cell may hold `;`,
 * a line end, and a quote written twice. Spaces round a cell without quotes are left out; so are empty rows.
 *
 * @throws {Fault} with the line where a quote was opened that is never closed.
 */
export function cellRowsOf(text: string): CellRow[] {
	const rows: CellRow[] = []
	let row: CellRow = { line: 1, cells: [] }
	let line = 1
	let at = text.startsWith('\uFEFF') ? 1 : 0
	for (;;) {
		const { words, end, lines } = cellAt(text, at, line)
		row.cells.push(words)
		line += lines
		if (text[end] === ';') {
			at = end + 1
			continue
		}
		if (row.cells.some(one => one !== '')) rows.push(row)
		if (end >= text.length) return rows
		line += 1
		row = { line, cells: [] }
		at = end + (text.startsWith('\r\n', end) ? 2 : 1)
	}
}

/** The cell that begins here: what is in it, where it ends, and how many line ends it holds. */
function cellAt(text: string, start: number, line: number): { words: string; end: number; lines: number } {
	const from = past(blank, text, start)
	if (text[from] !== '"') {
		const end = past(plain, text, from)
		return { words: text.slice(from, end).trim(), end, lines: 0 }
	}
	let close = from
	do {
		close = text.indexOf('"', close + (close === from ? 1 : 2))
		if (close === -1) throw new Fault('quote-not-closed', line)
	} while (text[close + 1] === '"')
	const end = past(blank, text, close + 1)
	if (end < text.length && !/[;\r\n]/.test(text.charAt(end))) throw new Fault('quote-not-closed', line)
	const inside = text.slice(from + 1, close)
	const lines = inside.split(/\r\n|\n|\r/).length - 1
	return { words: inside.replaceAll('""', '"'), end, lines }
}

const blank = /[ \t]*/y
const plain = /[^;\r\n]*/y

/** Where what fits the pattern ends, from here on. */
function past(pattern: RegExp, text: string, from: number): number {
	pattern.lastIndex = from
	pattern.test(text)
	return pattern.lastIndex
}

/** A cell as `cellRowsOf` reads it back. */
export function cell(words: string): string {
	return /[;"\r\n]|^\s|\s$/.test(words) ? `"${words.replaceAll('"', '""')}"` : words
}
