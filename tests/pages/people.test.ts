import { expect, test } from 'vitest'
import { inviteFirstAdministrator } from '#app/people/first-administrator.server.ts'
import { db } from '#app/platform/running.server.ts'
import { loader as home } from '#app/routes/team/home.tsx'
import { action as accept, loader as invitation } from '#app/routes/team/invitation.tsx'
import { action as changePeople, loader as peoplePage } from '#app/routes/team/people.tsx'
import { call, requestTo, thrownBy } from '#tests/support/running.ts'
import { somePerson } from '#tests/support/some.ts'

const goodPassword = 'teapot over the moors'

test('the first administrator makes an account by the printed link, once', async () => {
	const token = (await inviteFirstAdministrator(db, new Date())) ?? ''
	const opened = await invitation(await call(`/team/invitations/${token}`, { params: { token } }))
	expect(opened.data.invitation).toEqual({ email: null, renews: false })

	const form = { name: 'Ada', email: 'ADA@example.org ', password: goodPassword }
	const answer = await accept(await call(`/team/invitations/${token}`, { params: { token }, form }))
	expect(answer).toHaveProperty('status', 302)
	const ada = await db.read.person.findUnique({
		where: { email: 'ada@example.org' },
		include: { roles: true },
	})
	expect(ada?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
	expect(ada?.roles.map(({ role }) => role)).toEqual(['administrator'])

	const again = await accept(await call(`/team/invitations/${token}`, { params: { token }, form }))
	expect(again).toMatchObject({ data: { refusal: 'invitation.gone' }, init: { status: 422 } })
	expect(await inviteFirstAdministrator(db, new Date())).toBe(null)
})

test('an administrator invites by a link that is shown once, and the list shows no token', async () => {
	const who = await somePerson(db, { roles: ['administrator'] })
	const form: [string, string][] = [
		['ask', 'invite'],
		['email', 'Bea@example.org'],
		['roles', 'moderator'],
		['roles', 'analyst'],
	]
	const sent = await changePeople(await call('/team/people', { as: who, form }))
	const link = 'link' in sent.data ? (sent.data.link ?? '') : ''
	const token = link.split('/').at(-1) ?? ''
	expect(link).toBe(`http://localhost:3000/team/invitations/${token}`)
	expect(token).toMatch(/^[0-9a-z]{52}$/)

	const page = await peoplePage(await call('/team/people', { as: who }))
	expect(page.invitations.find(({ email }) => email === 'bea@example.org')?.roles).toEqual([
		'moderator',
		'analyst',
	])
	expect(JSON.stringify(page)).not.toContain(token)
	expect(JSON.stringify(page)).not.toContain('argon2id')
})

test('W-20: nobody is invited to administer and to read content', async () => {
	const who = await somePerson(db, { roles: ['administrator'] })
	const form: [string, string][] = [
		['ask', 'invite'],
		['email', 'both@example.org'],
		['roles', 'administrator'],
		['roles', 'analyst'],
	]
	const sent = await changePeople(await call('/team/people', { as: who, form }))
	expect(sent).toMatchObject({
		data: { refusal: 'roles.administrator-reads-no-content', email: 'both@example.org' },
		init: { status: 422 },
	})
})

test('W-10: a field nobody asked for is refused, not ignored', async () => {
	const who = await somePerson(db, { roles: ['administrator'] })
	const other = await somePerson(db)
	const form = { ask: 'disable', personId: other.id, passwordHash: 'x' }
	const sent = await changePeople(await call('/team/people', { as: who, form }))
	expect(sent.init?.status).toBe(422)
	expect(await db.read.person.findUnique({ where: { id: other.id } })).toMatchObject({ disabledAt: null })
})

test('W-08: closing an account signs its person out at once, everywhere', async () => {
	const who = await somePerson(db, { roles: ['administrator'] })
	const other = await somePerson(db)
	const theirs = await requestTo('/team', { as: other })
	await home({ request: theirs, params: {}, context: {} })
	await changePeople(await call('/team/people', { as: who, form: { ask: 'disable', personId: other.id } }))
	const refused = await thrownBy(home({ request: theirs, params: {}, context: {} }))
	expect(refused.headers.get('Location')).toBe('/team/sign-in?to=%2Fteam')
})

test.each([
	{ role: 'auditor', sees: true },
	{ role: 'moderator', sees: false },
	{ role: 'publisher', sees: false },
] as const)('somebody who is $role and no administrator changes nobody', async ({ role, sees }) => {
	const who = await somePerson(db, { roles: [role] })
	const form = { ask: 'disable', personId: who.id }
	expect((await thrownBy(changePeople(await call('/team/people', { as: who, form })))).status).toBe(403)
	const seen = peoplePage(await call('/team/people', { as: who }))
	if (sees) expect((await seen).mayInvite).toBe(false)
	else expect((await thrownBy(seen)).status).toBe(403)
})

test('what was typed stays when a password is refused, but for the password', async () => {
	const who = await somePerson(db, { roles: ['administrator'] })
	const form = { ask: 'invite', email: 'cy@example.org', roles: 'teacher' }
	const sent = await changePeople(await call('/team/people', { as: who, form }))
	const token = ('link' in sent.data ? sent.data.link : '')?.split('/').at(-1) ?? ''
	const refused = await accept(
		await call('/x', { params: { token }, form: { name: 'Cy', password: 'password1234' } }),
	)
	expect(refused).toMatchObject({ data: { refusal: 'password.common', typed: { name: 'Cy' } } })
	expect(JSON.stringify(refused)).not.toContain('password1234')
})
