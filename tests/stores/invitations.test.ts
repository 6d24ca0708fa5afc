import { expect } from 'vitest'
import { acceptInvitation } from '#app/people/accept-invitation.server.ts'
import { changeRoles, disablePerson, enablePerson } from '#app/people/change-person.server.ts'
import { inviteFirstAdministrator } from '#app/people/first-administrator.server.ts'
import { invitePerson, renewInvitation, withdrawInvitation } from '#app/people/invite-person.server.ts'
import { keepSession } from '#app/people/session.store.server.ts'
import { signIn } from '#app/people/sign-in.server.ts'
import { verifyLogbook } from '#app/people/verify-logbook.server.ts'
import type { Database } from '#app/platform/db.server.ts'
import { somePassword, somePerson } from '#tests/support/some.ts'
import { test } from '#tests/support/test.ts'

const now = new Date('2026-11-22T12:00:00Z')
const day = 24 * 60 * 60_000
const password = 'teapot over the moors'
const gone = { ok: false, refusal: 'invitation.gone' }

test('a link makes one account, however many use it at once', async ({ db }) => {
	const { token } = await someLink(db)
	const answers = await Promise.all(
		['Bea', 'Eve', 'Mal'].map(name => acceptInvitation(db, accepting({ token, name }))),
	)
	expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
	expect(answers.filter(({ ok }) => !ok)).toEqual([gone, gone])
	expect(await db.read.person.count({ where: { email: 'bea@example.org' } })).toBe(1)
})

test('a link works for seven days, to the second', async ({ db }) => {
	const second = 1_000
	const { token } = await someLink(db)
	const end = now.getTime() + 7 * day
	expect(await acceptInvitation(db, accepting({ token, now: new Date(end) }))).toEqual(gone)
	expect(await acceptInvitation(db, accepting({ token, now: new Date(end + 700 * day) }))).toEqual(gone)
	expect(await acceptInvitation(db, accepting({ token, now: new Date(end - second) }))).toMatchObject({
		ok: true,
	})
})

test('a link is kept as a hash: a copy of the rows opens nothing', async ({ db }) => {
	const { token } = await someLink(db)
	const [row] = await db.read.invitation.findMany()
	expect(JSON.stringify(row)).not.toContain(token)
	expect(await acceptInvitation(db, accepting({ token: row?.tokenHash ?? '' }))).toEqual(gone)
})

test('a newer link for the same address takes the older one’s place, and one taken back works no more', async ({
	db,
}) => {
	const { token: older, who } = await someLink(db)
	const newer = await invitePerson(db, { who, email: 'bea@example.org', roles: ['analyst'], now })
	expect(await acceptInvitation(db, accepting({ token: older }))).toEqual(gone)
	const [row] = await db.read.invitation.findMany()
	await withdrawInvitation(db, { who, invitationId: row?.tokenHash ?? '', now })
	expect(await acceptInvitation(db, accepting({ token: newer.ok ? newer.value.token : '' }))).toEqual(gone)
})

test('the address and the roles are those of the link, whatever is sent with it', async ({ db }) => {
	const { token } = await someLink(db)
	const answer = await acceptInvitation(db, accepting({ token, email: 'mallory@example.org' }))
	const person = await db.read.person.findUnique({
		where: { id: answer.ok ? answer.value.personId : '' },
		include: { roles: true },
	})
	expect(person?.email).toBe('bea@example.org')
	expect(person?.roles.map(({ role }) => role)).toEqual(['moderator'])
})

test('a new link gives an account a new password, and ends its sessions', async ({ db, secret }) => {
	const who = await somePerson(db, { roles: ['administrator'] })
	const person = await somePerson(db, { password: true })
	await db.write(tx => keepSession(tx, { idHash: 'x', personId: person.id, now }))
	const link = await renewInvitation(db, { who, personId: person.id, now })
	expect(await signIn(db, secret, { email: person.email, password: somePassword, now })).toMatchObject({
		ok: true,
	})

	await acceptInvitation(db, accepting({ token: link.ok ? link.value.token : '' }))
	expect(await db.read.session.count({ where: { personId: person.id } })).toBe(0)
	expect(await signIn(db, secret, { email: person.email, password: somePassword, now })).toMatchObject({
		ok: false,
	})
	expect(await signIn(db, secret, { email: person.email, password, now })).toMatchObject({ ok: true })
})

test('a refused password leaves the link unused', async ({ db }) => {
	const { token } = await someLink(db)
	expect(await acceptInvitation(db, accepting({ token, password: 'short' }))).toEqual({
		ok: false,
		refusal: 'password.short',
	})
	expect(await acceptInvitation(db, accepting({ token }))).toMatchObject({ ok: true })
})

