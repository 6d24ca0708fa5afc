import { expect, test } from 'vitest'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { db } from '#app/platform/running.server.ts'
import { loader as health } from '#app/routes/service/health.ts'
import { loader as frame } from '#app/routes/team/frame.tsx'
import { loader as home } from '#app/routes/team/home.tsx'
import { action as chooseLanguage } from '#app/routes/team/language.tsx'
import { loader as logbook } from '#app/routes/team/logbook.tsx'
import { call, thrownBy } from '#tests/support/running.ts'
import { somePerson } from '#tests/support/some.ts'

test('the frame names the person and shows the doors that are open to them', async () => {
	const person = await somePerson(db, { roles: ['safeguarding'], name: 'Noor' })
	const shown = await frame(await call('/team', { as: person }))
	expect(shown).toEqual({
		name: 'Noor',
		language: 'en',
		roles: ['safeguarding'],
		places: [
			{ name: 'home', path: '/team' },
			{ name: 'safeguarding', path: '/team/safeguarding' },
		],
	})
})

test('nobody gets past the frame without signing in', async () => {
	const refused = await thrownBy(frame(await call('/team/inbox')))
	expect(refused.headers.get('Location')).toBe('/team/sign-in?to=%2Fteam%2Finbox')
	expect(refused.headers.get('X-Remix-Reload-Document')).toBe('true')
})

test('the language somebody chooses stays with them, and they stay where they were', async () => {
	const person = await somePerson(db)
	const form = { language: 'ar', to: '/team/people' }
	const answer = await chooseLanguage(await call('/team/language', { as: person, form }))
	expect(answer.headers.get('Location')).toBe('/team/people')
	expect((await frame(await call('/team', { as: person }))).language).toBe('ar')
})

test('W-05: choosing a language leads nowhere else', async () => {
	const person = await somePerson(db)
	for (const to of ['//evil.example', 'https://evil.example', '/\\evil.example']) {
		const answer = await chooseLanguage(
			await call('/team/language', { as: person, form: { language: 'en', to } }),
		)
		expect(answer.headers.get('Location')).toBe('/team')
	}
})

test('nothing is waiting for somebody who came on a quiet day', async () => {
	const person = await somePerson(db, { roles: ['moderator'] })
	expect((await home(await call('/team', { as: person }))).waiting).toEqual([])
})

test('what waits is counted for those who may open it, and for nobody else', async () => {
	const at = new Date('2026-11-20T10:00:00Z')
	const raisedById = (await somePerson(db)).id
	await db.write(tx =>
		tx.safeguardingReferral.create({
			data: { id: 'r1', wordsId: 'w1', raisedAt: at, reason: 'other', raisedById },
		}),
	)
	const safeguarding = await somePerson(db, { roles: ['safeguarding'] })
	const publisher = await somePerson(db, { roles: ['publisher', 'moderator'] })
	expect((await home(await call('/team', { as: safeguarding }))).waiting).toEqual([
		{ name: 'referrals', path: '/team/safeguarding', count: 1, since: '2026-11-20' },
	])
	expect((await home(await call('/team', { as: publisher }))).waiting).toEqual([])
})

test('the logbook shows the newest line first, fifty to a page, by person and by thing', async () => {
	const who = await somePerson(db, { roles: ['auditor'], name: 'Ola' })
	await db.write(async tx => {
		for (let count = 0; count < 55; count++)
			await writeInLogbook(tx, { who, deed: 'theme.make', thing: 'theme', at: new Date() })
	})
	const first = await logbook(await call('/team/logbook?thing=theme', { as: who }))
	expect(first.verdict.whole).toBe(true)
	expect(first.lines).toHaveLength(50)
	expect(first.lines[0]).toMatchObject({ who: 'Ola', deed: 'theme.make' })
	expect(first.lines[0]?.number).toBeGreaterThan(first.lines[1]?.number ?? 0)

	const second = await logbook(await call(`/team/logbook${first.older}`, { as: who }))
	expect(second.lines).toHaveLength(5)
	expect(second.older).toBe(null)
	const none = await logbook(await call('/team/logbook?personId=nobody', { as: who }))
	expect(none.lines).toEqual([])
})

test('an address that asks the logbook for nonsense shows everything', async () => {
	const who = await somePerson(db, { roles: ['auditor'] })
	const all = await logbook(await call(`/team/logbook?before=x&personId=${'y'.repeat(99)}`, { as: who }))
	expect(all.lines.length).toBeGreaterThan(0)
})

test('/health answers 200 after a real write and read, keeps a few rows, and is kept by nobody', async () => {
	const answer = await health()
	expect([answer.status, await answer.json()]).toEqual([200, { ok: true }])
	expect(answer.headers.get('Cache-Control')).toBe('no-store')
	expect(await db.read.healthBeat.count()).toBe(1)
})
