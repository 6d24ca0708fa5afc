import { z } from 'zod'
import type { QuestionTie } from '#app/surveys/survey.store.server.ts'
import type { Choice, SurveyDocument } from '#app/surveys/survey.ts'
import leeds from '../leeds.json' with { type: 'json' }
import { sampleLanguages, sampleWords } from './sample-words.ts'

// A sample survey about growing up in Leeds, in the styles of the city's own
// surveys (how often, in the last four weeks, how happy with …). The words are
// ours, not the city's, and stand in `words/<language>.json`.

const wards = z
	.object({ geography: z.object({ wards: z.array(z.object({ name: z.string(), code: z.string() })) }) })
	.parse(leeds).geography.wards

/** How much: a moon from full to new. The words beside it say the same. */
const moons = ['full-moon', 'most-of-the-moon', 'half-moon', 'little-moon', 'no-moon'] as const

const faces = (question: string) =>
	choicesOf(question, {
		'very-unhappy': 'crying',
		unhappy: 'sad',
		'in-between': 'in-between',
		happy: 'happy',
		'very-happy': 'very-happy',
	})

const ratherNotSay = (question: string) => ({
	...offered(question, 'rather-not-say', 'not-telling'),
	isRatherNotSay: true,
})

export const sampleSurvey: SurveyDocument = {
	title: sampleWords('title'),
	introduction: sampleWords('introduction'),
	languages: sampleLanguages,
	questions: [
		{ ...asked('growing-up', 'seedling'), kind: 'five-faces', choices: faces('growing-up') },
		{
			...asked('happy-days', 'calendar'),
			kind: 'choose-one',
			choices: inMoons('happy-days', 'every-day', 'most-days', 'some-days', 'hardly-ever', 'never'),
		},
		{
			...asked('who-to-ask', 'worried'),
			kind: 'choose-one',
			hardWords: [hardWord('who-to-ask')],
			choices: choicesOf('who-to-ask', {
				'more-than-one': 'friends',
				one: 'person',
				'not-sure': 'not-sure',
				no: 'no',
			}),
		},
		{ ...asked('places-near-you', 'playground'), kind: 'five-faces', choices: faces('places-near-you') },
		{
			...asked('make-better', 'park'),
			kind: 'choose-some',
			atLeast: 1,
			atMost: 3,
			choices: choicesOf('make-better', {
				'more-to-do': 'kite',
				free: 'gift',
				lights: 'lamp',
				'less-litter': 'no-litter',
				'less-traffic': 'traffic-light',
				trees: 'tree',
				indoors: 'house',
				teenagers: 'skateboard',
				'for-everyone': 'wheelchair',
			}),
		},
		{
			...asked('way-there', 'walking'),
			kind: 'choose-and-say-why',
			choices: inMoons('way-there', 'always', 'mostly', 'sometimes', 'hardly-ever'),
		},
		{
			...asked('active-days', 'running'),
			kind: 'choose-one',
			hint: sampleWords('active-days.hint'),
			choices: inMoons('active-days', 'all', '5-6', '3-4', '1-2', 'none').reverse(),
		},
		{
			...asked('unkind', 'sad'),
			kind: 'choose-one',
			hardWords: [hardWord('unkind')],
			choices: [
				...choicesOf('unkind', { no: 'no', 'once-or-twice': 'little-moon', often: 'most-of-the-moon' }),
				ratherNotSay('unkind'),
			],
		},
		{
			...asked('did-telling-help', 'speech'),
			kind: 'choose-and-say-why',
			onlyIf: { question: 'unkind', choices: ['once-or-twice', 'often'] },
			choices: [
				...choicesOf('did-telling-help', {
					'told-helped': 'hug',
					'told-no-help': 'sad',
					'told-nobody': 'no',
				}),
				ratherNotSay('did-telling-help'),
			],
		},
		{ ...asked('learning-fits', 'books'), kind: 'five-faces', choices: faces('learning-fits') },
		{
			...asked('listened-to', 'ear'),
			kind: 'choose-one',
			choices: inMoons('listened-to', 'always', 'mostly', 'sometimes', 'hardly-ever'),
		},
		{ ...asked('one-thing', 'wand'), kind: 'own-words' },
		{
			...asked('your-year', 'backpack'),
			kind: 'choose-one',
			sorts: 'year',
			choices: [
				{ ...offered('your-year', 'reception-2', 'teddy'), ages: [4, 6] },
				{ ...offered('your-year', 'year-3-4', 'number-3'), ages: [7, 8] },
				{ ...offered('your-year', 'year-5-6', 'number-5'), ages: [9, 10] },
				{ ...offered('your-year', 'year-7-9', 'number-7'), ages: [11, 13] },
				{ ...offered('your-year', 'year-10-11', 'number-10'), ages: [14, 15] },
				{ ...offered('your-year', 'year-12-13', 'computer'), ages: [16, 17] },
				offered('your-year', 'left-school', 'graduate'),
				ratherNotSay('your-year'),
			],
		},
		{
			...asked('your-ward', 'map'),
			kind: 'choose-one',
			sorts: 'ward',
			choices: [
				...wards.map(({ name, code }) => ({ id: code.toLowerCase(), wording: { en: name } })),
				{ ...offered('your-ward', 'outside', 'world'), isElsewhere: true },
				{ ...offered('your-ward', 'not-sure', 'not-sure'), isRatherNotSay: true },
				ratherNotSay('your-ward'),
			],
		},
		{
			...asked('your-school', 'school'),
			kind: 'choose-one',
			sorts: 'school',
			choices: [
				...choicesOf('your-school', {
					primary: 'school',
					secondary: 'graduate',
					special: 'star',
					elsewhere: 'house',
				}),
				ratherNotSay('your-school'),
			],
		},
	],
}

