import { expect, test } from 'vitest'
import type { Action } from '#app/actions/action.ts'
import {
	changesBetween,
	faultInFamily,
	faultInTime,
	withoutOldReason,
} from '#app/actions/plan/action-change.ts'
import { toldSaves } from '#app/actions/plan/told-change.ts'

const before: Action = {
	id: 'a',
	wishId: 'wish-2022-06',
	owner: 'Highways',
	status: 'planned',
	reason: null,
	dueOn: '2027-06-01',
	replyBy: null,
	howMuch: null,
	howWell: null,
	betterOff: null,
	partners: null,
	responsibleId: null,
	parentId: null,
	version: 1,
	isSample: false,
	createdAt: new Date('2026-11-10T09:00:00Z'),
	titles: { en: 'Two new crossings' },
	themeIds: ['t1', 't2'],
	results: [],
}
const today = '2027-05-01'

test('M23: every field that changed is told with before and after, and only those', () => {
	const after: Action = {
		...before,
		dueOn: '2027-09-01',
		titles: { en: 'Three crossings', ar: 'معابر' },
		themeIds: ['t2', 't1'],
	}
	expect(changesBetween(before, after)).toEqual([
		{ field: 'title.en', before: 'Two new crossings', after: 'Three crossings' },
		{ field: 'title.ar', before: null, after: 'معابر' },
		{ field: 'dueOn', before: '2027-06-01', after: '2027-09-01' },
	])
	expect(changesBetween(before, before)).toEqual([])
})

test('C12: the reason of a no goes with the no, unless another is written; from one no to the other it stays', () => {
	const no: Action = { ...before, status: 'will-not', reason: 'The money is spent.' }
	const saved = (change: Partial<Action>) => withoutOldReason(no, { ...no, ...change }).reason
	expect(saved({ status: 'done' })).toBeNull()
	expect(saved({ status: 'done', reason: 'We found the money.' })).toBe('We found the money.')
	expect(saved({ status: 'cannot' })).toBe('The money is spent.')
})

test.each([
	{
		what: 'a new promise for a day that is over',
		was: null,
		change: { dueOn: '2027-04-30' },
		why: 'x',
		fault: 'action.due-in-past',
	},
	{ what: 'a new promise for today', was: null, change: { dueOn: today }, why: null, fault: null },
	{
		what: 'a day moved into the past',
		was: before,
		change: { dueOn: '2027-04-30' },
		why: 'x',
		fault: 'action.due-in-past',
	},
	{
		what: 'a day moved without a word',
		was: before,
		change: { dueOn: '2027-09-01' },
		why: null,
		fault: 'action.say-why-moved',
	},
	{
		what: 'a day moved with its reason',
		was: before,
		change: { dueOn: '2027-09-01' },
		why: 'Rain.',
		fault: null,
	},
	{
		what: 'a status moved without a word',
		was: before,
		change: { status: 'done' },
		why: null,
		fault: 'action.say-why-moved',
	},
	{
		what: 'a no, which gives its own reason',
		was: before,
		change: { status: 'cannot', reason: 'No land.' },
		why: null,
		fault: null,
	},
	{
		what: 'a no, and another day',
		was: before,
		change: { status: 'cannot', reason: 'No land.', dueOn: '2027-09-01' },
		why: null,
		fault: 'action.say-why-moved',
	},
	{ what: 'other words alone', was: before, change: { howMuch: 'Two.' }, why: null, fault: null },
	{
		what: 'a late promise whose day stays',
		was: { ...before, dueOn: '2027-01-01' },
		change: { dueOn: '2027-01-01', owner: 'Parks' },
		why: null,
		fault: null,
	},
] as const)('M23: $what: $fault', ({ was, change, why, fault }) => {
	expect(faultInTime(was, { ...before, ...change }, { why, today })).toBe(fault)
})

const wishId = before.wishId
const free = { id: 'p', wishId, parentId: null }
test.each([
	{ what: 'stands alone', parentId: null, parent: null, parts: [], fault: null },
	{ what: 'is a part', parentId: 'p', parent: free, parts: [], fault: null },
	{
		what: 'is its own part',
		parentId: 'a',
		parent: { ...free, id: 'a' },
		parts: [],
		fault: 'action.part-of-itself',
	},
	{
		what: 'is a part of what is gone',
		parentId: 'p',
		parent: null,
		parts: [],
		fault: 'action.parent-elsewhere',
	},
	{
		what: 'is a part under another wish',
		parentId: 'p',
		parent: { ...free, wishId: 'w' },
		parts: [],
		fault: 'action.parent-elsewhere',
	},
	{
		what: 'is a part of a part',
		parentId: 'p',
		parent: { ...free, parentId: 'q' },
		parts: [],
		fault: 'action.parent-is-part',
	},
	{
		what: 'has parts and becomes one',
		parentId: 'p',
		parent: free,
		parts: [{ id: 'c', wishId, parentId: 'a' }],
		fault: 'action.has-parts',
	},
	{
		what: 'leaves its parts behind',
		parentId: null,
		parent: null,
		parts: [{ id: 'c', wishId: 'w', parentId: 'a' }],
		fault: 'action.parts-stay',
	},
])('M23: an action that $what: $fault', ({ parentId, parent, parts, fault }) => {
	expect(faultInFamily({ wishId, parentId }, { id: 'a', parent, parts })).toBe(fault)
})

test('M23: everybody reads the day and the reason of a change; only the team reads who', () => {
	const at = new Date('2027-03-01T23:30:00Z')
	const row = { at, personId: 'kim', reason: 'Rain.' }
	const rows = [
		{ id: '1', ...row, field: 'dueOn', before: '2027-06-01', after: '2027-09-01' },
		{ id: '2', ...row, field: 'responsibleId', before: 'kim', after: null },
	]
	const [change] = rows.map(({ field, before, after }) => ({ field, before, after }))
	expect(toldSaves(rows, null)).toEqual([
		{ id: '1', day: '2027-03-01', who: null, reason: 'Rain.', changes: [change] },
	])
	const [forTeam] = toldSaves(rows, new Map([['kim', 'Kim']]))
	expect(forTeam).toMatchObject({ who: 'Kim', changes: [change, { before: 'Kim', after: null }] })
})
