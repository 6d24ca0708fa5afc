import type { Language } from '#app/languages/language.ts'

/** What the readers of the sample made of its words, by the names below. */
export const sampleThemes = [
	{
		key: 'free',
		name: { en: 'Things to do that cost nothing', ar: 'أنشطة لا تكلف شيئًا' },
		wishes: [
			['wish-2022-08', 'money keeps children at home'],
			['wish-2022-07', 'asks for things to do'],
		],
	},
	{
		key: 'dark',
		name: { en: 'Feeling safe after dark', ar: 'الشعور بالأمان بعد حلول الظلام' },
		wishes: [['wish-2022-06', 'about the way there']],
	},
	{
		key: 'parks',
		name: { en: 'Cleaner parks', ar: 'حدائق أنظف' },
		wishes: [['wish-2022-02', 'parks are where children play']],
	},
	{
		key: 'buses',
		name: { en: 'Buses that come and that we can pay for', ar: 'حافلات تأتي ونستطيع دفع ثمنها' },
		wishes: [['wish-2022-06', 'getting around the city']],
	},
	{
		key: 'talk',
		name: { en: 'Someone to talk to', ar: 'شخص أتحدث إليه' },
		wishes: [['wish-2022-01', 'knowing who can help']],
	},
	{
		key: 'heard',
		name: { en: 'Tell us what happened', ar: 'أخبرونا بما حدث' },
		wishes: [['wish-2022-03', 'being heard, and hearing back']],
	},
	{
		key: 'everyone',
		name: { en: 'Places everyone can use', ar: 'أماكن يستطيع الجميع استخدامها' },
		wishes: [['wish-2022-12', 'about disabled children']],
	},
] as const

type InventedWords = {
	text: string
	question: 'one-thing' | 'way-there'
	page?: Language
	theme?: (typeof sampleThemes)[number]['key']
}

