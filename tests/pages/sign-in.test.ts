import { expect, test } from 'vitest'
import { db } from '#app/platform/running.server.ts'
import { loader as home } from '#app/routes/team/home.tsx'
import { action as signIn, loader as signInPage } from '#app/routes/team/sign-in.tsx'
import { action as signOut } from '#app/routes/team/sign-out.tsx'
import { call, cookieIn, requestTo, thrownBy } from '#tests/support/running.ts'
import { somePassword, somePerson } from '#tests/support/some.ts'

test('W-03: the cookie is ours alone: __Host-, Secure, HttpOnly, SameSite=Strict, small', async () => {
	const person = await somePerson(db, { password: true })
	const answer = await signIn(await call('/team/sign-in', { form: typed(person.email) }))
	const cookie = cookieSetBy(answer)
	expect(cookie).toMatch(/^__Host-team=/)
	expect(cookie.split('; ').slice(1).sort()).toEqual([
		'HttpOnly',
		'Max-Age=43200',
		'Path=/',
		'SameSite=Strict',
		'Secure',
	])
	expect(cookie).not.toContain('Domain')
	expect(cookie.length).toBeLessThan(4096)
})

test('W-08: signing in gives a new token and ends the session this browser had', async () => {
	const person = await somePerson(db, { password: true })
	const before = await requestTo('/team', { as: person })
	const planted = before.headers.get('cookie') ?? ''
	const answer = await signIn(
		await call('/team/sign-in', { form: typed(person.email), headers: { cookie: planted } }),
	)
	expect(cookieIn(cookieSetBy(answer))).not.toBe(planted)
	const refused = await thrownBy(home({ ...(await call('/team')), request: before }))
	expect(refused.headers.get('Location')).toBe('/team/sign-in?to=%2Fteam')
})

test('W-08: a token somebody else chose signs nobody in, before or after', async () => {
	const person = await somePerson(db, { password: true })
	const planted = `__Host-team=${btoa('"chosen-by-somebody-else"')}`
	const answer = await signIn(
		await call('/team/sign-in', { form: typed(person.email), headers: { cookie: planted } }),
	)
	expect(cookieIn(cookieSetBy(answer))).not.toBe(planted)
	const refused = await thrownBy(home(await call('/team', { headers: { cookie: planted } })))
	expect(refused.status).toBe(302)
})

test('the reply to an address nobody has is the reply to a wrong password, word for word', async () => {
	const person = await somePerson(db, { password: true })
	const wrong = await signIn(
		await call('/team/sign-in', { form: { email: person.email, password: 'not this one, sorry' } }),
	)
	const nobody = await signIn(
		await call('/team/sign-in', { form: { email: 'nobody@example.org', password: 'not this one, sorry' } }),
	)
	const closed = await somePerson(db, { password: true })
	await db.write(tx => tx.person.update({ where: { id: closed.id }, data: { disabledAt: new Date() } }))
	const shut = await signIn(await call('/team/sign-in', { form: typed(closed.email) }))
	expect(saidBy(wrong)).toEqual({ status: 422, refusal: 'sign-in.wrong' })
	expect(saidBy(nobody)).toEqual(saidBy(wrong))
	expect(saidBy(shut)).toEqual(saidBy(wrong))
})

test('W-05: after signing in you go where you were going, if that is ours', async () => {
	const person = await somePerson(db, { password: true })
	const ours = await signIn(await call('/team/sign-in?to=%2Fteam%2Finbox', { form: typed(person.email) }))
	expect(locationOf(ours)).toBe('/team/inbox')
	for (const theirs of ['//evil.example', '/\\evil.example', 'https://evil.example', '/%2fevil.example']) {
		const there = await signIn(
			await call(`/team/sign-in?to=${encodeURIComponent(theirs)}`, { form: typed(person.email) }),
		)
		expect(locationOf(there)).toBe('/team')
	}
})

test('somebody signed in already goes on to where they were going', async () => {
	const person = await somePerson(db)
	const on = await thrownBy(signInPage(await call('/team/sign-in?to=%2Fteam%2Fpeople', { as: person })))
	expect(on.headers.get('Location')).toBe('/team/people')
})

test('W-08: signing out ends the session, the cookie, and what the browser kept', async () => {
	const person = await somePerson(db)
	const request = await requestTo('/team/sign-out', { as: person, form: {} })
	const cookie = request.headers.get('cookie') ?? ''
	const answer = await signOut({ request, params: {}, context: {} })
	expect(answer.headers.get('Clear-Site-Data')).toBe('"cache", "storage"')
	expect(answer.headers.get('Set-Cookie')).toContain('Max-Age=0')
	const refused = await thrownBy(home(await call('/team', { headers: { cookie } })))
	expect(refused.status).toBe(302)
})

function typed(email: string) {
	return { email, password: somePassword }
}

function cookieSetBy(answer: Awaited<ReturnType<typeof signIn>>): string {
	if ('init' in answer) throw new Error(`Refused: ${JSON.stringify(answer.data)}`)
	return answer.headers.get('Set-Cookie') ?? ''
}

function locationOf(answer: Awaited<ReturnType<typeof signIn>>): string | null {
	return 'init' in answer ? null : answer.headers.get('Location')
}

function saidBy(answer: Awaited<ReturnType<typeof signIn>>) {
	if (!('init' in answer)) throw new Error('Somebody was let in.')
	return { status: answer.init?.status, refusal: answer.data.refusal }
}
