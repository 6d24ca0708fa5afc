import { readCsv, writeCsv } from './exchange-csv.ts'
import { readXliff, writeXliff } from './exchange-xliff.ts'
import type { WordingKey } from './language.ts'

/** The files a translation travels in, to translators' own programs and back. */
export const exchangeFormats = ['csv', 'xliff-1.2', 'xliff-2.0'] as const
export type ExchangeFormat = (typeof exchangeFormats)[number]

/** One text in a file: what it is called, what it is made from, and its words; empty when there are none yet. */
export type ExchangeLine = { field: string; source: string; words: string; isChecked: boolean }

/** A file: which thing's words it holds, from and into which language or variant. */
export type ExchangeFile = { subject: string; from: WordingKey; into: WordingKey; lines: ExchangeLine[] }

/** What is wrong with a line of a file that came back. `line` counts from 1, as the translator's program does. */
export type ExchangeFault = {
	line: number
	fault: 'unreadable' | 'unknown-field' | 'no-words' | 'twice' | 'source-changed'
	field: string
	/** The words that stand there, so that nothing is lost. */
	words: string
}

/** Where a line of a file stands, with what could be read of it. */
export type ReadLine = { line: number; field: string; source: string; words: string }

/** A file as it could be read: what it says of itself, its lines, and those that could not be read. */
export type ReadFile = {
	subject?: string
	into?: string
	lines: ReadLine[]
	faults: ExchangeFault[]
}

export function writeExchange(file: ExchangeFile, format: ExchangeFormat): string {
	return format === 'csv' ? writeCsv(file) : writeXliff(file, format)
}

/** Reads a file by what is in it, not by its name. Never throws: what cannot be read is a fault with its words. */
export function readExchange(text: string): ReadFile {
	const plain = text.replace(/^\uFEFF/, '')
	return /^\s*</.test(plain) ? readXliff(plain) : readCsv(plain)
}

/**
 * What a file brings to a thing: words by field, and a fault for every line that
 * does not fit. A line whose source is another by now still brings its words,
 * and says so.
 *
 * @param sources the source of each text, by field.
 */
export function broughtBy(
	file: ReadFile,
	sources: ReadonlyMap<string, string>,
): { words: Map<string, string>; faults: ExchangeFault[] } {
	const words = new Map<string, string>()
	const faults = [...file.faults]
	for (const { line, field, source, words: said } of file.lines) {
		const fault = (what: ExchangeFault['fault']) => faults.push({ line, fault: what, field, words: said })
		const now = sources.get(field)
		if (now === undefined) fault('unknown-field')
		else if (words.has(field)) fault('twice')
		else if (!said.trim()) fault('no-words')
		else {
			words.set(field, said)
			if (source !== now) fault('source-changed')
		}
	}
	return { words, faults: faults.sort((a, b) => a.line - b.line) }
}
