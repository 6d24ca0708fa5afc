import type { ActionStatus } from '#app/actions/action.ts'

type Words = { en: string; ar: string }
type InventedAction = {
	wish: string
	owner: string
	title: Words
	status: ActionStatus
	reason?: string
	/** Days from today; past ones were due already. */
	due: number
	theme: string
	/** The question it answers, and the choice whose count "you said" tells. */
	question: string
	choice: string
	howMuch?: string
	howWell?: string
	betterOff?: string
	update?: { title: Words; weDid: Words; next: Words; isDraft?: boolean }
}

/** Invented promises and their news. Nobody made them. */
export const inventedActions: InventedAction[] = [
	{
		wish: 'wish-2022-08',
		owner: 'Youth service (sample)',
		title: { en: 'Free holiday activities in every ward', ar: 'أنشطة مجانية في العطلات في كل حي' },
		status: 'under-way',
		due: 45,
		theme: 'free',
		question: 'make-better',
		choice: 'free',
		howMuch: '12 of 33 wards have a free activity this winter.',
		howWell: 'Most places were taken in the first week.',
		update: {
			title: { en: 'Free activities start in twelve wards', ar: 'أنشطة مجانية تبدأ في اثني عشر حيًا' },
			weDid: {
				en: 'We found money for free football, art and music in twelve wards this winter. You can just turn up.',
				ar: 'وجدنا مالًا لكرة القدم والرسم والموسيقى مجانًا في اثني عشر حيًا هذا الشتاء. يمكنك أن تأتي من دون حجز.',
			},
			next: {
				en: 'The other wards are next. We tell you by spring which of them we managed.',
				ar: 'الأحياء الأخرى هي التالية. سنخبركم قبل الربيع بما استطعنا إنجازه.',
			},
		},
	},
	{
		wish: 'wish-2022-06',
		owner: 'Street lighting (sample)',
		title: { en: 'Mend the lights on paths to school', ar: 'إصلاح الإنارة في الطرق إلى المدارس' },
		status: 'done',
		due: -5,
		theme: 'dark',
		question: 'way-there',
		choice: 'sometimes',
		howMuch: '41 lights were mended.',
		howWell: 'Each within ten days of being told.',
		betterOff: 'We ask again in the next survey.',
		update: {
			title: { en: 'The lights on the way to school are mended', ar: 'أُصلحت الأنوار في الطريق إلى المدرسة' },
			weDid: {
				en: 'We looked at every path that you named and mended 41 lights.',
				ar: 'فحصنا كل طريق ذكرتموه وأصلحنا 41 مصباحًا.',
			},
			next: {
				en: 'We ask you again whether you feel safer on your way.',
				ar: 'سنسألكم مرة أخرى هل تشعرون بأمان أكثر في طريقكم.',
			},
		},
	},
	{
		wish: 'wish-2022-02',
		owner: 'Parks (sample)',
		title: { en: 'More bins, and swings mended, in ten parks', ar: 'سلال أكثر وأراجيح مُصلَحة في عشر حدائق' },
		status: 'not-yet',
		reason: 'The new swings arrive in the spring.',
		due: -20,
		theme: 'parks',
		question: 'make-better',
		choice: 'less-litter',
		update: {
			title: { en: 'The bins are there, the swings not yet', ar: 'السلال وُضعت، والأراجيح ليس بعد' },
			weDid: {
				en: 'Thirty new bins stand in ten parks. The swings are late: the first ones that came were not safe, so we sent them back.',
				ar: 'وضعنا ثلاثين سلة جديدة في عشر حدائق. تأخرت الأراجيح: لم تكن الأولى آمنة فأعدناها.',
			},
			next: { en: 'New swings come in April.', ar: 'تصل أراجيح جديدة في أبريل.' },
		},
	},
	{
		wish: 'wish-2022-06',
		owner: 'Bus network (sample)',
		title: { en: 'Free buses for everybody under 18', ar: 'حافلات مجانية لكل من هم دون 18' },
		status: 'cannot',
		reason:
			'The council does not run the buses. The combined authority could decide this, and we have asked it.',
		due: 10,
		theme: 'buses',
		question: 'make-better',
		choice: 'less-traffic',
	},
	{
		wish: 'wish-2022-01',
		owner: 'Health and wellbeing (sample)',
		title: { en: 'Every school says who you can talk to', ar: 'كل مدرسة تخبركم مع من تتحدثون' },
		status: 'planned',
		due: 80,
		theme: 'talk',
		question: 'who-to-ask',
		choice: 'not-sure',
		update: {
			title: { en: 'A card with names for every pupil', ar: 'بطاقة بالأسماء لكل تلميذ' },
			weDid: {
				en: 'We are making a card that says who you can talk to, in your school and outside it.',
				ar: 'نُعدّ بطاقة تقول لكم مع من يمكنكم التحدث، في المدرسة وخارجها.',
			},
			next: { en: 'Young people try it first.', ar: 'سيجرّبها الشباب أولًا.' },
			isDraft: true,
		},
	},
	{
		wish: 'wish-2022-12',
		owner: 'Culture and leisure (sample)',
		title: { en: 'Quiet hours at pools and museums', ar: 'ساعات هادئة في المسابح والمتاحف' },
		status: 'planned',
		due: 60,
		theme: 'everyone',
		question: 'make-better',
		choice: 'for-everyone',
	},
]
