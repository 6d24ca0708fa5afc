import {
	allLanguages,
	isLanguage,
	type Language,
	sourceLanguage,
	type WordingKey,
	type Wordings,
	wordingKeys,
} from './language.ts'
import { isVariant, type Variant } from './variant.ts'

/** How far words have come: not there, written, checked by a person, or older than what they were made from. */
export const translationStates = ['missing', 'drafted', 'checked', 'stale'] as const
export type TranslationState = (typeof translationStates)[number]

/** One text of a thing, in all its words. `most`: how many letters it may have. */
export type Translatable = { field: string; wording: Wordings<string>; most: number }

/** What is remembered of one text in one language or variant: how far it came, and from which words. */
export type TranslationRow = {
	field: string
	key: WordingKey
	state: 'drafted' | 'checked'
	sourceHash: string
}

/** The language and variant of a key: `pl/easy-read` is Polish, Easy Read. */
export function readKey(key: WordingKey): { language: Language; variant?: Variant } {
	const [language = '', variant] = key.split('/')
	return {
		language: isLanguage(language) ? language : sourceLanguage,
		variant: isVariant(variant) ? variant : undefined,
	}
}

/**
 * What words under this key are made from: English, in the same variant where
 * there is one; where nothing was written in English, the first language that
 * has words. Nothing for English itself.
 */
export function sourceFor(
	wording: Wordings<string>,
	key: WordingKey,
): { key: WordingKey; words: string } | undefined {
	if (key === sourceLanguage) return undefined
	const { language, variant } = readKey(key)
	const inEnglish: WordingKey[] =
		variant && language !== sourceLanguage
			? [`${sourceLanguage}/${variant}`, sourceLanguage]
			: [sourceLanguage]
	for (const one of [...inEnglish, ...allLanguages]) {
		const words = wording[one]
		if (words && one !== key) return { key: one, words }
	}
	return undefined
}

/** How far a text has come under a key. Words nobody has spoken for are drafted; `stale` when their source is another by now. */
export function translationState(
	wording: Wordings<string>,
	key: WordingKey,
	row: Pick<TranslationRow, 'state' | 'sourceHash'> | undefined,
): TranslationState {
	if (!wording[key]) return 'missing'
	if (!row) return 'drafted'
	const source = sourceFor(wording, key)
	if (source && wordsHash(source.words) !== row.sourceHash) return 'stale'
	return row.state
}

/** How many texts are in each state under a key. Those without a source need no words. */
export function countStates(
	texts: readonly Translatable[],
	rows: readonly TranslationRow[],
	key: WordingKey,
): Record<TranslationState, number> {
	const counts = { missing: 0, drafted: 0, checked: 0, stale: 0 }
	for (const { field, wording } of texts) {
		if (sourceFor(wording, key)) counts[translationState(wording, key, rowOf(rows, field, key))]++
	}
	return counts
}

export function rowOf(
	rows: readonly TranslationRow[],
	field: string,
	key: WordingKey,
): TranslationRow | undefined {
	return rows.find(row => row.field === field && row.key === key)
}

/** A short name for words: the same words, the same name; other words, practically never. 53 bits after cyrb53. */
export function wordsHash(words: string): string {
	let one = 0xdeadbeef
	let other = 0x41c6ce57
	for (const letter of words.normalize('NFC')) {
		const code = letter.codePointAt(0) ?? 0
		one = Math.imul(one ^ code, 2654435761)
		other = Math.imul(other ^ code, 1597334677)
	}
	one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909)
	other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909)
	return (4294967296 * (2097151 & other) + (one >>> 0)).toString(36)
}

/** What somebody typed for one text: `was` and `from` name the words and the source they had before them. */
export type TypedLine = { field: string; words: string; isChecked: boolean; was: string; from: string }

/** Why a line was not kept: somebody else changed it meanwhile, it is too long, or English cannot be left empty. */
export type LineRefusal = 'changed-meanwhile' | 'too-long' | 'source-needed'

export type Merged = {
	/** New words of texts, by field; empty where they were taken away. */
	words: Map<string, string>
	/** What is to be remembered from now on. */
	rows: TranslationRow[]
	refused: { field: string; refusal: LineRefusal; theirs: string }[]
}

/**
 * Puts what was typed under one key together with what is stored now. A line
 * somebody else changed since is refused with both versions; all others are
 * kept. When a source changes, words made from it that nobody had spoken for
 * get a row that names the old source: so they are stale, and stay.
 */
export function mergeTyped(
	{ texts, rows }: { texts: readonly Translatable[]; rows: readonly TranslationRow[] },
	key: WordingKey,
	typed: readonly TypedLine[],
): Merged {
	const merged: Merged = { words: new Map(), rows: [], refused: [] }
	for (const text of texts) {
		const line = typed.find(({ field }) => field === text.field)
		if (line) mergeLine(text, rows, key, line, merged)
	}
	return merged
}

function mergeLine(
	{ field, wording, most }: Translatable,
	rows: readonly TranslationRow[],
	key: WordingKey,
	line: TypedLine,
	merged: Merged,
): void {
	const stored = wording[key] ?? ''
	const words = line.words.trim().normalize('NFC')
	const refuse = (refusal: LineRefusal) => merged.refused.push({ field, refusal, theirs: stored })
	if (words !== stored) {
		if (line.was !== wordsHash(stored)) return void refuse('changed-meanwhile')
		if ([...words].length > most) return void refuse('too-long')
		if (!words && key === sourceLanguage) return void refuse('source-needed')
		merged.words.set(field, words)
		merged.rows.push(...rowsOfOldSource({ field, wording }, rows, key))
	}
	const row = rowOf(rows, field, key)
	const state = line.isChecked ? 'checked' : 'drafted'
	const isSpokenFor = words !== stored || state !== (row?.state ?? 'drafted')
	// A tick put again on stale words says that they fit the source of today.
	const isReadAgain = line.isChecked && translationState(wording, key, row) === 'stale'
	if (words && key !== sourceLanguage && (isSpokenFor || isReadAgain))
		merged.rows.push({ field, key, state, sourceHash: line.from })
}

/** Rows for words that were made from this key's words and have none yet. */
function rowsOfOldSource(
	{ field, wording }: Pick<Translatable, 'field' | 'wording'>,
	rows: readonly TranslationRow[],
	changed: WordingKey,
): TranslationRow[] {
	return keysIn(wording).flatMap((key): TranslationRow[] => {
		const source = sourceFor(wording, key)
		if (source?.key !== changed || rowOf(rows, field, key)) return []
		return [{ field, key, state: 'drafted', sourceHash: wordsHash(source.words) }]
	})
}

/** The keys a wording has words under. */
export function keysIn(wording: Wordings<string>): WordingKey[] {
	return wordingKeys.filter(key => wording[key] !== undefined)
}

/**
 * What to remember when words are changed elsewhere than at the desk: changed
 * words are drafts of the source of now; words whose source changed under them
 * keep the name of the old one.
 */
export function rowsAfterEdit(
	field: string,
	before: Wordings<string>,
	after: Wordings<string>,
	rows: readonly TranslationRow[],
): TranslationRow[] {
	return keysIn(after).flatMap((key): TranslationRow[] => {
		const source = sourceFor(after, key)
		if (!source) return []
		const isSame = before[key] === after[key]
		const old = sourceFor(before, key)
		if (isSame && (rowOf(rows, field, key) || old?.words === source.words)) return []
		const made = isSame && old ? old.words : source.words
		return [{ field, key, state: 'drafted', sourceHash: wordsHash(made) }]
	})
}
