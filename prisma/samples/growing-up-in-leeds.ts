import { z } from 'zod'
import type { QuestionTie } from '#app/surveys/survey.store.server.ts'
import type { SurveyDocument } from '#app/surveys/survey.ts'
import leeds from '../leeds.json' with { type: 'json' }

// A sample survey about growing up in Leeds, in the styles of the city's own
// surveys (how often, in the last four weeks, how happy with …). The words are
// ours, not the city's; the Arabic is a machine's draft that nobody has checked.

const often = [
	{ id: 'every-day', wording: { en: 'Every day', ar: 'كل يوم' } },
	{ id: 'most-days', wording: { en: 'Most days', ar: 'معظم الأيام' } },
	{ id: 'some-days', wording: { en: 'Some days', ar: 'بعض الأيام' } },
	{ id: 'hardly-ever', wording: { en: 'Hardly ever', ar: 'نادرًا' } },
	{ id: 'never', wording: { en: 'Never', ar: 'أبدًا' } },
]

const faces = [
	{ id: 'very-unhappy', wording: { en: 'Very unhappy', ar: 'حزين جدًا' } },
	{ id: 'unhappy', wording: { en: 'Unhappy', ar: 'حزين' } },
	{ id: 'in-between', wording: { en: 'In between', ar: 'بين بين' } },
	{ id: 'happy', wording: { en: 'Happy', ar: 'سعيد' } },
	{ id: 'very-happy', wording: { en: 'Very happy', ar: 'سعيد جدًا' } },
]

const ratherNotSay = {
	id: 'rather-not-say',
	wording: { en: 'I’d rather not say', ar: 'أفضّل ألا أقول' },
	isRatherNotSay: true,
}

const wards = z
	.object({ geography: z.object({ wards: z.array(z.object({ name: z.string(), code: z.string() })) }) })
	.parse(leeds).geography.wards

