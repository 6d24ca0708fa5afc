import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { allLanguages } from '#app/languages/language.ts'
import { betterWords } from '#app/surveys/better-words.ts'
import { SurveyDocument } from '#app/surveys/survey.ts'
import {
	pictureAddress,
	pictureAt,
	picturedChoices,
	picturesNamed,
	showsPictures,
	withPicture,
} from '#app/surveys/survey-pictures.ts'
import { sampleSurvey } from '#prisma/samples/growing-up-in-leeds.ts'

const places = sampleSurvey.questions.flatMap(question => [
	{ question, choice: null },
	...picturedChoices(question).map(choice => ({ question, choice })),
])

test('a picture can be put at every place and taken away again, and changes nothing else', () => {
	expect(places.length).toBeGreaterThan(50)
	for (const place of places) {
		const found = pictureAt(sampleSurvey, pictureAddress(place))
		expect(found).toEqual(place)
		const before = withPicture(sampleSurvey, place, 'tooth')
		expect(SurveyDocument.safeParse(before).success).toBe(true)
		expect(betterWords(sampleSurvey, before)).toMatchObject({ pictures: 1, texts: [] })
		const without = withPicture(before, place, undefined)
		const again = pictureAt(without, pictureAddress(place))
		expect((again?.choice ?? again?.question)?.picture).toBeUndefined()
		expect(betterWords(before, without)).toMatchObject({ pictures: 1, texts: [] })
	}
})

test.for([
	['five faces are drawn already', 'growing-up/happy'],
	['a long list shows no pictures', 'your-ward/outside'],
	['a choice of another question', 'happy-days/trees'],
	['nothing', ''],
])('no picture stands where it could not be seen: %s', ([, address = '']) => {
	expect(pictureAt(sampleSurvey, address)).toBeUndefined()
})

test('pictures are for readers of simple words, or for everybody when the survey says so', () => {
	for (const variant of ['4-7', 'easy-read'] as const) expect(showsPictures(sampleSurvey, variant)).toBe(true)
	for (const variant of [undefined, '8-11', '16-25'] as const) {
		expect(showsPictures(sampleSurvey, variant)).toBe(false)
		expect(showsPictures({ ...sampleSurvey, picturesFor: 'everybody' }, variant)).toBe(true)
	}
})

const library = [
	{ id: 'cake', names: ['Tort', 'Cake'] },
	{ id: 'ice-cream', names: ['Lody', 'Ice cream'] },
	{ id: 'school', names: ['مدرسة', 'School'] },
	{ id: 'dice', names: ['Zariële', 'Dice'] },
]

test.for<[string, string[]]>([
	['', ['cake', 'ice-cream', 'school', 'dice']],
	['  ', ['cake', 'ice-cream', 'school', 'dice']],
	['cak', ['cake']],
	['CREAM ice', ['ice-cream']],
	['lod', ['ice-cream']],
	['مَدرسة', ['school']],
	['zariele', ['dice']],
	['reading', []],
	['ake', []],
	['(', ['cake', 'ice-cream', 'school', 'dice']],
])('the library is searched by the beginnings of words: %j finds %j', ([typed, found]) => {
	expect(picturesNamed(library, typed).map(({ id }) => id)).toEqual(found)
})

test.each(allLanguages)('every picture is found by its own name in %s', language => {
	const names: Record<string, string> = JSON.parse(readFileSync(`locales/${language}/pictures.json`, 'utf8'))
	const pictures = Object.entries(names).map(([id, name]) => ({ id, names: [name] }))
	const lost = pictures.filter(one => !picturesNamed(pictures, one.names[0] ?? '').includes(one))
	expect(lost).toEqual([])
})
