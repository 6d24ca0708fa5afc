import { expect, test } from 'vitest'
import { contentOf, type DraftTyped, typedOfUpdate, wordsAfter } from '#app/actions/draft.ts'
import { missingBeforePublishing, stateShown, type UpdateWords } from '#app/actions/update.ts'

const english: UpdateWords = {
	language: 'en',
	title: 'Six new lights',
	youSaid: null,
	weDid: 'We put up six.',
	next: null,
	state: 'source',
}
const polish: UpdateWords = {
	...english,
	language: 'pl',
	title: 'Sześć lamp',
	weDid: 'Postawiliśmy sześć.',
	state: 'checked',
}
const stored = [english, polish]

/** What the editor would say of the words, had somebody typed this. */
function shown(change: (typed: DraftTyped) => void) {
	const typed = typedOfUpdate({ version: 1, evidence: [{ kind: 'quote', wordsId: 'one' }], words: stored })
	change(typed)
	const read = contentOf(typed)
	if (!read.ok) return read.refusal
	const words = wordsAfter(stored, read.value)
	const missing = missingBeforePublishing({ publishedAt: null, evidence: read.value.evidence, words }, [
		'en',
		'pl',
	])
	return {
		pl: stateShown(words.find(({ language }) => language === 'pl')),
		ro: stateShown(words.find(({ language }) => language === 'ro')),
		missing: missing.map(({ refusal }) => refusal),
	}
}

test('a draft as it is stored has nothing missing, and a language nobody wrote in is missing', () => {
	expect(shown(() => {})).toEqual({ pl: 'checked', ro: 'missing', missing: [] })
})

test('the editor says while typing what saving will say: a changed source leaves its translation behind', () => {
	const changed = shown(typed => {
		typed.words.en.weDid = 'We put up seven.'
	})
	expect(changed).toMatchObject({ pl: 'stale', missing: ['update.stale-language'] })
	const mended = shown(typed => {
		typed.words.en.weDid = 'We put up seven.'
		typed.words.pl.weDid = 'Postawiliśmy siedem.'
	})
	expect(mended).toMatchObject({ pl: 'checked', missing: [] })
})

test('a headline alone is not yet a language', () => {
	const half = shown(typed => {
		typed.words.pl.weDid = '  '
	})
	expect(half).toMatchObject({ pl: 'missing', missing: ['update.missing-language'] })
})

test('what is too long is named by its field, and so is nothing else', () => {
	const long = shown(typed => {
		typed.words.pl.title = 'a'.repeat(151)
	})
	expect(long).toEqual({ 'title.pl': 'update.title-too-long' })
})
