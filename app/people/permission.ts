import { ok, type Result, refuse } from '#app/base/result.ts'
import type { Language } from '#app/languages/language.ts'

/** Who works here, after `trust.md` W-20. Visitors and children who answer have no account and no role. */
export const roles = [
	'teacher',
	'teller',
	'youth-council',
	'moderator',
	'safeguarding',
	'analyst',
	'publisher',
	'administrator',
	'auditor',
] as const

export type Role = (typeof roles)[number]

/** What each role may do. The whole of who-may-what is on this page; a test reads it out in full. */
const deeds = {
	'team.enter': roles,
	'survey.read': ['youth-council', 'moderator', 'analyst', 'publisher', 'auditor'],
	'survey.run': ['publisher'],
	'survey.edit': ['publisher'],
	'voice.read': ['moderator'],
	'voice.decide': ['moderator'],
	'theme.read': ['moderator', 'analyst', 'publisher'],
	'theme.edit': ['moderator', 'analyst'],
	'safeguarding.read': ['safeguarding'],
	'safeguarding.decide': ['safeguarding'],
	'results.read': ['analyst', 'publisher', 'auditor'],
	'results.release': ['publisher'],
	'hands.run': ['publisher'],
	'ballot.read': ['teller', 'youth-council', 'analyst', 'publisher', 'auditor'],
	'ballot.edit': ['publisher'],
	'ballot.open-box': ['publisher'],
	'ballot.audit': ['youth-council'],
	'slip.issue': ['publisher'],
	'slip.void': ['publisher'],
	'paper.key': ['teller', 'publisher'],
	'school.reconcile': ['teller', 'publisher'],
	'action.read': ['youth-council', 'moderator', 'analyst', 'publisher', 'auditor'],
	'action.edit': ['publisher'],
	'action.ask-again': ['youth-council'],
	'update.publish': ['publisher'],
	'clock.keep': ['publisher'],
	'verdict.give': ['teacher', 'youth-council'],
	'verdict.see': ['moderator', 'publisher', 'auditor'],
	'verdict.read-reasons': ['moderator'],
	'verdict.reply': ['publisher'],
	'handover.write': ['youth-council'],
	'term.make': ['publisher', 'administrator'],
	'indicator.edit': ['analyst', 'publisher'],
	'indicator.make': ['publisher'],
	'story.write': ['youth-council'],
	'following.read': ['publisher', 'administrator', 'auditor'],
	'webhook.edit': ['administrator'],
	'words.translate': ['moderator', 'publisher'],
	'person.read': ['administrator', 'auditor'],
	'person.invite': ['administrator'],
	'person.change-roles': ['administrator'],
	'person.disable': ['administrator'],
	'logbook.read': ['administrator', 'auditor'],
} satisfies Record<string, readonly Role[]>

export type Deed = keyof typeof deeds

export const allDeeds = Object.keys(deeds).filter((name): name is Deed => Object.hasOwn(deeds, name))

/** Somebody signed in. */
export type Person = { id: string; name: string; language: Language; roles: readonly Role[] }

/** Whether this person may do this. The server asks before the deed, the page before showing the button. */
export function may(person: Pick<Person, 'roles'>, deed: Deed): boolean {
	const allowed: readonly Role[] = deeds[deed]
	return person.roles.some(role => allowed.includes(role))
}

export function isRole(text: string): text is Role {
	return roles.some(role => role === text)
}

/** Who administers accounts sees no content, so that nobody can both open a door and walk through it (W-20). */
const rolesWithContent: readonly Role[] = ['moderator', 'safeguarding', 'analyst', 'publisher']

export type RolesRefusal = 'roles.none' | 'roles.administrator-reads-no-content'

/** Whether one person may hold these roles together. */
export function fitRoles(asked: readonly Role[]): Result<readonly Role[], RolesRefusal> {
	if (asked.length === 0) return refuse('roles.none')
	const both = asked.includes('administrator') && asked.some(role => rolesWithContent.includes(role))
	return both ? refuse('roles.administrator-reads-no-content') : ok(asked)
}
