import { expect, test } from 'vitest'
import { settleVerdicts } from '#app/actions/verdict/settle-verdicts.server.ts'
import { db } from '#app/platform/running.server.ts'
import { loader as updatePage } from '#app/routes/public/update.tsx'
import { loader as wishPage } from '#app/routes/public/wish.tsx'
import { loader as listPage } from '#app/routes/public/you-said-we-did.tsx'
import { loader as deskPage, action as sendNote } from '#app/routes/team/desk.tsx'
import { loader as judgePage, action as sendVerdict } from '#app/routes/team/desk-update.tsx'
import { loader as homePage } from '#app/routes/team/home.tsx'
import { action as sendTerm } from '#app/routes/team/terms.tsx'
import { action as sendCorrection } from '#app/routes/team/update-correct.tsx'
import { action as sendAnswer, loader as verdictsPage } from '#app/routes/team/verdicts.tsx'
import { loadFramework } from '#app/wishes/load-framework.server.ts'
import json from '#prisma/framework.json'
import { call, thrownBy } from '#tests/support/running.ts'
import { someMember, somePublishedUpdate } from '#tests/support/some-verdicts.ts'

test('C2, X2: a member judges with plain posts, and everybody reads both beside each other', async () => {
	const now = new Date()
	await loadFramework(db, json, now)
	const { officer, updateId, slug } = await somePublishedUpdate(db, { now })
	const who = await someMember(db)
	expect((await thrownBy(homePage(await call('/team', { as: who })))).headers.get('Location')).toBe(
		'/team/desk',
	)
	const desk = await deskPage(await call('/team/desk', { as: who }))
	expect(desk.toJudge).toMatchObject([{ updateId, brief: { headline: { text: 'New crossings' } } }])
	const at = { params: { updateId }, as: who }
	expect(await judgePage(await call(`/team/desk/${updateId}`, at))).toMatchObject({ number: 1, isOpen: true })
	const form = { intent: 'verdict', number: '1', word: 'not-yet', reason: '', evidence: '' }
	const unsaid = said(await sendVerdict(await call('/', { ...at, form })))
	expect(unsaid).toMatchObject({ status: 422, refusal: 'verdict.say-why', typed: { word: 'not-yet' } })
	const sent = await sendVerdict(await call('/', { ...at, form: { ...form, reason: 'There is only one.' } }))
	expect(sent).toBeInstanceOf(Response)
	await settleVerdicts(db, new Date(now.getTime() + 60 * 86_400_000))
	const { versions } = await updatePage(await call('/', { params: { lang: 'ar', slug } }))
	expect(versions).toMatchObject([{ status: 'done', outcome: 'not-yet', counts: null, unread: 1 }])
	const list = await listPage(await call('/en/you-said-we-did', { params: { lang: 'en' } }))
	expect(list.updates[0]).toMatchObject({ status: 'done', verdict: { outcome: 'not-yet' } })
	expect(list.gap).toMatchObject({ saidDone: 1, notYes: 1 })
	const wish = await wishPage(await call('/en/wishes/6', { params: { lang: 'en', number: '6' } }))
	expect(wish.promises).toMatchObject([{ status: 'done', verdict: { outcome: 'not-yet' } }])
	const back = await verdictsPage(await call('/team/verdicts', { as: officer }))
	expect(back.answers).toMatchObject([{ updateId, isOwed: true }])
	expect(back.unread).toEqual([])
	const reply = { intent: 'reply', updateId, number: '1', 'words.en': 'The second comes in May.' }
	expect(await sendAnswer(await call('/', { as: officer, form: reply }))).toBeInstanceOf(Response)
	expect((await verdictsPage(await call('/', { as: officer }))).answers).toMatchObject([{ isOwed: false }])
	const refused = await thrownBy(sendAnswer(await call('/', { as: who, form: reply })))
	expect(refused.status).toBe(403)
})

test('C2, C20: a correction, a term and a note are refused with what was typed', async () => {
	const { officer, updateId } = await somePublishedUpdate(db, { now: new Date() })
	const form = { version: '2', 'title.en': 'New crossings', 'weDid.en': 'We drew one.', why: '' }
	const at = { params: { updateId }, as: officer }
	expect(said(await sendCorrection(await call('/', { ...at, form })))).toMatchObject({
		status: 422,
		faults: { why: 'verdict.say-why-corrected' },
		typed: { words: { en: { weDid: 'We drew one.' } } },
	})
	const corrected = { ...form, why: 'Only one was drawn.' }
	expect(await sendCorrection(await call('/', { ...at, form: corrected }))).toBeInstanceOf(Response)
	const term = { name: 'This year', fromDay: '2026-09-01', toDay: '2026-09-01' }
	expect(said(await sendTerm(await call('/', { as: officer, form: term })))).toMatchObject({
		refusal: 'desk.days-of-term',
		fields: term,
	})
	const note = { words: 'Ask again about crossings.' }
	const who = await someMember(db)
	expect(said(await sendNote(await call('/', { as: who, form: note })))).toMatchObject({
		refusal: 'desk.outside-term',
		...note,
	})
})

function said(answer: unknown) {
	const { data, init } = Object(answer)
	return { ...data, status: init?.status ?? init }
}
