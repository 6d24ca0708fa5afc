import type { InLanguages } from '#app/actions/in-languages/in-languages.ts'
import type { WishPart } from '#app/actions/plan/wish-part.ts'
import type { VerdictWord } from '#app/actions/verdict/verdict.ts'
import { type Day, daysAfter } from '#app/base/moment.ts'
import type { Language } from '#app/languages/language.ts'

/** What one invented member says of a piece of news; in English unless it says otherwise. A reason that stays unread waits for a moderator. */
type InventedVerdict = {
	word: VerdictWord
	reason: string
	writtenIn?: Language
	proof?: string
	isUnread?: boolean
}

/** What invented members of the Youth Council say of the sample's news, by its theme, each in a language of their own. Nobody said it. */
export const inventedVerdicts: Record<string, InventedVerdict[]> = {
	free: [
		{ word: 'yes', reason: 'We went to three of them. Nobody had to pay.' },
		{ word: 'yes', reason: 'ذهبنا مع أصدقائنا ولم ندفع شيئًا.', writtenIn: 'ar' },
		{ word: 'yes', reason: 'My cousin goes every week and just walks in.' },
		{ word: 'yes', reason: 'ہمارے علاقے میں بھی ہے اور مفت ہے۔', writtenIn: 'ur' },
		{ word: 'partly', reason: 'There is none in our ward yet.' },
	],
	dark: [
		{ word: 'partly', reason: 'The big path is bright now. The short cut is still dark.' },
		{ word: 'partly', reason: 'Trzy lampy świecą, jedna dalej nie działa.', writtenIn: 'pl' },
		{ word: 'partly', reason: 'We walked there at five. Two lights were off again.' },
		{
			word: 'yes',
			reason: 'All the lights on my way work. I am not afraid there any more.',
			proof: 'We counted them on one evening in October.',
		},
		{ word: 'partly', reason: 'راه پارک هنوز تاریک است.', writtenIn: 'fa', isUnread: true },
	],
	parks: [
		{ word: 'not-yet', reason: 'There are bins. You cannot swing on a bin.' },
		{ word: 'not-yet', reason: 'Leagănele lipsesc în parcul nostru.', writtenIn: 'ro' },
		{ word: 'not-yet', reason: 'My little brother asks every day where the swing is.' },
		{ word: 'partly', reason: 'The park is much cleaner than before.' },
		{ word: 'cannot-tell', reason: 'None of these parks is near us.' },
	],
	// Still open: what was said so far is shown to nobody.
	everyone: [
		{ word: 'yes', reason: 'I swam there last week. It was calm.' },
		{ word: 'cannot-tell', reason: 'هیچ مەلەوانگەیەک نزیکی ئێمە نییە. نازانم.', writtenIn: 'ckb' },
	],
}

/** What the council answers beneath a verdict, by the theme of the news. */
export const inventedReplies: Record<string, InLanguages> = {
	dark: {
		en: 'Thank you for going to look. We mend the two lights by Friday, and we look at the short cut in January.',
		pl: 'Dziękujemy, że poszliście to sprawdzić. Naprawimy dwie lampy do piątku. Skrót obejrzymy w styczniu.',
		ro: 'Vă mulțumim că ați mers să vedeți. Reparăm cele două lămpi până vineri. În ianuarie ne uităm la scurtătură.',
		ar: 'شكرًا لأنكم ذهبتم لتروا. نُصلح المصباحين حتى يوم الجمعة، وننظر إلى الطريق المختصر في يناير.',
		ur: 'دیکھنے جانے کا شکریہ۔ ہم جمعے تک دونوں بتیاں ٹھیک کریں گے، اور جنوری میں چھوٹا راستہ دیکھیں گے۔',
		ckb: 'سوپاس کە چوون و بینیتان. تا هەینی هەردوو گڵۆپەکە چاک دەکەین، و لە کانوونی دووەم سەیری کورتەڕێگاکە دەکەین.',
		fa: 'ممنون که رفتید و دیدید. تا جمعه هر دو چراغ را درست می‌کنیم و در ژانویه راه میان‌بر را نگاه می‌کنیم.',
		pa: 'ਜਾ ਕੇ ਵੇਖਣ ਲਈ ਧੰਨਵਾਦ। ਅਸੀਂ ਸ਼ੁੱਕਰਵਾਰ ਤੱਕ ਦੋਵੇਂ ਬੱਤੀਆਂ ਠੀਕ ਕਰਾਂਗੇ, ਅਤੇ ਜਨਵਰੀ ਵਿੱਚ ਛੋਟਾ ਰਸਤਾ ਵੇਖਾਂਗੇ।',
	},
}

