import { expect, test } from 'vitest'
import { gradeOf, hardSentences, notPlain, saysWhen, vagueIn } from '#app/actions/refusal/plain-update.ts'
import { vaguePhrases } from '#app/actions/refusal/vague-phrases.ts'
import { allLanguages } from '#app/languages/language.ts'
import framework from '#prisma/framework.json'

const english = (weDid: string, next: string | null = null) => [
	{ language: 'en' as const, title: 'What we did', weDid, next },
]
const refusals = (weDid: string, next?: string) =>
	notPlain(english(weDid, next ?? null)).map(({ refusal }) => refusal)

/** Updates a child can hold somebody to: what was done, and a day for what is next. */
const good: [string, string?][] = [
	['We put up six new lights on Harehills Lane.'],
	['We mended the swings. They are safe now.', 'We check them again in May.'],
	['The bus is free for under 19s from Monday.', 'We count who used it by the end of July.'],
	['We drew two crossings with children from the school.', 'Building starts on 3 March 2027.'],
	['We met ten of you and wrote down what you said.', 'We answer each point by 1 June.'],
	['Every school has a card that says who you can talk to.', 'Nothing more follows.'],
	['We did not do this. The law says the road must stay open.', 'You can ask again in two years.'],
	['We opened a quiet room at the pool. It is open each Tuesday.'],
	['We spent £4,000 on bins. Thirty stand in ten parks.', 'The last five come in April.'],
	['We asked the bus firm to run later. They said no.', 'We ask them again in the autumn.'],
	['Two youth workers now work in Beeston on Friday nights.', 'We tell you in March if they stay.'],
	['We cut the waiting list from 300 children to 120.', 'It will be under 50 by Christmas.'],
	['The toilets at your school have locks and soap.', 'A pupil checks them every week.'],
	['We tried it in one park. Most of you liked it.', 'We start in five more parks this summer.'],
	['We could not mend the path. It belongs to a farmer.', 'We write to her this week.'],
	['You chose the colours. The wall was painted last month.', 'That is all for this one.'],
	['We pay young people for their time now.'],
	['We trained 40 teachers to listen.', 'We train 40 more next term.'],
	['The library stays open until eight on Thursday.'],
	['We moved the bus stop nearer to the school gate.', 'We look at how it works in September.'],
	['We gave the money back. The club had closed.', 'We choose another club by Easter.'],
	['The Youth Council picked three parks.', 'Work begins within 6 weeks.'],
]

/** What adults write when they have nothing to say. */
const vague: [string, string?][] = [
	['We will look into this.'],
	['This work is ongoing.'],
	['You will hear from us in due course.'],
	['Going forward, we will do better.'],
	['We want to explore options for the park.'],
	['We will do it as soon as possible.'],
	['We offer a range of activities.'],
	['Your ideas have been taken on board.'],
	['We are committed to safer roads.'],
	['We continue to work on the buses.'],
	['Relevant partners have been told.'],
	['We have made significant progress.'],
	['We raised awareness of the issue.'],
	['It will be done when resources allow.'],
	['We spoke to key stakeholders.'],
	['Lessons have been learned.'],
	['Your views will feed into our plans.'],
	['We will mend it where possible.'],
	['A number of lights were mended.'],
	['We are working towards cleaner air.'],
	['It is under consideration.'],
	['We put up six lights.', 'We will do more.'],
	['We put up six lights.', 'You may see more of them.'],
	[
		'The implementation of the aforementioned infrastructural improvements necessitates considerable interdepartmental collaboration, notwithstanding the availability of alternative transportation facilities throughout the municipality.',
	],
]

test.each(good)('C14: an answer that says what, and when, goes through: %s %s', (weDid, next) => {
	expect(refusals(weDid, next)).toEqual([])
})

test.each(vague)('C14: an answer that says nothing is stopped: %s %s', (weDid, next) => {
	expect(refusals(weDid, next)).not.toEqual([])
})

/** Of the 27 real records, those the gate would have sent back. They are history and are shown as they were written. */
const sentBack = {
	u02: ['update.too-hard'],
	u18: ['update.too-hard'],
	u24: ['update.too-hard'],
	u25: ['update.too-hard'],
	u27: ['update.too-hard'],
}

test('C14: what the gate says of the 27 real records is known', () => {
	const told = framework.updates.map(({ id, weDid }): [string, string[]] => [id, refusals(weDid)])
	expect(told).toHaveLength(27)
	expect(Object.fromEntries(told.filter(([, refused]) => refused.length > 0))).toEqual(sentBack)
})

test('a phrase is marked where it stands, with what to write instead', () => {
	expect(vagueIn(english('We met. We WILL look  into it.', 'Soon, in due course.'))).toEqual([
		{ language: 'en', phrase: 'we will look into', remedy: 'what', sentence: 'We WILL look  into it.' },
		{ language: 'en', phrase: 'in due course', remedy: 'when', sentence: 'Soon, in due course.' },
	])
	expect(vagueIn(english('A strange of mind. The songoing bird.'))).toEqual([])
})

test.each(allLanguages)(
	'each phrase of %s is found in that language, and in no other of the same words',
	language => {
		for (const [remedy, phrases] of Object.entries(vaguePhrases[language]))
			for (const phrase of phrases) {
				const told = [{ language, title: 'A', weDid: `“${phrase}”.`, next: null }]
				expect(vagueIn(told)).toContainEqual(expect.objectContaining({ language, phrase, remedy }))
				expect(notPlain(told)[0]).toEqual({ refusal: 'update.vague', language })
			}
	},
)

test('a promise that is late gives a new day', () => {
	const late = (weDid: string, next: string | null) => notPlain(english(weDid, next), { isLate: true })
	expect(late('We drew two.', null)).toEqual([{ refusal: 'update.says-no-day', language: 'en' }])
	expect(late('We drew two.', 'They open in May.')).toEqual([])
	expect(late('They opened on Monday.', null)).toEqual([])
	expect(saysWhen('You may march in.')).toBe(false)
})

test('hard sentences are marked; only a whole that asks for more than grade 9 is stopped', () => {
	const hard = english(vague.at(-1)?.[0] ?? '')
	expect(gradeOf(hard)).toBeGreaterThan(9)
	expect(hardSentences(hard)).toHaveLength(1)
	const long =
		'We went to the park with ten of you and we put up the lights and the bins and the swings and the new sign.'
	expect(hardSentences(english(long))).toEqual([long])
	expect(refusals(long)).toEqual([])
})