function asked(id: string, picture: string) {
	return { id, picture, wording: sampleWords(id) }
}

function offered(question: string, id: string, picture: string): Choice {
	return { id, picture, wording: sampleWords(`${question}.${id}`) }
}

function choicesOf(question: string, pictures: Record<string, string>): Choice[] {
	return Object.entries(pictures).map(([id, picture]) => offered(question, id, picture))
}

function inMoons(question: string, ...ids: string[]): Choice[] {
	return ids.map((id, place) => offered(question, id, moons[place] ?? 'no-moon'))
}

function hardWord(question: string) {
	return { word: sampleWords(`${question}.hard-word`), meaning: sampleWords(`${question}.hard-meaning`) }
}

const wish = (number: number) => `wish-2022-${String(number).padStart(2, '0')}`

/** What its questions and choices speak to: our reading, as the table of ties says. */
export const sampleTies: Pick<QuestionTie, 'questionId' | 'choiceId' | 'wishId' | 'outcomeKey' | 'reason'>[] =
	[
		outcome('growing-up', 'fun', 'asks about growing up as a whole'),
		tie('happy-days', wish(1), 'feeling happy is part of wellbeing'),
		outcome('happy-days', 'healthy', 'the plan counts children who are happy most days'),
		tie('who-to-ask', wish(1), 'asks the wish’s own words: who can help'),
		tie('places-near-you', wish(2), 'asks about places to play and hang out'),
		outcome('places-near-you', 'fun', 'places to have fun'),
		tie('make-better', wish(2), 'what would make places better'),
		choice('make-better', 'more-to-do', wish(7), 'things to do'),
		choice('make-better', 'free', wish(8), 'what costs nothing is open to every family'),
		choice('make-better', 'less-traffic', wish(6), 'traffic is about getting around safely'),
		choice('make-better', 'trees', wish(5), 'green places'),
		choice('make-better', 'for-everyone', wish(12), 'places that everyone can use'),
		tie('way-there', wish(6), 'asks about travelling safely'),
		outcome('way-there', 'safe', 'feeling safe'),
		tie('active-days', wish(9), 'regular physical activity'),
		outcome('active-days', 'healthy', 'being active'),
		tie('unkind', wish(4), 'being treated badly for who you are'),
		outcome('unkind', 'safe', 'bullying is harm'),
		tie('did-telling-help', wish(4), 'what came of telling someone'),
		tie('learning-fits', wish(10), 'learning that meets needs'),
		outcome('learning-fits', 'learning', 'doing well in learning'),
		tie('listened-to', wish(3), 'being heard in decisions'),
		outcome('listened-to', 'voice', 'having a say'),
		tie('one-thing', wish(3), 'an open question to the city'),
		outcome('one-thing', 'voice', 'having a say'),
	]

function tie(questionId: string, wishId: string, reason: string) {
	return { questionId, choiceId: null, wishId, outcomeKey: null, reason }
}
function choice(questionId: string, choiceId: string, wishId: string, reason: string) {
	return { questionId, choiceId, wishId, outcomeKey: null, reason }
}
function outcome(questionId: string, outcomeKey: string, reason: string) {
	return { questionId, choiceId: null, wishId: null, outcomeKey, reason }
}
