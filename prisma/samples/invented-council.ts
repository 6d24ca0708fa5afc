import type { WishPart } from '#app/actions/plan/wish-part.ts'
import type { VerdictWord } from '#app/actions/verdict/verdict.ts'
import { type Day, daysAfter } from '#app/base/moment.ts'

/** What one invented member says of a piece of news; a reason that stays unread waits for a moderator. */
type InventedVerdict = { word: VerdictWord; reason: string; proof?: string; isUnread?: boolean }

/** What invented members of the Youth Council say of the sample's news, by its theme, each in a language of their own. Nobody said it. */
export const inventedVerdicts: Record<string, InventedVerdict[]> = {
	free: [
		{ word: 'yes', reason: 'We went to three of them. Nobody had to pay.' },
		{ word: 'yes', reason: 'ذهبنا مع أصدقائنا ولم ندفع شيئًا.' },
		{ word: 'yes', reason: 'My cousin goes every week and just walks in.' },
		{ word: 'yes', reason: 'ہمارے علاقے میں بھی ہے اور مفت ہے۔' },
		{ word: 'partly', reason: 'There is none in our ward yet.' },
	],
	dark: [
		{ word: 'partly', reason: 'The big path is bright now. The short cut is still dark.' },
		{ word: 'partly', reason: 'Trzy lampy świecą, jedna dalej nie działa.' },
		{ word: 'partly', reason: 'We walked there at five. Two lights were off again.' },
		{
			word: 'yes',
			reason: 'All the lights on my way work. I am not afraid there any more.',
			proof: 'We counted them on one evening in October.',
		},
		{ word: 'partly', reason: 'راه پارک هنوز تاریک است.', isUnread: true },
	],
	parks: [
		{ word: 'not-yet', reason: 'There are bins. You cannot swing on a bin.' },
		{ word: 'not-yet', reason: 'Leagănele lipsesc în parcul nostru.' },
		{ word: 'not-yet', reason: 'My little brother asks every day where the swing is.' },
		{ word: 'partly', reason: 'The park is much cleaner than before.' },
		{ word: 'cannot-tell', reason: 'None of these parks is near us.' },
	],
	// Still open: what was said so far is shown to nobody.
	everyone: [
		{ word: 'yes', reason: 'I swam there last week. It was calm.' },
		{ word: 'cannot-tell', reason: 'هیچ مەلەوانگەیەک نزیکی ئێمە نییە. نازانم.' },
	],
}

/** What the council answers beneath a verdict, by the theme of the news. */
export const inventedReplies: Record<string, string> = {
	dark: 'Thank you for going to look. We mend the two lights by Friday, and we look at the short cut in January.',
}

/** Two terms of an invented Youth Council: one that handed over a few days ago, and the one that sits now. */
export function inventedTerms(today: Day) {
	const begun = daysAfter(today, -5)
	return [
		{
			name: 'The Youth Council before (sample)',
			fromDay: daysAfter(begun, -365),
			toDay: daysAfter(begun, -1),
			notes: [
				'Ask about the swings first. They promised them twice. Do not let go.',
				'Go and look before you judge. We took a photo of each light, with nobody in it.',
				'اسألوا عن الحافلات مرة أخرى: قيل لنا إن القرار ليس للمجلس.',
			],
		},
		{
			name: 'The Youth Council now (sample)',
			fromDay: begun,
			toDay: daysAfter(begun, 364),
			notes: [],
		},
	]
}

/** Who leads a wish of the sample and what for: posts, never people. */
export function inventedPlans(today: Day): { wishId: string; part: WishPart }[] {
	const day = (days: number) => daysAfter(today, days)
	return [
		{
			wishId: 'wish-2022-08',
			part: { part: 'lead', post: 'Head of holiday activities (sample)', service: 'Youth service (sample)' },
		},
		{
			wishId: 'wish-2022-08',
			part: { part: 'goal', term: 'short', text: 'A free place in every ward (sample)', dueOn: day(150) },
		},
		{
			wishId: 'wish-2022-08',
			part: {
				part: 'goal',
				term: 'long',
				text: 'No child stays at home because of money (sample)',
				dueOn: null,
			},
		},
		{
			wishId: 'wish-2022-06',
			part: { part: 'lead', post: 'Street lighting manager (sample)', service: 'Street lighting (sample)' },
		},
		{
			wishId: 'wish-2022-06',
			part: { part: 'lead', post: 'Bus partnership officer (sample)', service: 'Bus network (sample)' },
		},
		{
			wishId: 'wish-2022-06',
			part: {
				part: 'goal',
				term: 'short',
				text: 'Every light on a way to school works (sample)',
				dueOn: day(90),
			},
		},
		{
			wishId: 'wish-2022-06',
			part: { part: 'goal', term: 'long', text: 'Every child feels safe on the way (sample)', dueOn: null },
		},
		{
			wishId: 'wish-2022-02',
			part: { part: 'lead', post: 'Parks manager (sample)', service: 'Parks (sample)' },
		},
		{
			wishId: 'wish-2022-02',
			part: { part: 'goal', term: 'short', text: 'Swings that work in ten parks (sample)', dueOn: day(160) },
		},
	]
}
