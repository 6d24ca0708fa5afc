import { expect, test } from 'vitest'
import { newId } from '#app/base/id.ts'
import type { Role } from '#app/people/permission.ts'
import { db, secret } from '#app/platform/running.server.ts'
import { action as sign, loader as slipsPage } from '#app/routes/team/ballot-slips.tsx'
import { action as print } from '#app/routes/team/ballot-slips-sheet.tsx'
import { action as makeVoid, loader as voidPage } from '#app/routes/team/ballot-slips-void.tsx'
import { call, thrownBy } from '#tests/support/running.ts'
import { somePerson } from '#tests/support/some.ts'
import { someReadyBallot } from '#tests/support/some-cast.ts'

/** Closes in 2099: pages ask the server's own clock. */
const hours = { opens: '2026-01-01T08:00:00Z', closes: '2099-01-01T08:00:00Z' }

async function aBallot() {
	const { ballot } = await someReadyBallot(db, { secret, slips: 0, manifest: hours })
	const officer = (roles: Role[] = ['publisher']) => somePerson(db, { roles })
	const to = (as: { id: string }, form?: Record<string, string>) =>
		call(`/team/ballots/${ballot.slug}/slips`, { as, form, params: { slug: ballot.slug } })
	return { ballot, officer, to }
}

function wish(changes: Record<string, string> = {}) {
	return {
		id: newId(),
		school: 'roundhay',
		what: 'class',
		label: '5B',
		count: '3',
		language: 'ar',
		...changes,
	}
}

test('B-13: one officer prints slips and another counts them; a wrong number is refused in words', async () => {
	const { officer, to } = await aBallot()
	const [first, second] = [await officer(), await officer()]
	const form = wish()
	const printed = (await print(await to(first, form))).data
	expect(printed.sheet?.batches).toMatchObject([{ number: 1, label: '5B', count: 3 }])
	expect(printed.sheet?.said.map(({ language }) => language)).toEqual(['en', 'ar'])
	// The page that is sent again, by a reload or a way back, makes nothing and shows nothing.
	expect((await print(await to(first, form))).data).toEqual({ refusal: 'slips.made-before', sheet: null })
	const own = await slipsPage(await to(first))
	expect(own.batches).toMatchObject([{ number: 1, school: 'roundhay', isOwn: true }])
	const count = async (who: { id: string }, counted: string) =>
		(await sign(await to(who, { batch: '1', counted }))).data.refusal
	expect(await count(first, '3')).toBe('batch.second-person')
	expect(await count(second, '')).toBe('slips.count')
	expect(await count(second, '4')).toBe('batch.count-differs')
	expect(await count(second, '3')).toBeNull()
	const { batches, schools } = await slipsPage(await to(second))
	expect(batches).toEqual([])
	expect(schools).toEqual([
		{ id: 'roundhay', name: 'roundhay', roll: 40, issued: 3, signed: 3, used: 0, void: 0 },
	])
})

test('B-13: a lost slip is named by its batch and number, and another officer makes it void', async () => {
	const { officer, to } = await aBallot()
	const [first, second] = [await officer(), await officer()]
	await print(await to(first, wish()))
	const did = async (who: { id: string }, form: Record<string, string>) =>
		(await makeVoid(await to(who, form))).data
	expect(await did(first, { step: 'ask', batch: '1', numbers: '2-3' })).toMatchObject({
		step: 'ask',
		count: 2,
	})
	expect((await voidPage(await to(second))).voids).toMatchObject([
		{ batch: 1, numbers: [2, 3], isOwn: false },
	])
	const both = { batch: '1', numbers: '2-2 3-3' }
	expect((await did(first, { step: 'agree', ...both })).refusal).toBe('slip.second-person')
	expect((await did(second, { step: 'take-back', ...both })).refusal).toBe('slip.not-yours')
	expect(await did(second, { step: 'agree', ...both })).toMatchObject({ step: 'agree', count: 2 })
	expect((await did(first, { step: 'ask', letters: 'ABC' })).refusal).toBe('slip.length')
	expect((await slipsPage(await to(first))).schools).toMatchObject([{ issued: 3, void: 2 }])
})

test('more slips than the roll, or for somebody who may not, are not made', async () => {
	const { officer, to } = await aBallot()
	const who = await officer()
	expect((await print(await to(who, wish({ count: '43' })))).data.refusal).toBe('slips.more-than-roll')
	const teller = await officer(['teller'])
	expect((await thrownBy(print(await to(teller, wish())))).status).toBe(403)
	expect((await thrownBy(voidPage(await to(teller)))).status).toBe(403)
	expect(await slipsPage(await to(teller))).toMatchObject({ mayIssue: false, mayVoid: false })
})
