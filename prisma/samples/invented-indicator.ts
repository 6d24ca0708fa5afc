/** An invented number over ten years, with everything an indicator can have. Nobody measured it. */
export const inventedIndicator = {
	id: 'sample-safe-journey',
	wish: 'wish-2022-06',
	name: 'Pupils who feel safe on their way to school (invented)',
	plain: {
		en: 'Pupils who feel safe on their way to school.',
		pl: 'Uczniowie, którzy czują się bezpiecznie w drodze do szkoły.',
		ro: 'Elevii care se simt în siguranță pe drumul spre școală.',
		ar: 'التلاميذ الذين يشعرون بالأمان في طريقهم إلى المدرسة.',
		ur: 'طالب علم جو اسکول جاتے ہوئے خود کو محفوظ سمجھتے ہیں۔',
		ckb: 'ئەو قوتابیانەی لە ڕێگەی قوتابخانە هەست بە سەلامەتی دەکەن.',
		fa: 'دانش‌آموزانی که در راه مدرسه احساس امنیت می‌کنند.',
		pa: 'ਵਿਦਿਆਰਥੀ ਜੋ ਸਕੂਲ ਦੇ ਰਾਹ ਤੇ ਸੁਰੱਖਿਅਤ ਮਹਿਸੂਸ ਕਰਦੇ ਹਨ।',
	},
	source: 'An invented survey',
	/** School years, how many in a hundred, how many answered, from how many schools. */
	points: [
		['2014-15', 71, 9100, 84],
		['2015-16', 68, 9300, 86],
		['2016-17', 64, 9250, 85],
		['2017-18', 67, 9600, 88],
		['2018-19', 70, 9700, 90],
		['2020-21', 58, 5200, 52],
		['2021-22', 60, 7400, 71],
		['2022-23', 63, 8800, 83],
		['2023-24', 64, 9100, 87],
		['2024-25', 67, 9400, 89],
	],
	break: { fromPeriod: '2020-21', reason: 'It asked about the way home as well.' },
	stories: {
		officers: {
			en: 'School streets began in 2020.\nTraffic came back faster than we put in crossings.',
			ar: 'بدأت شوارع المدارس في 2020.\nعادت السيارات أسرع مما أنشأنا معابر.',
		},
		'young-people': {
			en: 'Cars park on the crossing when it rains.\nIn winter it is dark when we walk home.',
			ar: 'تقف السيارات على المعبر عندما تمطر.\nفي الشتاء يكون الظلام ونحن نمشي إلى البيت.',
		},
	},
	ideas: [
		['works', { en: 'A grown-up in a bright coat at the crossing.', ar: 'شخص كبير بمعطف لامع عند المعبر.' }],
		['partner', { en: 'Schools, the police, bus companies.', ar: 'المدارس والشرطة وشركات الحافلات.' }],
		['little-cost', { en: 'Walk together in a group.', ar: 'المشي معًا في مجموعة.' }],
		['turn', { en: 'No cars outside school before nine.', ar: 'لا سيارات أمام المدرسة قبل التاسعة.' }],
	],
} as const
