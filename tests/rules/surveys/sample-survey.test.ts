import readability from 'text-readability'
import { expect, test } from 'vitest'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { allLanguages } from '#app/languages/language.ts'
import { choicesOf, SurveyDocument, type Wording } from '#app/surveys/survey.ts'
import { sampleSurvey, sampleTies } from '#prisma/samples/growing-up-in-leeds.ts'
import { frameworkFile } from '#tests/support/framework-file.ts'

const aboutTheChild = sampleSurvey.questions.filter(one => one.kind === 'choose-one' && one.sorts)

test('the sample survey is whole', () => {
	expect(SurveyDocument.safeParse(sampleSurvey).error?.issues).toBeUndefined()
})

test('the sample survey asks twelve questions, then three about the child', () => {
	expect(sampleSurvey.questions).toHaveLength(15)
	expect(sampleSurvey.questions.slice(12)).toEqual(aboutTheChild)
	expect(aboutTheChild.map(one => one.kind === 'choose-one' && one.sorts)).toEqual(['year', 'ward', 'school'])
})

test('the sample survey speaks to all five outcomes and to nine wishes or more, each of them real', () => {
	const framework = JSON.stringify(frameworkFile())
	const outcomes = new Set(sampleTies.map(({ outcomeKey }) => outcomeKey).filter(Boolean))
	const wishes = new Set(sampleTies.map(({ wishId }) => wishId).filter(Boolean))
	expect([...outcomes].sort()).toEqual(['fun', 'healthy', 'learning', 'safe', 'voice'])
	expect(wishes.size).toBeGreaterThanOrEqual(9)
	for (const wish of wishes) expect(framework).toContain(`"${wish}"`)
})

test('every tie of the sample survey is to a question or a choice it has, with a reason', () => {
	for (const { questionId, choiceId, wishId, outcomeKey, reason } of sampleTies) {
		const question = sampleSurvey.questions.find(({ id }) => id === questionId)
		expect(question, questionId).toBeDefined()
		if (choiceId) expect(question && choicesOf(question).map(({ id }) => id)).toContain(choiceId)
		expect(Boolean(wishId) !== Boolean(outcomeKey)).toBe(true)
		expect(reason).toBeTruthy()
	}
})

test('whoever is 4 to 25 finds their school year, once, or that they have left school', () => {
	const said = choicesOf(question('your-year')).map(({ wording }) => wording.en ?? '')
	const years = said.flatMap(words => (/\d/.test(words) ? [...words.matchAll(/\d+/g)].map(Number) : []))
	expect(said[0]).toContain('Reception')
	expect(years).toEqual(Array.from({ length: 13 }, (_, place) => place + 1))
	expect(said.at(-2)).toBe('I have left school')
})

test('C-13: every question about the child can be answered “I’d rather not say”', () => {
	for (const question of aboutTheChild)
		expect(
			choicesOf(question).some(({ isRatherNotSay }) => isRatherNotSay),
			question.id,
		).toBe(true)
})

test('everything in the sample survey is said in English and in Arabic; only names of places are not', () => {
	const wards = new Set<Wording>(
		choicesOf(question('your-ward'))
			.map(({ wording }) => wording)
			.filter(({ ar }) => !ar),
	)
	expect(wards.size).toBe(33)
	const missing = wordings().filter(wording => !wording.ar && !wards.has(wording))
	expect(missing).toEqual([])
	for (const { en, ar } of wordings()) {
		expect(en).not.toMatch(/\p{Script=Arabic}/u)
		if (ar) expect(ar).toMatch(/\p{Script=Arabic}|^\d+$/u)
		if (ar) expect(ar).not.toMatch(/[?,;]|[A-Za-z]/)
	}
})

test('C-03, A-09: the sample survey is in words for 8 to 11: grade 4 as a whole, 6 at most, ten words a sentence', () => {
	const sentences = [
		sampleSurvey.introduction.en ?? '',
		...sampleSurvey.questions.flatMap(({ wording, hint }) => [wording.en ?? '', hint?.en ?? '']),
	].filter(Boolean)
	const lengths = sentences.flatMap(text => text.split(/(?<=[.?!])\s/)).map(text => text.split(/\s+/).length)
	expect(readability.fleschKincaidGrade(sentences.join(' '))).toBeLessThanOrEqual(4)
	expect(lengths.reduce((sum, one) => sum + one, 0) / lengths.length).toBeLessThanOrEqual(10)
	const hard = sentences.filter(text => readability.fleschKincaidGrade(text) > 6)
	expect(hard).toEqual([])
})

test.each(['12-15', '16-25'] as const)(
	'C-03: what the sample survey says to %s in other words in English, it says so in every language',
	variant => {
		const inOtherWords = wordings().filter(wording => wording[`en/${variant}`])
		expect(inOtherWords.length).toBeGreaterThan(5)
		const lacking = inOtherWords.flatMap(wording =>
			allLanguages.filter(language => !wording[`${language}/${variant}`]).map(one => `${one}: ${wording.en}`),
		)
		expect(lacking).toEqual([])
	},
)

test('the introduction counts the questions right', () => {
	expect(sampleSurvey.introduction.en).toContain('12 questions')
	expect(interfaceWords('en').t('surveys:question-count', { count: 15 })).toBe('15 questions')
})

function question(id: string) {
	const found = sampleSurvey.questions.find(one => one.id === id)
	if (!found) throw new Error(`The sample survey has no question ${id}.`)
	return found
}

function wordings(): Wording[] {
	const { title, introduction, questions } = sampleSurvey
	return [
		title,
		introduction,
		...questions.flatMap(one => [
			one.wording,
			...(one.hint ? [one.hint] : []),
			...choicesOf(one).map(({ wording }) => wording),
		]),
	]
}
