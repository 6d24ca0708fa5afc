import { expect, test } from 'vitest'
import { actionStatuses, isOverdue } from '#app/actions/action.ts'
import { readAction, typedOf } from '#app/actions/plan/typed-action.ts'

const sound: Record<string, string> = {
	wishId: 'wish-2022-02',
	'title.en': 'Mend the swings',
	'title.ar': '',
	owner: 'Parks',
	status: 'planned',
	reason: '',
	dueOn: '2027-03-01',
	replyBy: '',
	howMuch: '',
	howWell: '',
	betterOff: '',
	partners: 'Schools',
	responsibleId: '',
	parentId: '',
	version: '3',
	why: '',
}

test('reads a promise with its ties, each tie once', () => {
	const form = formOf(sound, [
		['themes', 't1'],
		['themes', 't1'],
		['results', 's1/where'],
	])
	expect(readAction(form).read).toEqual({
		ok: true,
		value: {
			version: 3,
			why: null,
			content: {
				wishId: 'wish-2022-02',
				owner: 'Parks',
				status: 'planned',
				reason: null,
				dueOn: '2027-03-01',
				replyBy: null,
				howMuch: null,
				howWell: null,
				betterOff: null,
				partners: 'Schools',
				responsibleId: null,
				parentId: null,
				titles: { en: 'Mend the swings' },
				themeIds: ['t1'],
				results: [{ surveyId: 's1', questionId: 'where' }],
			},
		},
	})
})

test.each([
	{ why: 'a promise without words', change: { 'title.en': ' ' }, fault: { 'title.en': 'action.say-what' } },
	{ why: 'a promise of nobody', change: { owner: '' }, fault: { owner: 'action.say-who' } },
	{ why: 'a promise under no wish', change: { wishId: '' }, fault: { wishId: 'action.choose-a-wish' } },
	{
		why: 'a status we do not know',
		change: { status: 'soonish' },
		fault: { status: 'action.choose-a-status' },
	},
	{
		why: 'a day that is not in the calendar',
		change: { dueOn: '2027-02-30' },
		fault: { dueOn: 'action.say-when' },
	},
	{
		why: '"can’t" without a reason',
		change: { status: 'cannot', reason: ' ' },
		fault: { reason: 'action.say-why-not' },
	},
	{
		why: '"won’t" without a reason',
		change: { status: 'will-not' },
		fault: { reason: 'action.say-why-not' },
	},
	{ why: 'a field that is not the form’s', change: { id: 'mine' }, fault: { form: 'action.unknown-field' } },
	{ why: 'a tie to nothing', change: { results: 's1' }, fault: { form: 'action.tie-unreadable' } },
])('refuses $why, and keeps what was typed', ({ change, fault }) => {
	const { typed, read } = readAction(formOf({ ...sound, ...change }))
	expect(read).toEqual({ ok: false, refusal: fault })
	expect(typed).toMatchObject({ howMuch: '', dueOn: 'dueOn' in change ? change.dueOn : '2027-03-01' })
})

test('an action comes back from its form as it went in', () => {
	const { read } = readAction(formOf({ ...sound, 'title.ar': 'إصلاح الأراجيح' }, [['results', 's1/q2']]))
	if (!read.ok) throw new Error('The form is in order.')
	const typed = typedOf({
		...read.value.content,
		id: 'a',
		version: 3,
		isSample: false,
		createdAt: new Date(),
	})
	const { title, themes: _themes, results: _results, ...lines } = typed
	const titles = Object.entries(title).map(([language, words]) => [`title.${language}`, words])
	const again = formOf({ ...lines, ...Object.fromEntries(titles) })
	for (const name of ['themes', 'results'] as const)
		for (const value of typed[name]) again.append(name, value)
	expect(readAction(again).read).toEqual(read)
})

test('a promise is overdue the day after its day, unless it was kept or answered with a no', () => {
	const late = actionStatuses.filter(status => isOverdue({ status, dueOn: '2027-03-01' }, '2027-03-02'))
	expect(late).toEqual(['planned', 'under-way', 'not-yet'])
	expect(isOverdue({ status: 'planned', dueOn: '2027-03-01' }, '2027-03-01')).toBe(false)
})

function formOf(fields: Record<string, unknown>, more: [string, string][] = []): FormData {
	const form = new FormData()
	for (const [name, value] of [...Object.entries(fields), ...more]) form.append(name, String(value))
	return form
}
