import type { ExchangeFault, ExchangeFile, ReadFile, ReadLine } from './exchange.ts'

const columns = ['field', 'source', 'translation', 'state'] as const

/**
 * A translation as a table, after RFC 4180, with the mark that lets Excel read
 * letters of every language. A cell that a spreadsheet would run as a formula
 * begins with an apostrophe, which reading takes away again.
 */
export function writeCsv({ subject, from, into, lines }: ExchangeFile): string {
	const rows = [
		['12-wishes', subject, into, from],
		[...columns],
		...lines.map(({ field, source, words, isChecked }) => [
			field,
			source,
			words,
			words === '' ? 'missing' : isChecked ? 'checked' : 'drafted',
		]),
	]
	return `\uFEFF${rows.map(row => `${row.map(written).join(',')}\r\n`).join('')}`
}

/** Reads the table back; columns may stand in any order, between commas, semicolons or tabs. */
export function readCsv(text: string): ReadFile {
	const rows = rowsOf(text, separatorOf(text))
	const file: ReadFile = { lines: [], faults: [] }
	const head = rows.findIndex(({ cells }) => cells.includes('field') && cells.includes('translation'))
	const about = rows.slice(0, Math.max(head, 0)).find(({ cells }) => cells[0] === '12-wishes')
	if (about) Object.assign(file, { subject: about.cells[1], into: about.cells[2] })
	if (head < 0) return { ...file, faults: [unreadable(1, text.slice(0, 200))] }
	const names = rows[head]?.cells ?? []
	for (const { line, cells } of rows.slice(head + 1)) {
		if (cells.every(cell => cell === '')) continue
		const cell = (name: (typeof columns)[number]) => cells[names.indexOf(name)] ?? ''
		const one: ReadLine = { line, field: cell('field'), source: cell('source'), words: cell('translation') }
		if (one.field) file.lines.push(one)
		else file.faults.push(unreadable(line, cells.join(' ')))
	}
	return file
}

function unreadable(line: number, words: string): ExchangeFault {
	return { line, fault: 'unreadable', field: '', words }
}

/** What a spreadsheet takes for a formula, and what we have marked before. */
const formula = /^'*[=+\-@\t\r]/

function written(cell: string): string {
	const safe = formula.test(cell) ? `'${cell}` : cell
	return `"${safe.replaceAll('"', '""')}"`
}

function readCell(cell: string): string {
	return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}

/** Spreadsheets of some countries write semicolons: the sign that parts the words of our own head. */
function separatorOf(text: string): string {
	const found = /"?field"?\s*([,;\t])/.exec(text) ?? /"?12-wishes"?\s*([,;\t])/.exec(text)
	return found?.[1] ?? ','
}

/** The cells of a table, and the line each row begins on. A quote that is never closed runs to the end. */
export function rowsOf(text: string, separator: string): { line: number; cells: string[] }[] {
	const rows: { line: number; cells: string[] }[] = []
	let row: { line: number; cells: string[] } = { line: 1, cells: [] }
	let cell = ''
	let isQuoted = false
	let line = 1
	const endCell = () => {
		row.cells.push(readCell(cell))
		cell = ''
	}
	for (let place = 0; place < text.length; place++) {
		const sign = text.charAt(place)
		if (sign === '\n') line++
		if (isQuoted) {
			if (sign !== '"') cell += sign
			else if (text.charAt(place + 1) === '"') cell += text.charAt(place++)
			else isQuoted = false
		} else if (sign === '"' && cell === '') isQuoted = true
		else if (sign === separator) endCell()
		else if (sign === '\n') {
			endCell()
			rows.push(row)
			row = { line, cells: [] }
		} else if (sign !== '\r') cell += sign
	}
	endCell()
	if (row.cells.some(one => one !== '')) rows.push(row)
	return rows
}
