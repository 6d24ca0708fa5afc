import type { Language } from '#app/languages/language.ts'

/** What to write in the place of a phrase that says nothing; each has its words in locales/<language>/actions.json. */
export const remedies = ['what', 'when', 'who', 'which', 'how-many', 'done'] as const
export type Remedy = (typeof remedies)[number]

/**
 * Phrases with which adults answer and say nothing, and what to write instead
 * (decision 0027). Each is refused wherever it stands, so only phrases are listed
 * that a good answer never needs. English is the longest: it is what officers
 * write in. Add to it what young people mark with "I don't get it".
 */
export const vaguePhrases: Record<Language, Partial<Record<Remedy, readonly string[]>>> = {
	en: {
		what: [
			'we will look into',
			'we are looking into',
			'looking at ways',
			'look at ways',
			'explore options',
			'exploring options',
			'explore ways',
			'give consideration to',
			'will be considered',
			'under consideration',
			'taken on board',
			'take on board',
			'take this forward',
			'taking this forward',
			'moving forward',
			'going forward',
			'continue to work',
			'continue to monitor',
			'work towards',
			'working towards',
			'working hard',
			'are committed to',
			'raise awareness',
			'raised awareness',
			'where possible',
			'where appropriate',
			'feed into',
			'fed into',
		],
		when: [
			'ongoing',
			'on going',
			'in due course',
			'as soon as possible',
			'as soon as we can',
			'in the near future',
			'in the coming months',
			'in the coming years',
			'in the fullness of time',
			'at the earliest opportunity',
			'when resources allow',
			'subject to funding',
			'watch this space',
			'to be confirmed',
			'tbc',
		],
		who: [
			'relevant partners',
			'relevant services',
			'relevant teams',
			'key stakeholders',
			'stakeholders',
			'the appropriate team',
			'colleagues across',
		],
		which: ['a range of', 'a variety of', 'various measures', 'a number of', 'where needed'],
		'how-many': ['significant progress', 'good progress', 'a lot of work', 'much has been done'],
		done: ['has been actioned', 'lessons have been learned', 'lessons will be learned'],
	},
	pl: {
		what: ['przyjrzymy się', 'rozważymy', 'bierzemy pod uwagę', 'pracujemy nad tym', 'dołożymy starań'],
		when: ['w trakcie realizacji', 'w swoim czasie', 'jak najszybciej', 'w najbliższym czasie', 'wkrótce'],
		who: ['odpowiednie służby', 'interesariusze'],
		which: ['szereg działań', 'różne działania'],
	},
	ro: {
		what: ['vom analiza', 'vom lua în considerare', 'avem în vedere', 'depunem eforturi', 'explorăm opțiuni'],
		when: [
			'în curs de desfășurare',
			'la momentul potrivit',
			'cât mai curând posibil',
			'în viitorul apropiat',
		],
		who: ['părțile interesate', 'serviciile competente'],
		which: ['o serie de măsuri', 'o gamă de'],
	},
	ar: {
		what: ['سننظر في الأمر', 'قيد الدراسة', 'قيد النظر', 'نعمل جاهدين', 'سنبذل قصارى جهدنا'],
		when: ['في الوقت المناسب', 'في أقرب وقت ممكن', 'في أقرب وقت', 'في المستقبل القريب'],
		who: ['الجهات المعنية', 'أصحاب المصلحة'],
		which: ['مجموعة من الإجراءات', 'عدد من الإجراءات'],
	},
	ur: {
		what: ['ہم جائزہ لیں گے', 'زیر غور ہے', 'زیرِ غور ہے', 'بھرپور کوشش'],
		when: ['مناسب وقت پر', 'جلد از جلد', 'مستقبل قریب میں', 'عنقریب'],
		who: ['متعلقہ ادارے', 'متعلقہ محکمے'],
		which: ['متعدد اقدامات', 'مختلف اقدامات'],
	},
	ckb: {
		what: ['لێی دەکۆڵینەوە', 'لە ژێر لێکۆڵینەوەدایە', 'هەوڵی خۆمان دەدەین'],
		when: ['لە کاتی گونجاودا', 'بە زووترین کات', 'لە داهاتوویەکی نزیکدا'],
		who: ['لایەنە پەیوەندیدارەکان'],
		which: ['کۆمەڵێک ڕێکار'],
	},
	fa: {
		what: ['بررسی خواهیم کرد', 'در دست بررسی', 'تمام تلاش خود را'],
		when: ['در زمان مناسب', 'در اسرع وقت', 'در آینده نزدیک', 'در آیندهٔ نزدیک', 'به‌زودی'],
		who: ['نهادهای ذی‌ربط', 'ذی‌نفعان'],
		which: ['مجموعه‌ای از اقدامات'],
	},
	pa: {
		what: ['ਅਸੀਂ ਵਿਚਾਰ ਕਰਾਂਗੇ', 'ਵਿਚਾਰ ਅਧੀਨ', 'ਪੂਰੀ ਕੋਸ਼ਿਸ਼ ਕਰਾਂਗੇ'],
		when: ['ਸਹੀ ਸਮੇਂ ਤੇ', 'ਜਿੰਨੀ ਜਲਦੀ ਹੋ ਸਕੇ', 'ਨੇੜਲੇ ਭਵਿੱਖ ਵਿੱਚ', 'ਜਲਦੀ ਹੀ'],
		who: ['ਸਬੰਧਤ ਵਿਭਾਗ', 'ਸਬੰਧਿਤ ਵਿਭਾਗ'],
		which: ['ਕਈ ਤਰ੍ਹਾਂ ਦੇ ਕਦਮ'],
	},
}