test('the first administrator’s link: one at a time, and worth nothing once there is an administrator', async ({
	db,
}) => {
	const older = await inviteFirstAdministrator(db, now)
	const newer = await inviteFirstAdministrator(db, now)
	expect(await acceptInvitation(db, accepting({ token: older ?? '' }))).toEqual(gone)
	await somePerson(db, { roles: ['administrator'] })
	expect(await acceptInvitation(db, accepting({ token: newer ?? '' }))).toEqual(gone)
	expect(await inviteFirstAdministrator(db, now)).toBe(null)
})

test('when the last administrator’s account is closed by hand, the next start makes a link', async ({
	db,
}) => {
	const ada = await somePerson(db, { roles: ['administrator'] })
	expect(await inviteFirstAdministrator(db, now)).toBe(null)
	await db.write(tx => tx.person.update({ where: { id: ada.id }, data: { disabledAt: now } }))
	expect(await inviteFirstAdministrator(db, now)).toMatch(/^[0-9a-z]{52}$/)
})

test('the last administrator can neither be closed out nor lose the role', async ({ db }) => {
	const who = await somePerson(db, { roles: ['administrator'] })
	const last = { ok: false, refusal: 'roles.last-administrator' }
	expect(await disablePerson(db, { who, personId: who.id, now })).toEqual(last)
	expect(await changeRoles(db, { who, personId: who.id, roles: ['auditor'], now })).toEqual(last)
	await somePerson(db, { roles: ['administrator'] })
	expect(await changeRoles(db, { who, personId: who.id, roles: ['auditor'], now })).toMatchObject({
		ok: true,
	})
})

test('W-08: closing an account ends its sessions and the links made by it, in one moment', async ({ db }) => {
	const { token, who: inviter } = await someLink(db)
	const who = await somePerson(db, { roles: ['administrator'] })
	await db.write(tx => keepSession(tx, { idHash: 'x', personId: inviter.id, now }))
	await disablePerson(db, { who, personId: inviter.id, now })
	expect(await db.read.session.count()).toBe(0)
	expect(await acceptInvitation(db, accepting({ token }))).toEqual(gone)
	await enablePerson(db, { who, personId: inviter.id, now })
	expect(await db.read.session.count()).toBe(0)
})

test('W-20: nobody but an administrator changes people, whichever door they come by', async ({ db }) => {
	const target = await somePerson(db)
	for (const role of [
		'teacher',
		'youth-council',
		'moderator',
		'safeguarding',
		'analyst',
		'publisher',
		'auditor',
	] as const) {
		const who = await somePerson(db, { roles: [role] })
		const change = { who, personId: target.id, now }
		const answers = await Promise.all([
			invitePerson(db, { who, email: 'x@example.org', roles: [role], now }),
			renewInvitation(db, change),
			withdrawInvitation(db, { who, invitationId: 'x', now }),
			changeRoles(db, { ...change, roles: [role] }),
			disablePerson(db, change),
			enablePerson(db, change),
		])
		for (const answer of answers) expect(answer).toEqual({ ok: false, refusal: 'not-allowed' })
	}
	expect(await db.read.logbookEntry.count()).toBe(0)
})

test('each deed is one line in the logbook, with roles and never an address', async ({ db }) => {
	const { token, who } = await someLink(db)
	const answer = await acceptInvitation(db, accepting({ token }))
	const personId = answer.ok ? answer.value.personId : ''
	await changeRoles(db, { who, personId, roles: ['analyst', 'moderator'], now })
	await disablePerson(db, { who, personId, now })
	await enablePerson(db, { who, personId, now })
	await renewInvitation(db, { who, personId, now })
	const lines = await db.read.logbookEntry.findMany({ orderBy: { number: 'asc' } })
	expect(lines.map(({ deed }) => deed)).toEqual([
		'person.invite',
		'person.join',
		'person.change-roles',
		'person.disable',
		'person.enable',
		'person.new-link',
	])
	expect(JSON.parse(lines[2]?.detail ?? '')).toEqual({ before: 'moderator', after: 'analyst moderator' })
	expect(JSON.stringify(lines)).not.toContain('@')
	expect(await verifyLogbook(db.read)).toMatchObject({ whole: true })
})

async function someLink(db: Database) {
	const who = await somePerson(db, { roles: ['administrator'] })
	const answer = await invitePerson(db, { who, email: 'bea@example.org', roles: ['moderator'], now })
	if (!answer.ok) throw new Error(`Refused: ${answer.refusal}`)
	return { who, token: answer.value.token }
}

function accepting(given: Partial<Parameters<typeof acceptInvitation>[1]>) {
	return {
		token: '',
		name: 'Bea',
		email: 'ada@example.org',
		password,
		language: 'en' as const,
		now,
		...given,
	}
}