/** Invented words in several languages. Nobody said them. The last ones are left for the inbox. */
export const inventedWords: InventedWords[] = [
	{
		question: 'one-thing',
		theme: 'free',
		text: 'More clubs that are free. My mum says we can’t pay every week.',
	},
	{ question: 'one-thing', theme: 'free', text: 'A swimming day that costs nothing for families.' },
	{ question: 'one-thing', theme: 'free', text: 'things to do in the holidays that dont cost money' },
	{ question: 'one-thing', theme: 'free', text: 'Chciałbym darmowe zajęcia po szkole.' },
	{ question: 'one-thing', theme: 'free', text: 'Un club de desen gratuit lângă casa mea.' },
	{ question: 'one-thing', theme: 'free', page: 'ar', text: 'أريد أنشطة مجانية في عطلة نهاية الأسبوع.' },
	{ question: 'one-thing', theme: 'free', text: 'Free music lessons for everyone' },
	{ question: 'one-thing', theme: 'free', text: 'football that is free and near us' },
	{ question: 'way-there', theme: 'dark', text: 'It is too dark by the underpass in winter.' },
	{ question: 'way-there', theme: 'dark', text: 'street lights are broken on our path' },
	{ question: 'way-there', theme: 'dark', text: 'I don’t like walking home at 4 when it gets dark' },
	{ question: 'way-there', theme: 'dark', page: 'ar', text: 'الطريق مظلم بعد النادي ولا أحب أن أمشي وحدي.' },
	{ question: 'way-there', theme: 'dark', text: 'راستے میں روشنی کم ہے۔' },
	{ question: 'way-there', theme: 'dark', text: 'cars go so fast and its dark' },
	{ question: 'way-there', theme: 'dark', text: 'I feel fine with my friends but not on my own at night.' },
	{ question: 'one-thing', theme: 'parks', text: 'Clean up the glass in the park so we can play.' },
	{ question: 'one-thing', theme: 'parks', text: 'more bins and less litter' },
	{ question: 'one-thing', theme: 'parks', text: 'The swings have been broken all year. Please mend them.' },
	{ question: 'one-thing', theme: 'parks', text: 'Więcej drzew i mniej śmieci w parku.' },
	{ question: 'one-thing', theme: 'parks', text: 'dog poo everywhere 😖' },
	{ question: 'one-thing', theme: 'parks', page: 'ar', text: 'حدائق نظيفة وفيها ألعاب جديدة.' },
	{ question: 'one-thing', theme: 'parks', text: 'A park warden who is kind and picks up rubbish with us' },
	{ question: 'one-thing', theme: 'buses', text: 'The bus should be free for children.' },
	{ question: 'one-thing', theme: 'buses', text: 'Buses that come when they say they will' },
	{ question: 'one-thing', theme: 'buses', text: 'cheeper buses so i can see my nan' },
	{ question: 'one-thing', theme: 'buses', text: 'Autobuzul nu vine niciodată la timp.' },
	{ question: 'way-there', theme: 'buses', text: 'The bus is full and drives past us.' },
	{ question: 'way-there', theme: 'buses', text: 'Nobody bothers me on the bus. The driver says hello.' },
	{ question: 'one-thing', theme: 'buses', text: 'a bus to the skate park' },
	{ question: 'one-thing', theme: 'talk', text: 'A quiet room at school where you can talk to somebody.' },
	{ question: 'one-thing', theme: 'talk', text: 'someone to talk to who isnt a teacher' },
	{ question: 'one-thing', theme: 'talk', text: 'Tell every child who they can ask when they are sad.' },
	{ question: 'one-thing', theme: 'talk', page: 'ar', text: 'شخص في المدرسة يتكلم لغتي ويستمع إليّ.' },
	{ question: 'one-thing', theme: 'talk', text: 'I waited a long time to see someone. Make it quicker.' },
	{ question: 'one-thing', theme: 'talk', text: 'worry box that somebody really reads' },
	{ question: 'one-thing', theme: 'heard', text: 'You ask us things and then we never hear back.' },
	{ question: 'one-thing', theme: 'heard', text: 'Come to our school and tell us what you did.' },
	{ question: 'one-thing', theme: 'heard', text: 'let us vote on more things' },
	{ question: 'one-thing', theme: 'heard', text: 'Niech dorośli mówią nam, co zrobili.' },
	{ question: 'one-thing', theme: 'heard', text: 'If the answer is no, say why.' },
	{ question: 'one-thing', theme: 'everyone', text: 'A roundabout my sister can go on in her wheelchair.' },
	{ question: 'one-thing', theme: 'everyone', text: 'quiet hours at the museum and the pool' },
	{ question: 'one-thing', theme: 'everyone', text: 'Ramps. Everywhere. Not just at the back.' },
	{
		question: 'one-thing',
		theme: 'everyone',
		page: 'ar',
		text: 'ملعب يستطيع أخي أن يلعب فيه وهو على كرسي متحرك.',
	},
	{ question: 'one-thing', theme: 'everyone', text: 'people who know sign language at clubs' },
	{ question: 'one-thing', text: 'More football pitches with nets' },
	{ question: 'one-thing', text: 'I would paint all the grey walls.' },
	{ question: 'one-thing', text: 'Less homework!!!' },
	{ question: 'way-there', text: 'The lollipop person makes it safe.' },
	{ question: 'one-thing', text: 'یہاں اردو کی کتابیں زیادہ ہوں۔' },
	{ question: 'one-thing', page: 'ar', text: 'أن نزرع أشجارًا أكثر قرب المدرسة.' },
	{ question: 'one-thing', text: 'a skate park near us' },
	{ question: 'one-thing', text: 'Cycle paths that don’t stop half way' },
	{ question: 'way-there', text: 'Big kids shout at us at the corner shop.' },
	{ question: 'one-thing', text: 'Be nicer to people who are new here.' },
	{ question: 'one-thing', text: 'Mai multe locuri unde să stăm când plouă.' },
	{ question: 'one-thing', text: 'open the library on Sundays' },
	{ question: 'way-there', text: 'i walk with my big brother so yes' },
	{ question: 'one-thing', text: 'More shade and water taps in the park when it is hot ☀️' },
	{ question: 'one-thing', text: 'Somewhere to go after school where nobody is loud' },
]

/** How many of the words above are left unread, for the inbox. */
export const leftUnread = 15
