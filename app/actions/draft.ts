import { z } from 'zod'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { allLanguages, inEachLanguage, type Language, sourceLanguage } from '#app/languages/language.ts'
import { type Faults, faultsOf } from './action.ts'
import {
	type Evidence,
	evidenceFrom,
	evidenceName,
	saysTheSame,
	stateAfter,
	type Update,
	type UpdateWords,
	type WrittenWords,
} from './update.ts'

/** What stands in the editor's fields for one language. */
export type TypedWords = { title: string; weDid: string; next: string; isChecked: boolean }

/** What stands in the editor's fields, in order or not. `version` is the one it was begun from. */
export type DraftTyped = { version: string; evidence: string[]; words: Record<Language, TypedWords> }

/** What an update's draft holds once its form is in order. A language nobody has written in is not in it. */
export type DraftContent = {
	version: number
	evidence: Evidence[]
	words: (WrittenWords & { language: Language; isChecked: boolean })[]
}

const Words = z.object({
	title: z.string().trim().max(150, 'update.title-too-long'),
	weDid: z.string().trim().max(2_000, 'update.too-long'),
	next: z.string().trim().max(1_000, 'update.too-long'),
	isChecked: z.boolean(),
})

/** Reads the editor's form: what was typed, always; and what it comes to, or the first fault of each field. */
export function readDraft(form: FormData): { typed: DraftTyped; read: Result<DraftContent, Faults> } {
	const typed = typedInto(form)
	const known = new Set(['intent', 'version', 'evidence', ...allLanguages.flatMap(fieldsOf)])
	if ([...form.keys()].some(key => !known.has(key)))
		return { typed, read: refuse({ form: 'action.unknown-field' }) }
	return { typed, read: contentOf(typed) }
}

/** What the editor's fields come to, or the first fault of each. */
export function contentOf(typed: DraftTyped): Result<DraftContent, Faults> {
	const version = z
		.string()
		.regex(/^\d{1,9}$/)
		.safeParse(typed.version)
	const evidence = typed.evidence.map(evidenceFrom).filter(one => one !== null)
	if (!version.success || evidence.length < typed.evidence.length)
		return refuse({ form: 'action.unknown-field' })
	const words: DraftContent['words'] = []
	const faults: Faults = {}
	for (const language of allLanguages) {
		const one = Words.safeParse(typed.words[language])
		if (!one.success) {
			for (const [field, fault] of Object.entries(faultsOf(one.error))) faults[`${field}.${language}`] = fault
		} else if (one.data.title || one.data.weDid || one.data.next) {
			const { title, weDid, next, isChecked } = one.data
			words.push({ language, title: title || null, weDid, next: next || null, isChecked })
		}
	}
	if (Object.keys(faults).length > 0) return refuse(faults)
	return ok({ version: Number(version.data), evidence, words })
}

/** The words as they are stored after an edit, each with how far it has come. */
export function wordsAfter(
	before: readonly UpdateWords[],
	{ words }: Pick<DraftContent, 'words'>,
): UpdateWords[] {
	const empty = { title: null, weDid: '', next: null }
	const stored = before.find(({ language }) => language === sourceLanguage) ?? empty
	const source = words.find(({ language }) => language === sourceLanguage) ?? empty
	return words.map(({ language, isChecked, ...after }) => ({
		language,
		youSaid: null,
		...after,
		state: stateAfter({
			language,
			before: before.find(one => one.language === language),
			after,
			sourceChanged: !saysTheSame(stored, source),
			isChecked,
		}),
	}))
}

/** The names of the fields of one language. */
function fieldsOf(language: Language): string[] {
	return ['title', 'weDid', 'next', 'checked'].map(field => `${field}.${language}`)
}

function typedInto(form: FormData): DraftTyped {
	const text = (name: string) => String(form.get(name) ?? '').replaceAll('\r\n', '\n')
	const typedIn = (language: Language): TypedWords => ({
		title: text(`title.${language}`),
		weDid: text(`weDid.${language}`),
		next: text(`next.${language}`),
		isChecked: form.get(`checked.${language}`) === 'yes',
	})
	return {
		version: text('version'),
		evidence: [...new Set(form.getAll('evidence').map(String))],
		words: inEachLanguage(typedIn),
	}
}

/** What the editor shows before anybody has typed: the draft as it is stored. */
export function typedOfUpdate(update: Pick<Update, 'version' | 'evidence' | 'words'>): DraftTyped {
	const stored = (language: Language): TypedWords => {
		const words = update.words.find(one => one.language === language)
		return {
			title: words?.title ?? '',
			weDid: words?.weDid ?? '',
			next: words?.next ?? '',
			isChecked: language === sourceLanguage || words?.state === 'checked',
		}
	}
	return {
		version: String(update.version),
		evidence: update.evidence.map(evidenceName),
		words: inEachLanguage(stored),
	}
}
