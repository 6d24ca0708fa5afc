import { expect } from 'vitest'
import { openWishPlan } from '#app/actions/plan/tell-plan.server.ts'
import { doWishPlan } from '#app/actions/plan/wish-plan-sent.server.ts'
import { replyToVerdict } from '#app/actions/verdict/answer-verdicts.server.ts'
import { settleVerdicts } from '#app/actions/verdict/settle-verdicts.server.ts'
import { verdictsOf } from '#app/actions/verdict/tell-verdicts.server.ts'
import { newId } from '#app/base/id.ts'
import { keepTies } from '#app/surveys/survey.store.server.ts'
import { loadFramework } from '#app/wishes/load-framework.server.ts'
import json from '#prisma/framework.json'
import { somePerson } from '#tests/support/some.ts'
import { someRelease } from '#tests/support/some-updates.ts'
import { judge, someMember, somePublishedUpdate } from '#tests/support/some-verdicts.ts'
import { test } from '#tests/support/test.ts'

const now = new Date('2026-11-03T10:00:00Z')
const over = new Date('2026-12-01T10:00:00Z')

test('C2: what the council answers is owed in every language its update was told in; a reason keeps the one it was written in', async ({
	db,
}) => {
	const { officer: who, updateId } = await somePublishedUpdate(db)
	const arabic = { language: 'ar', title: 'معابر', weDid: 'رسمنا اثنين.', state: 'checked' }
	await db.write(tx => tx.updateWording.create({ data: { updateId, ...arabic } }))
	await judge(db, { who: await someMember(db), updateId, reason: 'صرف ایک ہے، دو نہیں', language: 'ur', now })
	await settleVerdicts(db, over)
	const reply = { who, updateId, number: 1, now: over }
	const words = { en: 'The second comes in May.', ar: 'يأتي الثاني في مايو.' }
	const refusal = 'words.missing.ar'
	expect(await replyToVerdict(db, { ...reply, words: { en: words.en } })).toEqual({ ok: false, refusal })
	expect((await replyToVerdict(db, { ...reply, words })).ok).toBe(true)
	const [told] = await verdictsOf(db.read, updateId)
	expect(told?.replies).toMatchObject([{ words }])
	expect(await db.read.verdict.findFirstOrThrow()).toMatchObject({ language: 'ur' })
	const other = { text: 'لا.' }
	await expect(db.write(tx => tx.verdictReplyWords.updateMany({ data: other }))).rejects.toThrow()
	await expect(db.write(tx => tx.verdictReplyWords.deleteMany())).rejects.toThrow()
})

test('M23: a goal is owed in every language of those who were asked about its wish; the field that is empty is named', async ({
	db,
}) => {
	await loadFramework(db, json, now)
	const who = await somePerson(db, { roles: ['publisher'] })
	const wishId = 'wish-2022-06'
	const { surveyId } = await someRelease(db)
	const tie = { questionId: 'roads', choiceId: null, wishId, outcomeKey: null, basis: 'asked', reason: null }
	await db.write(tx => keepTies(tx, surveyId, [{ id: newId(), ...tie, tiedAt: now, tiedById: null }]))
	const send = async (texts: Record<string, string>) => {
		const form = new FormData()
		const typed = { intent: 'add-goal', 'goal.term': 'short', 'goal.dueOn': '', ...texts }
		for (const [name, text] of Object.entries(typed)) form.set(name, text)
		return await doWishPlan(db, { who, wishId, form, now })
	}
	const text = { en: 'A crossing at every school', ar: 'معبر عند كل مدرسة' }
	expect(await send({ 'goal.text.ar': text.ar })).toMatchObject({
		refusal: { faults: { 'goal.text.en': 'plan.say-what' }, typed: { 'goal.text.ar': text.ar } },
	})
	expect(await send({ 'goal.text.en': text.en })).toMatchObject({
		refusal: { faults: { 'goal.text.ar': 'words.missing.ar' } },
	})
	expect((await send({ 'goal.text.en': text.en, 'goal.text.ar': text.ar })).ok).toBe(true)
	const { goals, asked } = await openWishPlan(db.read, wishId)
	expect(asked).toEqual(['en', 'ar'])
	expect(goals).toMatchObject([{ text }])
})
