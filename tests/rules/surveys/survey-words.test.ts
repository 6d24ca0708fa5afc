import { expect, test } from 'vitest'
import { sourceFor, wordsHash } from '#app/languages/translation.ts'
import { languagesWhenPublished, translatablesOf } from '#app/surveys/survey-words.ts'
import { sampleSurvey } from '#prisma/samples/growing-up-in-leeds.ts'

test('a ward keeps its name: the desk asks nobody to translate it, and the language can still be checked', () => {
	const texts = translatablesOf(sampleSurvey)
	expect(texts.map(({ field }) => field).filter(field => field.startsWith('your-ward'))).toEqual([
		'your-ward',
		'your-ward.not-sure',
		'your-ward.rather-not-say',
	])
	const checked = texts.map(({ field, wording }) => ({
		field,
		key: 'pl' as const,
		state: 'checked' as const,
		sourceHash: wordsHash(sourceFor(wording, 'pl')?.words ?? ''),
	}))
	expect(languagesWhenPublished(sampleSurvey, checked).pl).toBe('checked')
	expect(languagesWhenPublished(sampleSurvey, checked.slice(1)).pl).toBe('drafted')
})
