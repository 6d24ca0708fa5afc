import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { allLanguages } from '#app/languages/language.ts'
import { steps } from '#app/surveys/move-survey.server.ts'
import { filesOf } from './source-files.ts'

/** The deeds that the code writes into the logbook by name, and those it puts together. */
const deeds = [
	...filesOf('app', /\.server\.ts$/).flatMap(({ text }) =>
		text.includes('writeInLogbook(')
			? [...text.matchAll(/\bdeed: '([^']+)'/g)].map(([, deed = '']) => deed)
			: [],
	),
	...steps.map(step => `survey.${step}`),
	...['clear', 'redact', 'withhold'].map(act => `voice.${act}`),
]

test.each(allLanguages)('every deed in the logbook is told in words in %s', language => {
	const words = JSON.parse(readFileSync(`locales/${language}/people.json`, 'utf8'))
	expect(deeds.length).toBeGreaterThan(20)
	const missing = deeds.filter(deed => {
		const [area = '', act = ''] = deed.split('.')
		return typeof words.logbook.deed[area]?.[act] !== 'string'
	})
	expect(missing).toEqual([])
})