export const sampleSurvey: SurveyDocument = {
	title: { en: 'Growing up in Leeds', ar: 'أن تكبر في ليدز' },
	introduction: {
		en: 'We want to know what it is like to be you in Leeds. There are 12 questions, and three about you. It takes about ten minutes.',
		ar: 'نريد أن نعرف كيف تعيش في ليدز. هناك 12 سؤالًا، وثلاثة أسئلة عنك. يستغرق ذلك نحو عشر دقائق.',
	},
	languages: { en: 'source', ar: 'drafted' },
	questions: [
		{
			id: 'growing-up',
			kind: 'five-faces',
			wording: { en: 'How do you feel about growing up in Leeds?', ar: 'ما شعورك وأنت تكبر في ليدز؟' },
			choices: faces,
		},
		{
			id: 'happy-days',
			kind: 'choose-one',
			wording: {
				en: 'In the last four weeks, how often did you feel happy?',
				ar: 'في الأسابيع الأربعة الماضية، كم مرة شعرت بالسعادة؟',
			},
			choices: often,
		},
		{
			id: 'who-to-ask',
			kind: 'choose-one',
			wording: {
				en: 'When you feel worried or sad, do you know who can help?',
				ar: 'عندما تشعر بالقلق أو الحزن، هل تعرف من يمكنه مساعدتك؟',
			},
			choices: [
				{ id: 'more-than-one', wording: { en: 'Yes, more than one person', ar: 'نعم، أكثر من شخص' } },
				{ id: 'one', wording: { en: 'Yes, one person', ar: 'نعم، شخص واحد' } },
				{ id: 'not-sure', wording: { en: 'I’m not sure', ar: 'لست متأكدًا' } },
				{ id: 'no', wording: { en: 'No', ar: 'لا' } },
			],
		},
		{
			id: 'places-near-you',
			kind: 'five-faces',
			wording: {
				en: 'How happy are you with places to play or hang out near you?',
				ar: 'ما مدى سعادتك بأماكن اللعب وقضاء الوقت القريبة منك؟',
			},
			choices: faces,
		},
		{
			id: 'make-better',
			kind: 'choose-some',
			wording: {
				en: 'What would make the places near you better?',
				ar: 'ما الذي يجعل الأماكن القريبة منك أفضل؟',
			},
			atLeast: 1,
			atMost: 3,
			choices: [
				{ id: 'more-to-do', wording: { en: 'More things to do', ar: 'أشياء أكثر نفعلها' } },
				{ id: 'free', wording: { en: 'Things that cost nothing', ar: 'أشياء مجانية' } },
				{ id: 'lights', wording: { en: 'Better lights at night', ar: 'إنارة أفضل في الليل' } },
				{ id: 'less-litter', wording: { en: 'Less litter', ar: 'قمامة أقل' } },
				{ id: 'less-traffic', wording: { en: 'Less traffic', ar: 'سيارات أقل' } },
				{ id: 'trees', wording: { en: 'More trees and green places', ar: 'أشجار وأماكن خضراء أكثر' } },
				{ id: 'indoors', wording: { en: 'Somewhere warm and dry', ar: 'مكان دافئ وجاف' } },
				{ id: 'teenagers', wording: { en: 'Places for teenagers', ar: 'أماكن للمراهقين' } },
				{
					id: 'for-everyone',
					wording: {
						en: 'Places that disabled children can use too',
						ar: 'أماكن يستطيع الأطفال ذوو الإعاقة استخدامها أيضًا',
					},
				},
			],
		},
		{
			id: 'way-there',
			kind: 'choose-and-say-why',
			wording: {
				en: 'Do you feel safe on your way to school or friends?',
				ar: 'هل تشعر بالأمان في طريقك إلى المدرسة أو إلى أصدقائك؟',
			},
			choices: [
				{ id: 'always', wording: { en: 'Always', ar: 'دائمًا' } },
				{ id: 'mostly', wording: { en: 'Mostly', ar: 'غالبًا' } },
				{ id: 'sometimes', wording: { en: 'Sometimes', ar: 'أحيانًا' } },
				{ id: 'hardly-ever', wording: { en: 'Hardly ever', ar: 'نادرًا' } },
			],
		},
		{
			id: 'active-days',
			kind: 'choose-one',
			wording: {
				en: 'Last week, how many days were you active for 30 minutes or more?',
				ar: 'في الأسبوع الماضي، كم يومًا تحركت فيه 30 دقيقة أو أكثر؟',
			},
			hint: {
				en: 'Like when you run, dance, ride a bike, swim or play outside.',
				ar: 'مثل الجري أو الرقص أو ركوب الدراجة أو السباحة أو اللعب في الخارج.',
			},
			choices: [
				{ id: 'none', wording: { en: 'No days', ar: 'ولا يوم' } },
				{ id: '1-2', wording: { en: '1 or 2 days', ar: 'يوم أو يومان' } },
				{ id: '3-4', wording: { en: '3 or 4 days', ar: '3 أو 4 أيام' } },
				{ id: '5-6', wording: { en: '5 or 6 days', ar: '5 أو 6 أيام' } },
				{ id: 'all', wording: { en: 'Every day', ar: 'كل يوم' } },
			],
		},
		{
			id: 'unkind',
			kind: 'choose-one',
			wording: {
				en: 'In the last four weeks, was anyone unkind to you for being you?',
				ar: 'في الأسابيع الأربعة الماضية، هل أساء إليك أحد بسبب من أنت؟',
			},
			choices: [
				{ id: 'no', wording: { en: 'No', ar: 'لا' } },
				{ id: 'once-or-twice', wording: { en: 'Once or twice', ar: 'مرة أو مرتين' } },
				{ id: 'often', wording: { en: 'Often', ar: 'كثيرًا' } },
				ratherNotSay,
			],
		},
		{
			id: 'did-telling-help',
			kind: 'choose-and-say-why',
			wording: { en: 'Did you tell someone, and did it help?', ar: 'هل أخبرت أحدًا؟ وهل ساعدك ذلك؟' },
			onlyIf: { question: 'unkind', choices: ['once-or-twice', 'often'] },
			choices: [
				{ id: 'told-helped', wording: { en: 'I told someone and it helped', ar: 'أخبرت شخصًا وساعدني ذلك' } },
				{
					id: 'told-no-help',
					wording: { en: 'I told someone and it did not help', ar: 'أخبرت شخصًا ولم يساعدني ذلك' },
				},
				{ id: 'told-nobody', wording: { en: 'I told nobody', ar: 'لم أخبر أحدًا' } },
				ratherNotSay,
			],
		},
		{
			id: 'learning-fits',
			kind: 'five-faces',
			wording: {
				en: 'How happy are you with the help you get to learn your way?',
				ar: 'ما مدى سعادتك بالمساعدة التي تحصل عليها لتتعلم بالطريقة التي تناسبك؟',
			},
			choices: faces,
		},
		{
			id: 'listened-to',
			kind: 'choose-one',
			wording: {
				en: 'When adults plan things in your life, do they listen to you?',
				ar: 'عندما يقرر الكبار أمورًا تخص حياتك، هل يستمعون إليك؟',
			},
			choices: [
				{ id: 'always', wording: { en: 'Always', ar: 'دائمًا' } },
				{ id: 'mostly', wording: { en: 'Mostly', ar: 'غالبًا' } },
				{ id: 'sometimes', wording: { en: 'Sometimes', ar: 'أحيانًا' } },
				{ id: 'hardly-ever', wording: { en: 'Hardly ever', ar: 'نادرًا' } },
			],
		},
		{
			id: 'one-thing',
			kind: 'own-words',
			wording: {
				en: 'What one thing would you change in Leeds for children?',
				ar: 'لو استطعت أن تغيّر شيئًا واحدًا في ليدز من أجل الأطفال، فماذا يكون؟',
			},
		},
		{
			id: 'your-year',
			kind: 'choose-one',
			sorts: 'year',
			wording: { en: 'Which school year are you in?', ar: 'في أي صف دراسي أنت؟' },
			choices: [
				{ id: 'year-3-4', wording: { en: 'Year 3 or 4', ar: 'الصف 3 أو 4' } },
				{ id: 'year-5-6', wording: { en: 'Year 5 or 6', ar: 'الصف 5 أو 6' } },
				{ id: 'year-7-9', wording: { en: 'Year 7, 8 or 9', ar: 'الصف 7 أو 8 أو 9' } },
				{ id: 'year-10-11', wording: { en: 'Year 10 or 11', ar: 'الصف 10 أو 11' } },
				ratherNotSay,
			],
		},
		{
			id: 'your-ward',
			kind: 'choose-one',
			sorts: 'ward',
			wording: { en: 'Which part of Leeds do you live in?', ar: 'في أي جزء من ليدز تسكن؟' },
			choices: [
				...wards.map(({ name, code }) => ({ id: code.toLowerCase(), wording: { en: name } })),
				{ id: 'outside', wording: { en: 'I don’t live in Leeds', ar: 'لا أسكن في ليدز' } },
				{ id: 'not-sure', wording: { en: 'I’m not sure', ar: 'لست متأكدًا' }, isRatherNotSay: true },
				ratherNotSay,
			],
		},
		{
			id: 'your-school',
			kind: 'choose-one',
			sorts: 'school',
			wording: { en: 'Where do you learn?', ar: 'أين تتعلم؟' },
			choices: [
				{ id: 'primary', wording: { en: 'Primary school', ar: 'مدرسة ابتدائية' } },
				{ id: 'secondary', wording: { en: 'Secondary school', ar: 'مدرسة ثانوية' } },
				{ id: 'special', wording: { en: 'Special school', ar: 'مدرسة للاحتياجات الخاصة' } },
				{ id: 'elsewhere', wording: { en: 'At home or somewhere else', ar: 'في البيت أو في مكان آخر' } },
				ratherNotSay,
			],
		},
	],
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