/** Why the council needs more time for an answer it owes, by the theme of the news that was sent back. */
export const inventedReasons: Record<string, InLanguages> = {
	parks: {
		en: 'The maker of the swings needs eight weeks. We answer when they are here.',
		pl: 'Producent huśtawek potrzebuje ośmiu tygodni. Odpowiemy, gdy tu będą.',
		ro: 'Cine face leagănele are nevoie de opt săptămâni. Răspundem când ajung aici.',
		ar: 'يحتاج صانع الأراجيح إلى ثمانية أسابيع. نجيب عندما تصل.',
		ur: 'جھولے بنانے والے کو آٹھ ہفتے چاہییں۔ جب وہ آ جائیں گے تو ہم جواب دیں گے۔',
		ckb: 'دروستکەری جۆلانەکان هەشت هەفتەی دەوێت. کاتێک گەیشتن وەڵام دەدەینەوە.',
		fa: 'سازندهٔ تاب‌ها هشت هفته وقت می‌خواهد. وقتی رسیدند، جواب می‌دهیم.',
		pa: 'ਝੂਲੇ ਬਣਾਉਣ ਵਾਲੇ ਨੂੰ ਅੱਠ ਹਫ਼ਤੇ ਚਾਹੀਦੇ ਹਨ। ਜਦੋਂ ਆ ਜਾਣਗੇ, ਅਸੀਂ ਜਵਾਬ ਦੇਵਾਂਗੇ।',
	},
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

/** What wishes of the sample are worked for, as those read it who were asked. */
const inventedGoals = {
	everyWard: {
		en: 'A free place in every ward (sample)',
		pl: 'Bezpłatne miejsce w każdej dzielnicy (przykład)',
		ro: 'Un loc gratuit în fiecare cartier (exemplu)',
		ar: 'مكان مجاني في كل حي (عيّنة)',
		ur: 'ہر علاقے میں ایک مفت جگہ (نمونہ)',
		ckb: 'شوێنێکی بێبەرامبەر لە هەموو گەڕەکێک (نموونە)',
		fa: 'یک جای رایگان در هر محله (نمونه)',
		pa: 'ਹਰ ਇਲਾਕੇ ਵਿੱਚ ਇੱਕ ਮੁਫ਼ਤ ਥਾਂ (ਨਮੂਨਾ)',
	},
	noMoney: {
		en: 'No child stays at home because of money (sample)',
		pl: 'Żadne dziecko nie zostaje w domu z braku pieniędzy (przykład)',
		ro: 'Niciun copil nu stă acasă din lipsă de bani (exemplu)',
		ar: 'لا يبقى أي طفل في البيت بسبب المال (عيّنة)',
		ur: 'کوئی بچہ پیسوں کی وجہ سے گھر نہ رہے (نمونہ)',
		ckb: 'هیچ منداڵێک لەبەر پارە لە ماڵەوە نامێنێتەوە (نموونە)',
		fa: 'هیچ کودکی به خاطر پول در خانه نماند (نمونه)',
		pa: 'ਕੋਈ ਬੱਚਾ ਪੈਸਿਆਂ ਕਰਕੇ ਘਰ ਨਾ ਰਹੇ (ਨਮੂਨਾ)',
	},
	everyLight: {
		en: 'Every light on a way to school works (sample)',
		pl: 'Każda lampa na drodze do szkoły działa (przykład)',
		ro: 'Fiecare lampă pe drumul spre școală funcționează (exemplu)',
		ar: 'كل مصباح على الطريق إلى المدرسة يعمل (عيّنة)',
		ur: 'سکول کے راستے کی ہر بتی جلتی ہے (نمونہ)',
		ckb: 'هەموو گڵۆپێکی ڕێگای قوتابخانە کار دەکات (نموونە)',
		fa: 'هر چراغ در راه مدرسه روشن است (نمونه)',
		pa: 'ਸਕੂਲ ਦੇ ਰਾਹ ਦੀ ਹਰ ਬੱਤੀ ਜਗਦੀ ਹੈ (ਨਮੂਨਾ)',
	},
	safeWay: {
		en: 'Every child feels safe on the way (sample)',
		pl: 'Każde dziecko czuje się bezpiecznie w drodze (przykład)',
		ro: 'Fiecare copil se simte în siguranță pe drum (exemplu)',
		ar: 'كل طفل يشعر بالأمان في الطريق (عيّنة)',
		ur: 'ہر بچہ راستے میں خود کو محفوظ سمجھے (نمونہ)',
		ckb: 'هەموو منداڵێک لە ڕێگا هەست بە ئارامی دەکات (نموونە)',
		fa: 'هر کودک در راه احساس امنیت می‌کند (نمونه)',
		pa: 'ਹਰ ਬੱਚਾ ਰਾਹ ਵਿੱਚ ਸੁਰੱਖਿਅਤ ਮਹਿਸੂਸ ਕਰੇ (ਨਮੂਨਾ)',
	},
	swings: {
		en: 'Swings that work in ten parks (sample)',
		pl: 'Działające huśtawki w dziesięciu parkach (przykład)',
		ro: 'Leagăne care merg în zece parcuri (exemplu)',
		ar: 'أراجيح تعمل في عشر حدائق (عيّنة)',
		ur: 'دس پارکوں میں ٹھیک جھولے (نمونہ)',
		ckb: 'جۆلانەی ساغ لە دە پارکدا (نموونە)',
		fa: 'تاب‌های سالم در ده پارک (نمونه)',
		pa: 'ਦਸ ਪਾਰਕਾਂ ਵਿੱਚ ਚੱਲਦੇ ਝੂਲੇ (ਨਮੂਨਾ)',
	},
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
			part: { part: 'goal', term: 'short', text: inventedGoals.everyWard, dueOn: day(150) },
		},
		{
			wishId: 'wish-2022-08',
			part: {
				part: 'goal',
				term: 'long',
				text: inventedGoals.noMoney,
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
				text: inventedGoals.everyLight,
				dueOn: day(90),
			},
		},
		{
			wishId: 'wish-2022-06',
			part: { part: 'goal', term: 'long', text: inventedGoals.safeWay, dueOn: null },
		},
		{
			wishId: 'wish-2022-02',
			part: { part: 'lead', post: 'Parks manager (sample)', service: 'Parks (sample)' },
		},
		{
			wishId: 'wish-2022-02',
			part: { part: 'goal', term: 'short', text: inventedGoals.swings, dueOn: day(160) },
		},
	]
}
