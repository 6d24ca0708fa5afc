import { expect, test } from 'vitest'
import { readRolls, readSchool, typedOfSchool } from '#app/ballots/set-up/read-roll.ts'
import { childrenOn, wardCalled, withSchools, yearCalled } from '#app/ballots/set-up/roll.ts'
import { ok } from '#app/base/result.ts'

const wards = ['Gipton & Harehills', 'Roundhay']

test('a table of rolls is read a line for each school and year, however it was written', () => {
	const table =
		'\uFEFFWard;School;Children;Year\r\ngipton and harehills;"Harehills; Primary";60;5\r\n;Park High;1 200;\n'
	const read = readRolls(table, wards)
	expect(read).toEqual(
		ok([
			{ name: 'Harehills; Primary', ward: 'Gipton & Harehills', roll: [{ year: 'Year 5', children: 60 }] },
			{ name: 'Park High', ward: null, roll: [{ year: '', children: 1200 }] },
		]),
	)
})

test('without a head the columns stand in the order that is shown', () => {
	const read = readRolls('Park,Roundhay,R,30\nPARK ,,Y1,28', wards)
	expect(read.ok && read.value[0]?.roll).toEqual([
		{ year: 'Reception', children: 30 },
		{ year: 'Year 1', children: 28 },
	])
})

test('rows that are wrong are named by line, all of them, and nothing is read', () => {
	const table = [
		'school,ward,year,children',
		'Park,Roundhay,5,30',
		',Roundhay,5,30',
		'Hill,Atlantis,5,30',
		'Hill,Roundhay,5,many',
		'Park,Roundhay,Year 5,31',
		'Park,Gipton & Harehills,6,31',
		'Hill,Roundhay,5,-3',
	].join('\n')
	const read = readRolls(table, wards)
	expect(
		!read.ok && read.refusal !== 'no-rows' && read.refusal.map(({ line, fault }) => [line, fault]),
	).toEqual([
		[3, 'no-school'],
		[4, 'ward-unknown'],
		[5, 'children-unreadable'],
		[6, 'row-twice'],
		[7, 'ward-differs'],
		[8, 'children-unreadable'],
	])
	expect(readRolls(' \n', wards)).toEqual({ ok: false, refusal: 'no-rows' })
})

test('a school that is there keeps its id and gets the new roll; others get ids of their own', () => {
	const there = [{ id: 'park', name: 'Park', ward: null, roll: [{ year: '', children: 9 }] }]
	const roll = [{ year: '', children: 30 }]
	const added = ['PARK', 'Park!', 'مدرسة'].map(name => ({ name, ward: null, roll }))
	const all = withSchools(there, added)
	expect(all.map(({ id }) => id)).toEqual(['park', 'park-2', 'school'])
	expect(childrenOn(all)).toBe(90)
})

test('the form of a school shows and reads the same roll', () => {
	const school = {
		...{ id: 'park', name: 'Park', ward: 'Roundhay' },
		roll: [
			{ year: 'Nursery', children: 12 },
			{ year: 'Year 5', children: 30 },
		],
	}
	const { id: _, ...read } = school
	expect(readSchool(typedOfSchool(school), { wards, schools: [school] })).toEqual(ok(read))
})

test.each([
	['no name', { name: ' ' }, { name: 'school-missing' }],
	['a name that is there', { name: 'park' }, { name: 'school-twice' }],
	['a ward of elsewhere', { ward: 'Atlantis' }, { ward: 'ward-unknown' }],
	['no children', { whole: '' }, { whole: 'roll-missing' }],
	['words for children', { whole: 'many' }, { whole: 'children-unreadable' }],
	['both a whole and years', { 'year.5': '30' }, { whole: 'roll-both' }],
])('a school is refused with %s, said at its field', (_what, changes, faults) => {
	const schools = [{ id: 'park', name: 'Park', ward: null, roll: [] }]
	const typed = { ...typedOfSchool(undefined), name: 'Hill', whole: '30', ...changes }
	expect(readSchool(typed, { wards, schools })).toEqual({ ok: false, refusal: faults })
})

test('years and wards are called by the city’s names', () => {
	expect(['5', 'y 11', 'YEAR 3', 'r', 'Nursery'].map(yearCalled)).toEqual([
		...['Year 5', 'Year 11', 'Year 3', 'Reception', 'Nursery'],
	])
	expect(wardCalled('  GIPTON  and harehills', wards)).toBe('Gipton & Harehills')
	expect(wardCalled('Gipton', wards)).toBeUndefined()
})
