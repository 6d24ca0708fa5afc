import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { allLanguages } from '#app/languages/language.ts'
import { allPictures, isPicture, pictureFile } from '#app/surveys/picture.ts'
import { choicesOf } from '#app/surveys/survey.ts'
import { sampleSurvey } from '#prisma/samples/growing-up-in-leeds.ts'

test.each(allLanguages)('every picture has a name in %s, and no two have the same', language => {
	const names: Record<string, string> = JSON.parse(readFileSync(`locales/${language}/pictures.json`, 'utf8'))
	expect(allPictures.filter(id => !names[id]?.trim()).map(id => `The picture ${id} has no name.`)).toEqual([])
	expect(Object.keys(names).filter(id => !isPicture(id))).toEqual([])
	expect(new Set(Object.values(names)).size).toBe(allPictures.length)
})

test('every picture has its file, small and plain, and no file lies about unused', () => {
	const files = readdirSync('public/pictures').map(name => `/pictures/${name}`)
	expect(files.sort()).toEqual(allPictures.map(id => pictureFile(id)).sort())
	for (const id of allPictures) {
		const drawing = readFileSync(`public${pictureFile(id)}`, 'utf8')
		expect(drawing.length, id).toBeLessThan(10_000)
		expect(drawing, id).not.toMatch(/<script|<foreignObject|\bon\w+=|href=|<style|url\(\s*["']?http/i)
	}
})

test('A-09: each question of the sample, and each choice that is a card, has a picture that exists', () => {
	const missing = sampleSurvey.questions.flatMap(question => {
		const choices = choicesOf(question)
		const cards = choices.length > 12 ? [] : choices
		return [question, ...cards]
			.filter(({ picture }) => !isPicture(picture))
			.map(({ id }) => `${question.id}: ${id}`)
	})
	expect(missing).toEqual([])
})

test.each(['', 'nothing', '../icon', '__proto__', 'toString', undefined])(
	'%j is no picture, and shows none',
	id => {
		expect(pictureFile(id)).toBeUndefined()
	},
)
