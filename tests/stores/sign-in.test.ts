import { expect } from 'vitest'
import { newId } from '#app/base/id.ts'
import { signIn } from '#app/people/sign-in.server.ts'
import { somePassword, somePerson } from '#tests/support/some.ts'
import { test } from '#tests/support/test.ts'

const noon = new Date('2026-11-22T12:00:00Z')
const wrong = 'not this one, sorry'

test('W-16: five wrong passwords cost nothing, then there is a minute to wait, and nobody is locked out', async ({
	db,
	secret,
}) => {
	const { email } = await somePerson(db, { password: true })
	for (let tries = 0; tries < 5; tries++)
		expect(await signIn(db, secret, { email, password: wrong, now: noon })).toEqual({
			ok: false,
			refusal: 'sign-in.wrong',
		})
	const wait = { ok: false, refusal: { name: 'sign-in.wait', minutes: 1 } }
	expect(await signIn(db, secret, { email, password: wrong, now: noon })).toEqual(wait)
	expect(await signIn(db, secret, { email, password: somePassword, now: noon })).toEqual(wait)
	const later = new Date(noon.getTime() + 60_000)
	expect(await signIn(db, secret, { email, password: somePassword, now: later })).toMatchObject({ ok: true })
})

test('W-16: one account’s wrong passwords make nobody else wait', async ({ db, secret }) => {
	const [one, other] = [await somePerson(db, { password: true }), await somePerson(db, { password: true })]
	for (let tries = 0; tries < 7; tries++)
		await signIn(db, secret, { email: one.email, password: wrong, now: noon })
	expect(await signIn(db, secret, { email: other.email, password: somePassword, now: noon })).toMatchObject({
		ok: true,
	})
})

test('W-16: an address nobody has is slowed down like any other', async ({ db, secret }) => {
	const email = 'nobody@example.org'
	for (let tries = 0; tries < 5; tries++) await signIn(db, secret, { email, password: wrong, now: noon })
	expect(await signIn(db, secret, { email, password: wrong, now: noon })).toMatchObject({
		refusal: { name: 'sign-in.wait' },
	})
})

test('W-16: twenty guesses sent at once are five guesses', async ({ db, secret }) => {
	const { email } = await somePerson(db, { password: true })
	const answers = await Promise.all(
		Array.from({ length: 20 }, () => signIn(db, secret, { email, password: wrong, now: noon })),
	)
	expect(answers.filter(answer => !answer.ok && answer.refusal === 'sign-in.wrong')).toHaveLength(5)
})

test('the right password forgets the wrong ones', async ({ db, secret }) => {
	const { email } = await somePerson(db, { password: true })
	for (let tries = 0; tries < 4; tries++) await signIn(db, secret, { email, password: wrong, now: noon })
	await signIn(db, secret, { email, password: somePassword, now: noon })
	expect(await db.read.signInFailure.count()).toBe(0)
})

test('wrong passwords are kept for a day, under a keyed hash of the address', async ({ db, secret }) => {
	await db.write(tx =>
		tx.signInFailure.create({
			data: { id: newId(), account: 'old', at: new Date(noon.getTime() - 86_400_001) },
		}),
	)
	await signIn(db, secret, { email: 'nobody@example.org', password: wrong, now: noon })
	const rows = await db.read.signInFailure.findMany()
	expect(rows.map(({ account }) => account)).toEqual([
		secret.hash('sign-in', 'nobody@example.org').toString('hex'),
	])
})

test('signing in is in the logbook; a wrong password is not, and fills nothing', async ({ db, secret }) => {
	const person = await somePerson(db, { password: true })
	await signIn(db, secret, { email: person.email, password: wrong, now: noon })
	expect(await db.read.logbookEntry.count()).toBe(0)
	await signIn(db, secret, { email: person.email, password: somePassword, now: noon })
	expect(await db.read.logbookEntry.findMany()).toMatchObject([
		{ deed: 'person.sign-in', personId: person.id },
	])
})

test('W-06: an address nobody has costs the same work as a wrong password', async ({ db, secret }) => {
	const people = await Promise.all(Array.from({ length: 7 }, () => somePerson(db, { password: true })))
	await signIn(db, secret, { email: 'warm@example.org', password: wrong, now: noon })
	const known: number[] = []
	const unknown: number[] = []
	for (const { email } of people) {
		known.push(await costOf(() => signIn(db, secret, { email, password: wrong, now: noon })))
		unknown.push(
			await costOf(() => signIn(db, secret, { email: `${newId()}@x.org`, password: wrong, now: noon })),
		)
	}
	// Without the hash for nobody it is a tenth. Half leaves room for a busy machine.
	expect(median(unknown) / median(known)).toBeGreaterThan(0.5)
	expect(median(unknown) / median(known)).toBeLessThan(2)
})

/** Processor time, not the clock's: a busy machine does not change it. */
async function costOf(work: () => Promise<unknown>): Promise<number> {
	const before = process.cpuUsage()
	await work()
	const { user, system } = process.cpuUsage(before)
	return user + system
}

function median(costs: number[]): number {
	return costs.toSorted((a, b) => a - b)[Math.floor(costs.length / 2)] ?? 0
}
