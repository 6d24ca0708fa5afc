import type { ActionStatus, NoBecause } from '#app/actions/action.ts'
import type { Language } from '#app/languages/language.ts'

type Words = Record<Language, string>
type InventedAction = {
	wish: string
	owner: string
	title: Words
	status: ActionStatus
	reason?: string
	no?: NoBecause
	/** Days from today; past ones were due already. */
	due: number
	theme: string
	/** The question it answers, and the choice whose count "you said" tells. */
	question: string
	choice: string
	howMuch?: string
	howWell?: string
	betterOff?: string
	update?: {
		title: Words
		weDid: Words
		next: Words
		/** How many days ago it was shown to everybody. */
		daysAgo: number
		isDraft?: boolean
	}
}

/** Invented promises and their news. Nobody made them. */
export const inventedActions: InventedAction[] = [
	{
		wish: 'wish-2022-08',
		owner: 'Youth service (sample)',
		title: {
			en: 'Free holiday activities in every ward',
			ar: 'أنشطة مجانية في العطلات في كل حي',
			pl: 'Darmowe zajęcia w każde ferie w każdej dzielnicy',
			ro: 'Activități gratuite de vacanță în fiecare cartier',
			ur: 'ہر علاقے میں چھٹیوں کی مفت سرگرمیاں',
			ckb: 'چالاکی بێبەرامبەری پشوو لە هەموو گەڕەکێک',
			fa: 'فعالیت‌های رایگان تعطیلات در هر محله',
			pa: 'ਹਰ ਇਲਾਕੇ ਵਿੱਚ ਛੁੱਟੀਆਂ ਦੀਆਂ ਮੁਫ਼ਤ ਸਰਗਰਮੀਆਂ',
		},
		status: 'under-way',
		due: 45,
		theme: 'free',
		question: 'make-better',
		choice: 'free',
		howMuch: '12 of 33 wards have a free activity this winter.',
		howWell: 'Most places were taken in the first week.',
		update: {
			daysAgo: 42,
			title: {
				en: 'Free activities start in twelve wards',
				ar: 'أنشطة مجانية تبدأ في اثني عشر حيًا',
				pl: 'Darmowe zajęcia ruszają w dwunastu dzielnicach',
				ro: 'Activitățile gratuite încep în douăsprezece cartiere',
				ur: 'بارہ علاقوں میں مفت سرگرمیاں شروع',
				ckb: 'چالاکی بێبەرامبەر لە دوازدە گەڕەک دەست پێ دەکات',
				fa: 'فعالیت‌های رایگان در دوازده محله شروع می‌شود',
				pa: 'ਬਾਰਾਂ ਇਲਾਕਿਆਂ ਵਿੱਚ ਮੁਫ਼ਤ ਸਰਗਰਮੀਆਂ ਸ਼ੁਰੂ',
			},
			weDid: {
				en: 'We found money for free football, art and music in twelve wards this winter. You can just turn up.',
				ar: 'وجدنا مالًا لكرة القدم والرسم والموسيقى مجانًا في اثني عشر حيًا هذا الشتاء. يمكنك أن تأتي من دون حجز.',
				pl: 'Mamy pieniądze na darmową piłkę, plastykę i muzykę. Będą tej zimy w dwunastu dzielnicach. Możesz po prostu przyjść.',
				ro: 'Am găsit bani pentru fotbal, desen și muzică gratuite. Sunt în douăsprezece cartiere, în iarna aceasta. Poți veni oricând.',
				ur: 'ہمیں اس سردی بارہ علاقوں میں مفت فٹ بال، آرٹ اور موسیقی کے لیے پیسے مل گئے۔ تم بس آ سکتے ہو۔',
				ckb: 'پارەمان دۆزییەوە بۆ تۆپی پێ و هونەر و مۆسیقای بێبەرامبەر لە دوازدە گەڕەک لەم زستانەدا. تەنها وەرە.',
				fa: 'برای فوتبال، نقاشی و موسیقی رایگان در دوازده محله پول پیدا کردیم. همین زمستان است. فقط بیا.',
				pa: 'ਸਾਨੂੰ ਇਸ ਸਰਦੀ ਬਾਰਾਂ ਇਲਾਕਿਆਂ ਵਿੱਚ ਮੁਫ਼ਤ ਫੁੱਟਬਾਲ, ਕਲਾ ਅਤੇ ਸੰਗੀਤ ਲਈ ਪੈਸੇ ਮਿਲ ਗਏ। ਤੂੰ ਬੱਸ ਆ ਜਾ।',
			},
			next: {
				en: 'The other wards are next. We tell you by spring which of them we managed.',
				ar: 'الأحياء الأخرى هي التالية. سنخبركم قبل الربيع بما استطعنا إنجازه.',
				pl: 'Następne są inne dzielnice. Do wiosny powiemy ci, gdzie się udało.',
				ro: 'Urmează celelalte cartiere. Îți spunem până la primăvară unde am reușit.',
				ur: 'اب باقی علاقوں کی باری ہے۔ ہم بہار تک بتائیں گے کہ کہاں ہو سکا۔',
				ckb: 'گەڕەکەکانی تر دواتر. تا بەهار پێتان دەڵێین کامیانمان کرد.',
				fa: 'بعد نوبت محله‌های دیگر است. تا بهار می‌گوییم کدام‌ها شد.',
				pa: 'ਹੁਣ ਬਾਕੀ ਇਲਾਕਿਆਂ ਦੀ ਵਾਰੀ ਹੈ। ਅਸੀਂ ਬਸੰਤ ਤੱਕ ਦੱਸਾਂਗੇ ਕਿ ਕਿੱਥੇ ਹੋ ਸਕਿਆ।',
			},
		},
	},
	{
		wish: 'wish-2022-06',
		owner: 'Street lighting (sample)',
		title: {
			en: 'Mend the lights on paths to school',
			ar: 'إصلاح الإنارة في الطرق إلى المدارس',
			pl: 'Naprawić światła na drogach do szkół',
			ro: 'Repararea luminilor pe drumurile spre școli',
			ur: 'اسکول کے راستوں کی بتیاں ٹھیک کرنا',
			ckb: 'چاککردنەوەی چراکانی ڕێگای قوتابخانە',
			fa: 'تعمیر چراغ‌های راه مدرسه',
			pa: 'ਸਕੂਲ ਦੇ ਰਾਹਾਂ ਦੀਆਂ ਬੱਤੀਆਂ ਠੀਕ ਕਰਨਾ',
		},
		status: 'done',
		due: -5,
		theme: 'dark',
		question: 'way-there',
		choice: 'sometimes',
		howMuch: '41 lights were mended.',
		howWell: 'Each within ten days of being told.',
		betterOff: 'We ask again in the next survey.',
		update: {
			daysAgo: 41,
			title: {
				en: 'The lights on the way to school are mended',
				ar: 'أُصلحت الأنوار في الطريق إلى المدرسة',
				pl: 'Światła w drodze do szkoły są naprawione',
				ro: 'Luminile de pe drumul spre școală sunt reparate',
				ur: 'اسکول کے راستے کی بتیاں ٹھیک ہو گئیں',
				ckb: 'چراکانی ڕێگای قوتابخانە چاک کران',
				fa: 'چراغ‌های راه مدرسه تعمیر شد',
				pa: 'ਸਕੂਲ ਦੇ ਰਾਹ ਦੀਆਂ ਬੱਤੀਆਂ ਠੀਕ ਹੋ ਗਈਆਂ',
			},
			weDid: {
				en: 'We looked at every path that you named and mended 41 lights.',
				ar: 'فحصنا كل طريق ذكرتموه وأصلحنا 41 مصباحًا.',
				pl: 'Sprawdziliśmy każdą drogę, o której mówicie, i naprawiliśmy 41 lamp.',
				ro: 'Am verificat fiecare drum spus de voi și am reparat 41 de lumini.',
				ur: 'ہم نے ہر وہ راستہ دیکھا جو تم نے بتایا اور 41 بتیاں ٹھیک کیں۔',
				ckb: 'هەموو ئەو ڕێگایانەمان بینی کە ناوتان هێنا و 41 چرامان چاک کردەوە.',
				fa: 'هر راهی را که گفتید دیدیم و 41 چراغ را تعمیر کردیم.',
				pa: 'ਅਸੀਂ ਤੁਹਾਡਾ ਦੱਸਿਆ ਹਰ ਰਾਹ ਵੇਖਿਆ ਅਤੇ 41 ਬੱਤੀਆਂ ਠੀਕ ਕੀਤੀਆਂ।',
			},
			next: {
				en: 'In spring we ask you again whether you feel safer on your way.',
				ar: 'في الربيع سنسألكم مرة أخرى هل تشعرون بأمان أكثر في طريقكم.',
				pl: 'Wiosną zapytamy was znowu, czy czujecie się bezpieczniej w drodze.',
				ro: 'La primăvară vă întrebăm din nou dacă vă simțiți mai în siguranță pe drum.',
				ur: 'بہار میں ہم پھر پوچھیں گے کہ کیا اب راستہ زیادہ محفوظ لگتا ہے۔',
				ckb: 'لە بەهاردا دووبارە لێتان دەپرسین ئایا لە ڕێگا هەست بە سەلامەتی زیاتر دەکەن.',
				fa: 'بهار دوباره می‌پرسیم که در راه احساس امنیت بیشتری دارید یا نه.',
				pa: 'ਬਸੰਤ ਵਿੱਚ ਅਸੀਂ ਫਿਰ ਪੁੱਛਾਂਗੇ ਕਿ ਰਾਹ ਹੁਣ ਵੱਧ ਸੁਰੱਖਿਅਤ ਲੱਗਦਾ ਹੈ ਜਾਂ ਨਹੀਂ।',
			},
		},
	},
	{
		wish: 'wish-2022-02',
		owner: 'Parks (sample)',
		title: {
			en: 'More bins, and swings mended, in ten parks',
			ar: 'سلال أكثر وأراجيح مُصلَحة في عشر حدائق',
			pl: 'Więcej koszy i naprawione huśtawki w dziesięciu parkach',
			ro: 'Mai multe coșuri și leagăne reparate în zece parcuri',
			ur: 'دس پارکوں میں زیادہ کوڑے دان، اور جھولے ٹھیک',
			ckb: 'تەنەکەی زیاتر و جۆلانەی چاککراو لە دە پارک',
			fa: 'سطل بیشتر و تاب‌های تعمیرشده در ده پارک',
			pa: 'ਦਸ ਪਾਰਕਾਂ ਵਿੱਚ ਵੱਧ ਕੂੜੇਦਾਨ, ਅਤੇ ਪੀਂਘਾਂ ਠੀਕ',
		},
		status: 'not-yet',
		reason: 'The new swings arrive in the spring.',
		due: -20,
		theme: 'parks',
		question: 'make-better',
		choice: 'less-litter',
		update: {
			daysAgo: 40,
			title: {
				en: 'The bins are there, the swings not yet',
				ar: 'السلال وُضعت، والأراجيح ليس بعد',
				pl: 'Kosze już są, huśtawki jeszcze nie',
				ro: 'Coșurile sunt acolo, leagănele încă nu',
				ur: 'کوڑے دان لگ گئے، جھولے ابھی نہیں',
				ckb: 'تەنەکەکان لەوێن، جۆلانەکان هێشتا نا',
				fa: 'سطل‌ها هستند، تاب‌ها هنوز نه',
				pa: 'ਕੂੜੇਦਾਨ ਲੱਗ ਗਏ, ਪੀਂਘਾਂ ਅਜੇ ਨਹੀਂ',
			},
			weDid: {
				en: 'Thirty new bins stand in ten parks. The swings are late: the first ones that came were not safe, so we sent them back.',
				ar: 'وضعنا ثلاثين سلة جديدة في عشر حدائق. تأخرت الأراجيح: لم تكن الأولى آمنة فأعدناها.',
				pl: 'W dziesięciu parkach stoi trzydzieści nowych koszy. Huśtawki się spóźniają. Pierwsze nie były bezpieczne, więc je odesłaliśmy.',
				ro: 'În zece parcuri sunt treizeci de coșuri noi. Leagănele întârzie. Primele nu erau sigure, așa că le-am trimis înapoi.',
				ur: 'دس پارکوں میں تیس نئے کوڑے دان ہیں۔ جھولوں میں دیر ہے۔ پہلے والے محفوظ نہیں تھے، تو ہم نے واپس بھیج دیے۔',
				ckb: 'سی تەنەکەی نوێ لە دە پارکدان. جۆلانەکان دوا کەوتن. یەکەمەکان سەلامەت نەبوون، بۆیە ناردمانەوە.',
				fa: 'سی سطل نو در ده پارک است. تاب‌ها دیر شده. اولی‌ها امن نبودند، پس برگرداندیم.',
				pa: 'ਦਸ ਪਾਰਕਾਂ ਵਿੱਚ ਤੀਹ ਨਵੇਂ ਕੂੜੇਦਾਨ ਹਨ। ਪੀਂਘਾਂ ਨੂੰ ਦੇਰ ਹੈ। ਪਹਿਲੀਆਂ ਸੁਰੱਖਿਅਤ ਨਹੀਂ ਸਨ, ਇਸ ਲਈ ਅਸੀਂ ਮੋੜ ਦਿੱਤੀਆਂ।',
			},
			next: {
				en: 'New swings come in April.',
				ar: 'تصل أراجيح جديدة في أبريل.',
				pl: 'Nowe huśtawki będą w kwietniu.',
				ro: 'Leagănele noi vin în aprilie.',
				ur: 'نئے جھولے اپریل میں آئیں گے۔',
				ckb: 'جۆلانەی نوێ لە نیسان دێن.',
				fa: 'تاب‌های نو در آوریل می‌رسد.',
				pa: 'ਨਵੀਆਂ ਪੀਂਘਾਂ ਅਪ੍ਰੈਲ ਵਿੱਚ ਆਉਣਗੀਆਂ।',
			},
		},
	},
	{
		wish: 'wish-2022-06',
		owner: 'Bus network (sample)',
		title: {
			en: 'Free buses for everybody under 18',
			ar: 'حافلات مجانية لكل من هم دون 18',
			pl: 'Darmowe autobusy dla wszystkich poniżej 18 lat',
			ro: 'Autobuze gratuite pentru toți sub 18 ani',
			ur: '18 سال سے کم سب کے لیے مفت بسیں',
			ckb: 'پاسی بێبەرامبەر بۆ هەموو کەسێکی خوار 18 ساڵ',
			fa: 'اتوبوس رایگان برای همه‌ی زیر 18 سال',
			pa: '18 ਸਾਲ ਤੋਂ ਘੱਟ ਸਭ ਲਈ ਮੁਫ਼ਤ ਬੱਸਾਂ',
		},
		status: 'cannot',
		reason:
			'The council does not run the buses. The combined authority could decide this, and we have asked it.',
		no: {
			decidedBy: 'Transport policy (sample)',
			couldDecide: 'The combined authority (sample)',
			reasons: {
				ar: 'المجلس لا يدير الحافلات. يمكن للسلطة المشتركة أن تقرر ذلك، وقد سألناها.',
				pl: 'Rada nie prowadzi autobusów. Może o tym zdecydować władza regionalna. Zapytaliśmy ją.',
				ro: 'Consiliul nu conduce autobuzele. Autoritatea regională poate decide asta și am întrebat-o.',
				ur: 'کونسل بسیں نہیں چلاتی۔ مشترکہ اتھارٹی یہ فیصلہ کر سکتی ہے، اور ہم نے اس سے پوچھا ہے۔',
				ckb: 'ئەنجومەن پاسەکان بەڕێوە نابات. دەسەڵاتی هاوبەش دەتوانێت بڕیار بدات، و پرسیارمان لێی کردووە.',
				fa: 'شورا اتوبوس‌ها را اداره نمی‌کند. نهاد مشترک می‌تواند تصمیم بگیرد و ما از آن پرسیده‌ایم.',
				pa: 'ਕੌਂਸਲ ਬੱਸਾਂ ਨਹੀਂ ਚਲਾਉਂਦੀ। ਸਾਂਝੀ ਅਥਾਰਟੀ ਇਹ ਫ਼ੈਸਲਾ ਕਰ ਸਕਦੀ ਹੈ, ਅਤੇ ਅਸੀਂ ਉਸ ਨੂੰ ਪੁੱਛਿਆ ਹੈ।',
			},
		},
		due: 10,
		theme: 'buses',
		question: 'make-better',
		choice: 'less-traffic',
	},
	{
		wish: 'wish-2022-01',
		owner: 'Health and wellbeing (sample)',
		title: {
			en: 'Every school says who you can talk to',
			ar: 'كل مدرسة تخبركم مع من تتحدثون',
			pl: 'Każda szkoła mówi, z kim możesz porozmawiać',
			ro: 'Fiecare școală spune cu cine poți vorbi',
			ur: 'ہر اسکول بتائے کہ تم کس سے بات کر سکتے ہو',
			ckb: 'هەموو قوتابخانەیەک دەڵێت لەگەڵ کێ دەتوانیت قسە بکەیت',
			fa: 'هر مدرسه می‌گوید با چه کسی می‌توانی حرف بزنی',
			pa: 'ਹਰ ਸਕੂਲ ਦੱਸੇ ਕਿ ਤੂੰ ਕਿਸ ਨਾਲ ਗੱਲ ਕਰ ਸਕਦਾ ਹੈਂ',
		},
		status: 'planned',
		due: 80,
		theme: 'talk',
		question: 'who-to-ask',
		choice: 'not-sure',
		update: {
			daysAgo: 0,
			title: {
				en: 'A card with names for every pupil',
				ar: 'بطاقة بالأسماء لكل تلميذ',
				pl: 'Karta z nazwiskami dla każdego ucznia',
				ro: 'O fișă cu nume pentru fiecare elev',
				ur: 'ہر طالب علم کے لیے ناموں والا کارڈ',
				ckb: 'کارتێک بە ناوەکان بۆ هەموو قوتابییەک',
				fa: 'کارتی با نام‌ها برای هر دانش‌آموز',
				pa: 'ਹਰ ਵਿਦਿਆਰਥੀ ਲਈ ਨਾਵਾਂ ਵਾਲਾ ਕਾਰਡ',
			},
			weDid: {
				en: 'We are making a card that says who you can talk to, in your school and outside it.',
				ar: 'نُعدّ بطاقة تقول لكم مع من يمكنكم التحدث، في المدرسة وخارجها.',
				pl: 'Robimy kartę, która mówi, z kim możesz porozmawiać w szkole i poza nią.',
				ro: 'Facem o fișă care spune cu cine poți vorbi, în școală și în afara ei.',
				ur: 'ہم ایک کارڈ بنا رہے ہیں جو بتاتا ہے کہ اسکول میں اور باہر کس سے بات کرو۔',
				ckb: 'کارتێک دروست دەکەین کە دەڵێت لەگەڵ کێ قسە بکەیت، لە قوتابخانە و دەرەوەی.',
				fa: 'کارتی می‌سازیم که می‌گوید در مدرسه و بیرون با چه کسی حرف بزنی.',
				pa: 'ਅਸੀਂ ਇੱਕ ਕਾਰਡ ਬਣਾ ਰਹੇ ਹਾਂ ਜੋ ਦੱਸਦਾ ਹੈ ਕਿ ਸਕੂਲ ਵਿੱਚ ਅਤੇ ਬਾਹਰ ਕਿਸ ਨਾਲ ਗੱਲ ਕਰਨੀ ਹੈ।',
			},
			next: {
				en: 'Young people try it first, in spring.',
				ar: 'سيجرّبها الشباب أولًا في الربيع.',
				pl: 'Najpierw, wiosną, wypróbują ją młodzi.',
				ro: 'Tinerii o încearcă primii, la primăvară.',
				ur: 'پہلے نوجوان اسے بہار میں آزمائیں گے۔',
				ckb: 'یەکەم جار گەنجان لە بەهاردا تاقی دەکەنەوە.',
				fa: 'اول، در بهار، نوجوان‌ها امتحانش می‌کنند.',
				pa: 'ਪਹਿਲਾਂ ਨੌਜਵਾਨ ਇਸਨੂੰ ਬਸੰਤ ਵਿੱਚ ਅਜ਼ਮਾਉਣਗੇ।',
			},
			isDraft: true,
		},
	},
	{
		wish: 'wish-2022-12',
		owner: 'Culture and leisure (sample)',
		title: {
			en: 'Quiet hours at pools and museums',
			ar: 'ساعات هادئة في المسابح والمتاحف',
			pl: 'Ciche godziny na basenach i w muzeach',
			ro: 'Ore liniștite la bazine și muzee',
			ur: 'تیراکی کے تالابوں اور عجائب گھروں میں خاموش گھنٹے',
			ckb: 'کاتژمێری هێمن لە مەلەوانگە و مۆزەخانەکان',
			fa: 'ساعت‌های آرام در استخرها و موزه‌ها',
			pa: 'ਤਲਾਬਾਂ ਅਤੇ ਅਜਾਇਬ ਘਰਾਂ ਵਿੱਚ ਸ਼ਾਂਤ ਘੰਟੇ',
		},
		status: 'under-way',
		due: 60,
		theme: 'everyone',
		question: 'make-better',
		choice: 'for-everyone',
		update: {
			daysAgo: 2,
			title: {
				en: 'Quiet hours begin at two pools',
				ar: 'بدأت الساعات الهادئة في مسبحين',
				pl: 'Ciche godziny ruszają na dwóch basenach',
				ro: 'Orele liniștite încep la două bazine',
				ur: 'دو تالابوں میں خاموش گھنٹے شروع',
				ckb: 'کاتژمێری هێمن لە دوو مەلەوانگە دەست پێ دەکات',
				fa: 'ساعت‌های آرام در دو استخر شروع می‌شود',
				pa: 'ਦੋ ਤਲਾਬਾਂ ਵਿੱਚ ਸ਼ਾਂਤ ਘੰਟੇ ਸ਼ੁਰੂ',
			},
			weDid: {
				en: 'Two pools now have a quiet hour each week. The lights are low and there is no music.',
				ar: 'في مسبحين الآن ساعة هادئة كل أسبوع. الإضاءة خافتة ولا توجد موسيقى.',
				pl: 'Dwa baseny mają teraz cichą godzinę co tydzień. Światła są słabsze i nie gra muzyka.',
				ro: 'Două bazine au acum o oră liniștită în fiecare săptămână. Lumina e slabă și nu este muzică.',
				ur: 'اب دو تالابوں میں ہر ہفتے ایک خاموش گھنٹہ ہے۔ روشنی کم ہوتی ہے اور موسیقی نہیں بجتی۔',
				ckb: 'ئێستا دوو مەلەوانگە هەموو هەفتەیەک کاتژمێرێکی هێمنیان هەیە. ڕووناکی کەمە و مۆسیقا نییە.',
				fa: 'حالا دو استخر هر هفته یک ساعت آرام دارند. نور کم است و موسیقی نیست.',
				pa: 'ਹੁਣ ਦੋ ਤਲਾਬਾਂ ਵਿੱਚ ਹਰ ਹਫ਼ਤੇ ਇੱਕ ਸ਼ਾਂਤ ਘੰਟਾ ਹੈ। ਰੋਸ਼ਨੀ ਘੱਟ ਹੁੰਦੀ ਹੈ ਅਤੇ ਸੰਗੀਤ ਨਹੀਂ ਵੱਜਦਾ।',
			},
			next: {
				en: 'We ask the museums next. In spring we tell you what they say.',
				ar: 'سنسأل المتاحف بعد ذلك. في الربيع نخبركم بما تقوله.',
				pl: 'Teraz zapytamy muzea. Wiosną powiemy wam, co odpowiedziały.',
				ro: 'Acum întrebăm muzeele. La primăvară vă spunem ce răspund.',
				ur: 'اب ہم عجائب گھروں سے پوچھیں گے۔ بہار میں بتائیں گے کہ وہ کیا کہتے ہیں۔',
				ckb: 'دواتر لە مۆزەخانەکان دەپرسین. لە بەهاردا پێتان دەڵێین چی دەڵێن.',
				fa: 'بعد از موزه‌ها می‌پرسیم. در بهار می‌گوییم چه گفتند.',
				pa: 'ਅੱਗੇ ਅਸੀਂ ਅਜਾਇਬ ਘਰਾਂ ਨੂੰ ਪੁੱਛਾਂਗੇ। ਬਸੰਤ ਵਿੱਚ ਦੱਸਾਂਗੇ ਕਿ ਉਹ ਕੀ ਕਹਿੰਦੇ ਹਨ।',
			},
		},
	},
]
