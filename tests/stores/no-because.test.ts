import { expect } from 'vitest'
import { findAction } from '#app/actions/action.store.server.ts'
import type { ActionContent, ActionStatus } from '#app/actions/action.ts'
import { editUpdate, makeUpdate } from '#app/actions/edit-update.server.ts'
import { editAction, makeAction } from '#app/actions/make-action.server.ts'
import { publishUpdate } from '#app/actions/publish-update.server.ts'
import { tellNo } from '#app/actions/refusal/tell-no.server.ts'
import { loadFramework } from '#app/wishes/load-framework.server.ts'
import json from '#prisma/framework.json'
import { somePerson } from '#tests/support/some.ts'
import { someAction, someRelease } from '#tests/support/some-updates.ts'
import { test } from '#tests/support/test.ts'

const now = new Date('2026-11-22T10:00:00Z')
const whole = {
	reason: 'The road is too narrow for a crossing.',
	no: {
		decidedBy: 'Head of Highways',
		couldDecide: 'Nobody: it is the law on roads',
		reasons: { ar: 'الطريق ضيق جدًا.' },
	},
}
const lacking: { why: string; refusal: string; change: Partial<ActionContent> }[] = [
	{ why: 'no reason', refusal: 'no.missing-reason.en', change: { reason: null } },
	{
		why: 'no reason in a language children were asked in',
		refusal: 'no.missing-reason.ar',
		change: { no: { ...whole.no, reasons: { pl: 'Za wąsko.' } } },
	},
	{
		why: 'nobody who decided',
		refusal: 'no.say-who-decided',
		change: { no: { ...whole.no, decidedBy: ' ' } },
	},
	{
		why: 'nobody who could decide',
		refusal: 'no.say-who-could',
		change: { no: { ...whole.no, couldDecide: '' } },
	},
	{ why: 'nothing but a reason', refusal: 'no.missing-reason.ar', change: { no: undefined } },
	{ why: 'a reason that says nothing', refusal: 'no.vague', change: { reason: 'We will look into it.' } },
]

test('C12: no path closes a promise with a no that lacks something: made, changed or told', async ({
	db,
}) => {
	await loadFramework(db, json, now)
	const who = await somePerson(db, { roles: ['publisher'] })
	const { surveyId, releaseId } = await someRelease(db)
	const results = [{ surveyId, questionId: 'roads' }]
	for (const [nth, { refusal, change }] of lacking.entries()) {
		const status: ActionStatus = nth % 2 === 0 ? 'cannot' : 'will-not'
		const before = await someAction(db, { results })
		const { id: actionId, createdAt: _c, isSample: _s, version, ...content } = before
		const no = { ...content, ...whole, ...change, status }
		expect(await makeAction(db, { who, content: no, now })).toEqual({ ok: false, refusal })
		const edited = await editAction(db, { who, actionId, content: no, version, why: 'So it is.', now })
		expect(edited).toEqual({ ok: false, refusal })
		expect(await findAction(db.read, actionId)).toEqual(before)
		// Also where the file holds a no from before there was a rule.
		const old = await someAction(db, {
			...change,
			results,
			status,
			reason: change.reason ?? null,
			no: undefined,
		})
		const updateId = await draftOf(db, { who, actionId: old.id, releaseId })
		expect(await publishUpdate(db, { who, updateId, version: 2, now })).toMatchObject({
			ok: false,
			refusal: expect.stringMatching(/^no\./),
		})
	}
})

test('C12: a whole no is kept, told and read in the language of the page', async ({ db }) => {
	await loadFramework(db, json, now)
	const who = await somePerson(db, { roles: ['publisher'] })
	const { surveyId, releaseId } = await someRelease(db)
	const results = [{ surveyId, questionId: 'roads' }]
	const before = await someAction(db, { results })
	const { id: actionId, createdAt: _c, isSample: _s, version, ...content } = before
	const no: ActionContent = { ...content, ...whole, status: 'will-not' }
	const edited = await editAction(db, { who, actionId, content: no, version, why: null, now })
	expect(edited).toEqual({ ok: true, value: 'edited' })
	const updateId = await draftOf(db, { who, actionId, releaseId })
	expect((await publishUpdate(db, { who, updateId, version: 2, now })).ok).toBe(true)
	expect(await tellNo(db.read, actionId, 'ar')).toEqual({
		status: 'will-not',
		reason: { language: 'ar', text: 'الطريق ضيق جدًا.' },
		decidedBy: 'Head of Highways',
		couldDecide: 'Nobody: it is the law on roads',
	})
	expect((await tellNo(db.read, actionId, 'pa'))?.reason.language).toBe('en')
})

async function draftOf(
	db: Parameters<typeof someAction>[0],
	{
		who,
		actionId,
		releaseId,
	}: { who: Awaited<ReturnType<typeof somePerson>>; actionId: string; releaseId: string },
): Promise<string> {
	const made = await makeUpdate(db, { who, actionId, now })
	const updateId = made.ok ? made.value : ''
	const evidence = [{ kind: 'count' as const, releaseId, questionId: 'roads', choiceId: 'crossings' }]
	const words = (['en', 'ar'] as const).map(language => ({
		...{ language, title: 'No crossing', weDid: 'We said no.', next: null, isChecked: true },
	}))
	await editUpdate(db, { who, updateId, content: { version: 1, evidence, words }, now })
	return updateId
}
