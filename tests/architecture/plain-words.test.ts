import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Advice, adviceOn, measureOf, readingGrade, wordsASentence } from '#app/languages/plain-words.ts'
import { isVariant } from '#app/languages/variant.ts'
import { wordsOfSurvey } from '#app/surveys/survey-words.ts'
import { sampleSurvey } from '#prisma/samples/growing-up-in-leeds.ts'

/** The areas whose words children read, but for the team's part of each. */
const areas = ['actions', 'indicators', 'pages', 'results', 'safety', 'surveys', 'ui', 'wishes']
const forTheTeam =
	/^(?:actions|indicators|results):(?:team|refusal)|^safety:(?:queue|decision|refusal)|^surveys:team/

/** What may be harder than the measure, and why. A line that is no longer needed fails. */
const exceptions: Record<string, string> = {
	'pages:accessibility.aim': 'the legal name of the guidelines',
	'safety:help-lines.sentence': 'S-01 gives it word for word; each part stands on a line of its own',
	'safety:words-advice.who-you-are': 'S-09 gives it word for word',
	'surveys:receipt.animals': 'a list of words, of which a child sees one',
	'surveys:receipt.colours': 'a list of words, of which a child sees one',
}

test('A-09: what children read on our pages is plain: sentences, grade, no idioms, no hard words', () => {
	const found = childWords().flatMap(({ key, words }) =>
		adviceOn(words, { language: 'en' }).map(advice => said(key, words, advice)),
	)
	expect(found.filter(({ key }) => !exceptions[key]).map(({ text }) => text)).toEqual([])
	expect(Object.keys(exceptions).filter(key => !found.some(one => one.key === key))).toEqual([])
})

test.each(areas)('A-09: the words of %s, read in one go, are for a child of eight', area => {
	const words = childWords().filter(({ key }) => key.startsWith(`${area}:`) && !exceptions[key])
	expect(words.length).toBeGreaterThan(0)
	expect(readingGrade(words.map(one => one.words).join('\n'))).toBeLessThanOrEqual(4)
})

test('A-09: the sample survey is plain in English, in each of its variants', () => {
	const english = wordsOfSurvey(sampleSurvey).flatMap(({ field, wording }) =>
		Object.entries(wording)
			.filter(([key]) => key.split('/')[0] === 'en')
			.map(([key, words]) => ({ field, key, words: words ?? '' })),
	)
	for (const key of new Set(english.map(one => one.key))) {
		const [language = '', variant] = key.split('/')
		const reader = { language, variant: isVariant(variant) ? variant : undefined }
		const texts = english.filter(one => one.key === key)
		// A question is one sentence: the average is the survey's.
		const advice = texts.flatMap(({ field, words }) =>
			adviceOn(words, reader)
				.filter(({ kind }) => kind !== 'long-on-average')
				.map(one => said(`${field} ${key}`, words, one).text),
		)
		expect(advice).toEqual([])
		const whole = texts.map(({ words }) => words).join('\n')
		expect(wordsASentence(whole)).toBeLessThanOrEqual(measureOf(reader.variant).onAverage)
		expect(readingGrade(whole)).toBeLessThanOrEqual(measureOf(reader.variant).grade)
	}
})

function said(key: string, words: string, { kind, ...values }: Advice): { key: string; text: string } {
	return { key, text: `${key}: ${kind} ${JSON.stringify(values)}: ${words}` }
}

/** Every English word a child reads, with one short word where the page puts a name or a number. */
function childWords(): { key: string; words: string }[] {
	return areas
		.flatMap(area => leaves(JSON.parse(readFileSync(`locales/en/${area}.json`, 'utf8')), `${area}:`))
		.filter(({ key }) => !forTheTeam.test(key))
		.map(({ key, words }) => ({
			key,
			words: words.replaceAll(/<\w+\/>|\{\{[^}]*\}\}/g, 'one').replaceAll(/<[^>]+>/g, ''),
		}))
}

function leaves(branch: object, path: string): { key: string; words: string }[] {
	return Object.entries(branch).flatMap(([key, value]) =>
		typeof value === 'string' ? [{ key: path + key, words: value }] : leaves(value, `${path}${key}.`),
	)
}
