import type { ExchangeFile } from '#app/languages/exchange.ts'
import {
	allLanguages,
	sourceLanguage,
	type WordingKey,
	type Wordings,
	wordingKeys,
} from '#app/languages/language.ts'
import {
	countStates,
	type LineRefusal,
	type Merged,
	rowOf,
	sourceFor,
	type Translatable,
	type TranslationRow,
	type TranslationState,
	type TypedLine,
	translationState,
	wordsHash,
} from '#app/languages/translation.ts'
import type { UpdateWords, WordsState } from './update.ts'

/** What has words that officers write. */
export const thingKinds = ['survey', 'ballot', 'update', 'action', 'theme'] as const
export type ThingKind = (typeof thingKinds)[number]

/** A thing with everything it says, in every language, and how far that has come. */
export type Thing = {
	kind: ThingKind
	id: string
	/** What it is called. */
	name: Wordings<string>
	texts: Translatable[]
	rows: TranslationRow[]
}

export function isThingKind(text: string | undefined): text is ThingKind {
	return thingKinds.some(kind => kind === text)
}

/** The name its words are remembered and exchanged under. */
export function subjectOf({ kind, id }: Pick<Thing, 'kind' | 'id'>): string {
	return `${kind}:${id}`
}

/** The keys a thing has words under: a survey and a ballot come in variants, and their English is written at the desk too. */
export function keysOf(kind: ThingKind): readonly WordingKey[] {
	const comesInVariants = kind === 'survey' || kind === 'ballot'
	return comesInVariants ? wordingKeys : allLanguages.filter(language => language !== sourceLanguage)
}

/** Whether one tick speaks for all of a thing's lines in a language: an update is checked whole. */
export function isCheckedWhole(kind: ThingKind): boolean {
	return kind === 'update'
}

const updateFields = [
	{ field: 'title', most: 150 },
	{ field: 'youSaid', most: 2_000 },
	{ field: 'weDid', most: 2_000 },
	{ field: 'next', most: 1_000 },
] as const

type UpdateField = (typeof updateFields)[number]['field']

/** The texts of an update and how far each has come: what its languages' own states say. */
export function thingOfUpdate({ id, words }: { id: string; words: UpdateWords[] }): Thing {
	const texts = updateFields
		.map(({ field, most }) => ({ field, most, wording: wordingOf(words, field) }))
		.filter(({ wording }) => Object.keys(wording).length > 0)
	const english = (field: string) => texts.find(one => one.field === field)?.wording[sourceLanguage] ?? ''
	const rows = words.flatMap(({ language, state }) =>
		texts.map(({ field }): TranslationRow => {
			const sourceHash = state === 'stale' ? '' : wordsHash(english(field))
			return { field, key: language, state: state === 'checked' ? 'checked' : 'drafted', sourceHash }
		}),
	)
	const title = texts.find(({ field }) => field === 'title') ?? texts[0]
	return { kind: 'update', id, name: title?.wording ?? {}, texts, rows }
}

function wordingOf(words: readonly UpdateWords[], field: UpdateField): Wordings<string> {
	const wording: Wordings<string> = {}
	for (const one of words) if (one[field]) wording[one.language] = one[field]
	return wording
}

/** How far an update has come in a language, after its lines were saved. */
export function stateOfWhole(
	texts: readonly Translatable[],
	rows: readonly TranslationRow[],
	key: WordingKey,
): WordsState {
	const { stale, drafted } = countStates(texts, rows, key)
	return stale > 0 ? 'stale' : drafted > 0 ? 'drafted' : 'checked'
}

/** What the form of the desk sends, line by line; `from` and `was` are names of words, and say what was there before. */
export function readDeskForm(form: FormData, fields: readonly string[]): TypedLine[] {
	const text = (name: string) => String(form.get(name) ?? '').replaceAll('\r\n', '\n')
	return fields
		.filter(field => form.has(`words.${field}`))
		.map(field => ({
			field,
			words: text(`words.${field}`),
			isChecked: form.get('checked') === 'yes' || form.get(`checked.${field}`) === 'yes',
			was: text(`was.${field}`),
			from: text(`from.${field}`),
		}))
}

