import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { wordAreas } from '#app/languages/interface-words.ts'
import { allLanguages, sourceLanguage } from '#app/languages/language.ts'
import { filesOf } from './source-files.ts'

/** What i18next puts after a key for a count. */
const plural = /_(zero|one|two|few|many|other)$/

test.each(allLanguages)('words: %s has a file for every area, and no other', language => {
	const files = readdirSync(join('locales', language)).sort()
	expect(files).toEqual(wordAreas.map(area => `${area}.json`).sort())
})

test.each(allLanguages.filter(language => language !== sourceLanguage))(
	'words: %s says everything English says, and nothing else',
	language => {
		expect(stems(language)).toEqual(stems(sourceLanguage))
	},
)

test.each(allLanguages)('words: nothing in %s is empty, or has a space too many at its ends', language => {
	const wrong = [...wordsOf(language)].filter(([, words]) => words.trim() === '' || words !== words.trim())
	expect(wrong).toEqual([])
})

test.each(allLanguages)('words: a count has all the forms that %s needs', language => {
	const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories
	const wrong = [...pluralForms(language)].filter(
		([, forms]) =>
			needed.some(form => !forms.includes(form)) ||
			forms.some(form => form !== 'zero' && !needed.some(one => one === form)),
	)
	expect(wrong).toEqual([])
})

test.each(allLanguages)(
	'words: sentences in %s leave the same gaps for names and numbers as in English',
	language => {
		const source = wordsOf(sourceLanguage)
		const wrong = [...wordsOf(language)].filter(([key, words]) => {
			const original = source.get(key) ?? source.get(key.replace(plural, '_other')) ?? ''
			// A form for one or two may say the number in words.
			const counted = plural.test(key)
			return gaps(words, counted).join() !== gaps(original, counted).join()
		})
		expect(wrong).toEqual([])
	},
)

test('words: every key that the code asks for is there', () => {
	const known = new Set(stems(sourceLanguage))
	const missing = uses().filter(({ candidates }) => {
		return !candidates.some(key =>
			key.includes('*') ? [...known].some(one => matches(key, one)) : known.has(key),
		)
	})
	expect(missing.map(({ file, candidates }) => `${file}: ${candidates[0]}`)).toEqual([])
})

test('words: every key is asked for by some page', () => {
	const asked = new Set<string>()
	const patterns: string[] = []
	for (const { candidates } of uses()) {
		for (const key of candidates) key.includes('*') ? patterns.push(key) : asked.add(key)
	}
	// Refusals and the like travel as plain names, and meet their words on the page.
	const literals = allLiterals()
	const unused = stems(sourceLanguage).filter(key => {
		const [, bare = ''] = key.split(':')
		return (
			!asked.has(key) &&
			!literals.has(key) &&
			!literals.has(bare) &&
			!patterns.some(pattern => matches(pattern, key))
		)
	})
	expect(unused).toEqual([])
})

/** All words of a language: `area:key.below` → words. */
function wordsOf(language: string): Map<string, string> {
	const all = new Map<string, string>()
	for (const area of wordAreas) {
		const file = JSON.parse(readFileSync(join('locales', language, `${area}.json`), 'utf8'))
		collect(file, `${area}:`, all)
	}
	return all
}

function collect(branch: object, path: string, into: Map<string, string>) {
	for (const [key, value] of Object.entries(branch)) {
		if (typeof value === 'string') into.set(path + key, value)
		else collect(value, `${path}${key}.`, into)
	}
}

/** The keys as code asks for them: without the forms of a count. */
function stems(language: string): string[] {
	return [...new Set([...wordsOf(language).keys()].map(key => key.replace(plural, '')))].sort()
}

function pluralForms(language: string): Map<string, string[]> {
	const forms = new Map<string, string[]>()
	for (const key of wordsOf(language).keys()) {
		const form = plural.exec(key)?.[1]
		const stem = key.replace(plural, '')
		if (form) forms.set(stem, [...(forms.get(stem) ?? []), form])
	}
	return forms
}

function gaps(words: string, counted: boolean): string[] {
	const names = [...words.matchAll(/\{\{\s*-?\s*(\w+)[^}]*\}\}/g)].map(([, name = '']) => name)
	return [...new Set(names)].filter(name => !(counted && name === 'count')).sort()
}

type Use = { file: string; candidates: string[] }

/** Each place where the code asks for words. `*` stands for what is only known when it runs. */
function uses(): Use[] {
	return filesOf('app', /\.tsx?$/).flatMap(({ path, text }) => {
		const areas = [...text.matchAll(/(?:useTranslation|getFixedT)\(([^)]*)\)/g)].flatMap(([, given = '']) =>
			[...given.matchAll(/'([\w-]+)'/g)].map(([, area = '']) => area),
		)
		return keysAskedFor(path, text).map(key => ({
			file: path,
			candidates: key.includes(':') ? [key] : [...areas, 'ui'].map(area => `${area}:${key}`),
		}))
	})
}

function keysAskedFor(path: string, text: string): string[] {
	const found: string[] = []
	const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
	function look(node: ts.Node) {
		if (ts.isCallExpression(node) && asksForWords(node.expression)) {
			const [key] = node.arguments
			if (key) found.push(...keysIn(key))
		}
		if (ts.isJsxAttribute(node) && node.name.getText() === 'i18nKey' && node.initializer) {
			if (ts.isStringLiteral(node.initializer)) found.push(node.initializer.text)
			else if (ts.isJsxExpression(node.initializer) && node.initializer.expression) {
				found.push(...keysIn(node.initializer.expression))
			}
		}
		ts.forEachChild(node, look)
	}
	look(source)
	return found
}

function asksForWords(called: ts.Expression): boolean {
	if (ts.isIdentifier(called)) return called.text === 't'
	return ts.isPropertyAccessExpression(called) && called.name.text === 't'
}

function keysIn(key: ts.Expression): string[] {
	if (ts.isStringLiteralLike(key)) return [key.text]
	if (ts.isConditionalExpression(key)) return [...keysIn(key.whenTrue), ...keysIn(key.whenFalse)]
	if (ts.isArrayLiteralExpression(key)) return key.elements.flatMap(keysIn)
	if (ts.isTemplateExpression(key)) {
		return [key.head.text + key.templateSpans.map(span => `*${span.literal.text}`).join('')]
	}
	return []
}

function matches(pattern: string, key: string): boolean {
	const parts = pattern.split('*').map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
	return new RegExp(`^${parts.join('[\\w.-]+')}$`).test(key)
}

function allLiterals(): Set<string> {
	const literals = new Set<string>()
	for (const { text } of filesOf('app', /\.tsx?$/)) {
		for (const [, literal = ''] of text.matchAll(/['"`]([\w:.-]+)['"`]/g)) literals.add(literal)
	}
	return literals
}
