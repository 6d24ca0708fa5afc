import { expect, test } from 'vitest'
import { editUpdate, makeUpdate } from '#app/actions/edit-update.server.ts'
import { publishUpdate } from '#app/actions/publish-update.server.ts'
import { db, secret } from '#app/platform/running.server.ts'
import { action as ask, loader as page } from '#app/routes/child/what-happened.tsx'
import { type Receipt, receiptFrom } from '#app/surveys/receipt.ts'
import { sayReceipt } from '#app/surveys/receipt-words.server.ts'
import { knownBy } from '#app/surveys/send-response.server.ts'
import { loadFramework } from '#app/wishes/load-framework.server.ts'
import json from '#prisma/framework.json'
import { call, thrownBy } from '#tests/support/running.ts'
import { somePerson } from '#tests/support/some.ts'
import { someAction, someRelease } from '#tests/support/some-updates.ts'

const now = new Date('2026-11-22T10:00:00Z')
const inEnglish = { params: { lang: 'en' } }

test('two receipts of one survey are told the same, byte for byte, and neither is in the answer', async () => {
	const { slug, receipts } = await answered()
	const [first, second] = await Promise.all(receipts.map(asked))
	expect(JSON.stringify(first)).toBe(JSON.stringify(second))
	for (const { letters } of receipts) expect(JSON.stringify(first)).not.toContain(letters)
	const chosen = await page(await call(`/en/what-happened?survey=${slug}`, inEnglish))
	expect(JSON.stringify(chosen.happened)).toBe(JSON.stringify(Object(first).data.happened))
})

test('it tells the promises and news of every wish the survey touched, and when a reply is due for the rest', async () => {
	const { receipts } = await answered()
	const { happened } = Object(await asked(receipts[0])).data
	expect(happened.wishes).toMatchObject([
		{ number: 2, actions: [], updates: [] },
		{
			number: 6,
			actions: [{ titles: { en: 'Two new crossings' }, dueOn: '2027-06-01' }],
			updates: [{ headline: 'New crossings' }],
		},
	])
	expect(happened.survey.replyBy).toBe('2027-02-01')
})

test('a receipt that does not fit keeps what was typed and says so kindly', async () => {
	await answered()
	const unreadable = Object(
		await ask(await call('/en/what-happened', { ...inEnglish, form: { receipt: 'blue' } })),
	)
	expect([unreadable.init.status, unreadable.data]).toEqual([
		422,
		{ typed: 'blue', refusal: 'unreadable', happened: null },
	])
	const unknown = Object(await asked(receiptFrom(new Uint8Array(9).fill(99))))
	expect([unknown.init.status, unknown.data.refusal]).toEqual([404, 'unknown'])
	expect(unknown.data.typed).not.toBe('')
})

test('W-22: a receipt in an address opens nothing', async () => {
	const { receipts } = await answered()
	const address = `/en/what-happened?receipt=${encodeURIComponent(said(receipts[0]))}`
	expect((await page(await call(address, inEnglish))).happened).toBeNull()
	const noSurvey = page(await call('/en/what-happened?survey=nobody', inEnglish))
	expect((await thrownBy(noSurvey)).status).toBe(404)
})

/** A survey that speaks to wishes 2 and 6, two receipts of it, and news under wish 6 alone. */
async function answered() {
	await loadFramework(db, json, now)
	const { surveyId, slug, releaseId } = await someRelease(db)
	const receipts = [1, 2].map(seed => receiptFrom(crypto.getRandomValues(new Uint8Array(9)).fill(seed, 0, 2)))
	await db.write(async tx => {
		await tx.action.deleteMany()
		for (const [id, choiceId, wishId] of [
			['a', null, 'wish-2022-06'],
			['b', 'buses', 'wish-2022-02'],
		] as const) {
			const tie = { surveyId, questionId: 'roads', choiceId, wishId, basis: 'proposal', tiedAt: now }
			await tx.questionTie.create({ data: { id: `${id}-${surveyId}`, ...tie } })
		}
		for (const receipt of receipts)
			await tx.receipt.create({
				data: { hash: knownBy(secret, receipt).receiptHash, surveyId, bodyHash: '' },
			})
	})
	const who = await somePerson(db, { roles: ['publisher'] })
	const action = await someAction(db, { results: [{ surveyId, questionId: 'roads' }] })
	const made = await makeUpdate(db, { who, actionId: action.id, now })
	if (!made.ok) throw new Error(made.refusal)
	const updateId = made.value
	const words = (['en', 'ar'] as const).map(language => ({
		language,
		title: 'New crossings',
		weDid: 'We drew two.',
		next: null,
		isChecked: true,
	}))
	const evidence = [{ kind: 'count' as const, releaseId, questionId: 'roads', choiceId: 'crossings' }]
	await editUpdate(db, { who, updateId, content: { version: 1, words, evidence }, now })
	await publishUpdate(db, { who, updateId, version: 2, now })
	return { slug, receipts }
}

function said(receipt: Receipt | undefined): string {
	if (!receipt) throw new Error('There is no such receipt.')
	return `${sayReceipt(receipt, 'en')} ${receipt.letters}`
}

async function asked(receipt: Receipt | undefined) {
	return await ask(await call('/en/what-happened', { ...inEnglish, form: { receipt: said(receipt) } }))
}