/** One line of the desk as it is shown: the source on one side, the words on the other. */
export type DeskLine = TypedLine & {
	source?: { key: WordingKey; words: string }
	state: TranslationState
	/** Why the line was not kept. */
	refusal?: LineRefusal
	/** What is stored, when it is not what stands in the field. */
	theirs?: string
}

/** The lines of a thing under a key: what is stored, or what was typed or brought in its place. */
export function deskLines(
	thing: Thing,
	key: WordingKey,
	{ typed = [], refused = [] }: { typed?: readonly TypedLine[]; refused?: Merged['refused'] } = {},
): DeskLine[] {
	return thing.texts.flatMap(({ field, wording }) => {
		const source = sourceFor(wording, key)
		if (!source && key !== sourceLanguage) return []
		const stored = wording[key] ?? ''
		const state = translationState(wording, key, rowOf(thing.rows, field, key))
		const line = typed.find(one => one.field === field) ?? {
			field,
			words: stored,
			isChecked: state === 'checked',
		}
		const refusal = refused.find(one => one.field === field)?.refusal
		return {
			...line,
			// Saving again means: I have seen both.
			was: wordsHash(stored),
			from: wordsHash(source?.words ?? ''),
			source,
			state,
			refusal,
			theirs: line.words !== stored && (refusal || 'isBrought' in line) ? stored : undefined,
		}
	})
}

/** What a file brought, as if somebody had typed it: nothing is checked by that. */
export function typedFromFile(words: ReadonlyMap<string, string>): (TypedLine & { isBrought: true })[] {
	return [...words].map(([field, said]) => ({
		field,
		words: said,
		isChecked: false,
		was: '',
		from: '',
		isBrought: true,
	}))
}

/**
 * What is asked for at the desk: which thing, into which language or variant. A
 * key the thing does not come in leads to the first one it does.
 */
export function deskAddress(
	{ kind, id }: { kind?: string; id?: string },
	asked: URLSearchParams,
): { kind: ThingKind; id: string; into: WordingKey } | undefined {
	if (!isThingKind(kind) || !id) return undefined
	const keys = keysOf(kind)
	const wanted = asked.get('into')
	const into = keys.find(key => key === wanted) ?? keys.find(key => key !== sourceLanguage)
	return into && { kind, id, into }
}

/** How far a thing has come under one key. */
export type DeskCounts = { key: WordingKey } & Record<TranslationState, number>

/** How far a thing has come: in every language, and in every variant that has been begun. */
export function countsOf({ kind, texts, rows }: Thing): DeskCounts[] {
	return keysOf(kind)
		.filter(key => key !== sourceLanguage)
		.map(key => ({ key, ...countStates(texts, rows, key) }))
		.filter(
			({ key, missing, ...begun }) => !key.includes('/') || begun.drafted + begun.checked + begun.stale > 0,
		)
}

/** How many lines of a key are checked, of how many. */
export function progressOf({ texts, rows }: Thing, key: WordingKey): { done: number; of: number } {
	const { missing, drafted, checked, stale } = countStates(texts, rows, key)
	return { done: checked, of: missing + drafted + checked + stale }
}

/** A thing's words under one key, for a file. */
export function fileOfThing(thing: Thing, into: WordingKey): ExchangeFile {
	const lines = deskLines(thing, into).map(({ field, source, words, state }) => ({
		field,
		source: source?.words ?? '',
		words,
		isChecked: state === 'checked',
	}))
	const from = thing.texts.map(({ wording }) => sourceFor(wording, into)?.key).find(Boolean) ?? sourceLanguage
	return { subject: subjectOf(thing), from, into, lines }
}
