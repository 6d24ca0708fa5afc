import { expect, test } from 'vitest'
import { allDeeds, type Deed, fitRoles, may, type Role, roles } from '#app/people/permission.ts'
import { placesOf } from '#app/people/team-place.ts'

// W-20: who may what, read out in full. One row for each deed, one column for each role;
// a deed or a role that is new fails here until somebody decides.
const columns: Role[] = [
	'teacher',
	'teller',
	'youth-council',
	'moderator',
	'safeguarding',
	'analyst',
	'publisher',
	'administrator',
	'auditor',
]
const table: Record<Deed, string> = {
	//                     te tl yc mo sa an pu ad au
	'team.enter': '          x  x  x  x  x  x  x  x  x',
	'survey.read': '         -  -  x  x  -  x  x  -  x',
	'survey.run': '          -  -  -  -  -  -  x  -  -',
	'survey.edit': '         -  -  -  -  -  -  x  -  -',
	'voice.read': '          -  -  -  x  -  -  -  -  -',
	'voice.decide': '        -  -  -  x  -  -  -  -  -',
	'theme.read': '          -  -  -  x  -  x  x  -  -',
	'theme.edit': '          -  -  -  x  -  x  -  -  -',
	'safeguarding.read': '   -  -  -  -  x  -  -  -  -',
	'safeguarding.decide': ' -  -  -  -  x  -  -  -  -',
	'results.read': '        -  -  -  -  -  x  x  -  x',
	'results.release': '     -  -  -  -  -  -  x  -  -',
	'hands.run': '           -  -  -  -  -  -  x  -  -',
	'ballot.read': '          -  x  x  -  -  x  x  -  x',
	'ballot.edit': '          -  -  -  -  -  -  x  -  -',
	'ballot.open-box': '      -  -  -  -  -  -  x  -  -',
	'ballot.audit': '         -  -  x  -  -  -  -  -  -',
	'slip.issue': '          -  -  -  -  -  -  x  -  -',
	'slip.void': '           -  -  -  -  -  -  x  -  -',
	'paper.key': '            -  x  -  -  -  -  x  -  -',
	'school.reconcile': '     -  x  -  -  -  -  x  -  -',
	'action.read': '         -  -  x  x  -  x  x  -  x',
	'action.edit': '         -  -  -  -  -  -  x  -  -',
	'action.ask-again': '    -  -  x  -  -  -  -  -  -',
	'update.publish': '      -  -  -  -  -  -  x  -  -',
	'clock.keep': '          -  -  -  -  -  -  x  -  -',
	'verdict.give': '        x  -  x  -  -  -  -  -  -',
	'verdict.see': '         -  -  -  x  -  -  x  -  x',
	'verdict.read-reasons': '-  -  -  x  -  -  -  -  -',
	'verdict.reply': '       -  -  -  -  -  -  x  -  -',
	'handover.write': '      -  -  x  -  -  -  -  -  -',
	'term.make': '           -  -  -  -  -  -  x  x  -',
	'indicator.edit': '      -  -  -  -  -  x  x  -  -',
	'indicator.make': '      -  -  -  -  -  -  x  -  -',
	'story.write': '         -  -  x  -  -  -  -  -  -',
	'following.read': '      -  -  -  -  -  -  x  x  x',
	'webhook.edit': '        -  -  -  -  -  -  -  x  -',
	'words.translate': '     -  -  -  x  -  -  x  -  -',
	'person.read': '         -  -  -  -  -  -  -  x  x',
	'person.invite': '       -  -  -  -  -  -  -  x  -',
	'person.change-roles': ' -  -  -  -  -  -  -  x  -',
	'person.disable': '      -  -  -  -  -  -  -  x  -',
	'logbook.read': '        -  -  -  -  -  -  -  x  x',
}

test('W-20: the table has every role and every deed', () => {
	expect(columns).toEqual([...roles])
	expect(Object.keys(table)).toEqual(allDeeds)
})

test.each(columns.map(role => ({ role })))('W-20: what $role may do', ({ role }) => {
	const expected = Object.entries(table)
		.filter(([, row]) => row.trim().split(/\s+/)[columns.indexOf(role)] === 'x')
		.map(([deed]) => deed)
	expect(allDeeds.filter(deed => may({ roles: [role] }, deed))).toEqual(expected)
})

test('somebody without a role may do nothing at all', () => {
	expect(allDeeds.filter(deed => may({ roles: [] }, deed))).toEqual([])
})

test('C-11, C2: a teacher may enter, and type what the school council says of an update, and nothing else', () => {
	expect(allDeeds.filter(deed => may({ roles: ['teacher'] }, deed))).toEqual(['team.enter', 'verdict.give'])
})

test('two roles open what either opens', () => {
	for (const one of roles)
		for (const other of roles)
			for (const deed of allDeeds)
				expect(may({ roles: [one, other] }, deed)).toBe(
					may({ roles: [one] }, deed) || may({ roles: [other] }, deed),
				)
})

test.each([
	{ asked: [], answer: 'roles.none' },
	{ asked: ['administrator', 'moderator'], answer: 'roles.administrator-reads-no-content' },
	{ asked: ['safeguarding', 'administrator'], answer: 'roles.administrator-reads-no-content' },
	{ asked: ['administrator', 'analyst'], answer: 'roles.administrator-reads-no-content' },
	{ asked: ['auditor', 'publisher', 'administrator'], answer: 'roles.administrator-reads-no-content' },
	{ asked: ['administrator'], answer: 'ok' },
	{ asked: ['administrator', 'auditor'], answer: 'ok' },
	{ asked: ['moderator', 'analyst', 'publisher'], answer: 'ok' },
] satisfies { asked: Role[]; answer: string }[])('W-20: $asked together: $answer', ({ asked, answer }) => {
	const fit = fitRoles(asked)
	expect(fit.ok ? 'ok' : fit.refusal).toBe(answer)
})

test('W-20: no roles that fit together both administer and read what children wrote', () => {
	for (let set = 0; set < 2 ** roles.length; set++) {
		const held = roles.filter((_, place) => set & (1 << place))
		if (!fitRoles(held).ok || !held.includes('administrator')) continue
		const content: Deed[] = [
			'voice.read',
			'safeguarding.read',
			'theme.read',
			'results.release',
			'update.publish',
		]
		for (const deed of content) expect(may({ roles: held }, deed), held.join()).toBe(false)
	}
})

test('nobody is shown a door that is closed to them', () => {
	expect(placesOf({ roles: ['teacher'] }).map(({ name }) => name)).toEqual(['home', 'desk'])
	expect(placesOf({ roles: ['safeguarding'] }).map(({ name }) => name)).toEqual(['home', 'safeguarding'])
	expect(placesOf({ roles: ['administrator'] }).map(({ name }) => name)).toEqual([
		'home',
		'following',
		'people',
		'logbook',
	])
})
