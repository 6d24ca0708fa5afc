import { expect, test } from 'vitest'
import { findAction } from '#app/actions/action.store.server.ts'
import { findUpdate } from '#app/actions/update.store.server.ts'
import type { Person } from '#app/people/permission.ts'
import { db } from '#app/platform/running.server.ts'
import { loader as actionPage, action as sendAction } from '#app/routes/team/action.tsx'
import { loader as actionsPage } from '#app/routes/team/actions.tsx'
import { action as sendUpdate, loader as updatePage } from '#app/routes/team/update.tsx'
import { loadFramework } from '#app/wishes/load-framework.server.ts'
import json from '#prisma/framework.json'
import { call, thrownBy } from '#tests/support/running.ts'
import { somePerson } from '#tests/support/some.ts'
import { someRelease } from '#tests/support/some-updates.ts'

const promise = {
	intent: 'save',
	wishId: 'wish-2022-06',
	'title.en': 'Two new crossings',
	'title.ar': '',
	owner: 'Highways',
	status: 'planned',
	reason: '',
	dueOn: '2096-06-01',
	replyBy: '',
	howMuch: '',
	howWell: '',
	betterOff: '',
}
const words = {
	'title.en': 'New crossings',
	'weDid.en': 'We drew two.',
	'next.en': '',
	'title.ar': 'معابر جديدة',
	'weDid.ar': 'رسمنا اثنين.',
	'next.ar': '',
	'checked.ar': 'yes',
}

test('an officer promises, writes the news of it, and publishes it, with plain posts alone', async () => {
	const { who, actionId, updateId, evidence } = await begun()
	// Nobody promises for a day that is over: this one got late by waiting.
	await db.write(tx => tx.action.update({ where: { id: actionId }, data: { dueOn: '2020-06-01' } }))
	const list = await actionsPage(await call('/team/actions', { as: who }))
	const listed = list.wishes.flatMap(({ actions }) => actions).find(({ id }) => id === actionId)
	expect(listed).toMatchObject({ isOverdue: true, title: { text: 'Two new crossings' } })
	const editor = await updatePage(await at(updateId, { as: who }))
	expect(editor.offers.map(({ name }) => name)).toEqual([evidence])
	expect(editor.asked).toEqual(['en', 'ar'])
	const undated = await sendUpdate(
		await at(updateId, { as: who, form: { ...words, evidence, version: '1', intent: 'publish' } }),
	)
	expect(saidBy(undated).refusal).toBe('update.says-no-day')
	const form = {
		...words,
		'next.en': 'The first opens in May 2096.',
		'next.ar': 'يُفتح أولها في مايو 2096.',
		evidence,
		version: '2',
		intent: 'publish',
	}
	const sent = await sendUpdate(await at(updateId, { as: who, form }))
	if (!(sent instanceof Response)) throw new Error(JSON.stringify(sent))
	expect(sent.headers.get('Location')).toMatch(/^\/en\/you-said-we-did\/new-crossings-/)
})

test('what was typed is kept when a form is refused, and nothing is stored', async () => {
	const { who, actionId, updateId } = await begun()
	const refused = saidBy(
		await sendAction(
			await call(`/team/actions/${actionId}`, {
				params: { actionId },
				as: who,
				form: { ...promise, status: 'cannot', owner: 'Parks' },
			}),
		),
	)
	expect(refused).toMatchObject({
		status: 422,
		typed: { owner: 'Parks' },
		faults: { reason: 'action.say-why-not' },
	})
	expect((await findAction(db.read, actionId))?.owner).toBe('Highways')
	const unanswering = saidBy(
		await sendUpdate(await at(updateId, { as: who, form: { ...words, version: '1', intent: 'publish' } })),
	)
	expect(unanswering).toMatchObject({
		status: 422,
		refusal: 'update.answers-no-voice',
		typed: { version: '2', words: { en: { weDid: 'We drew two.' } } },
	})
	expect((await findUpdate(db.read, updateId))?.publishedAt).toBeNull()
})

test('the second of two editors gets both versions: their own typed, the other one stored', async () => {
	const { who, updateId } = await begun()
	const other = await somePerson(db, { roles: ['publisher'] })
	await sendUpdate(await at(updateId, { as: who, form: { ...words, version: '1', 'weDid.en': 'Hers.' } }))
	const second = { ...words, version: '1', 'weDid.en': 'His.' }
	const refused = saidBy(await sendUpdate(await at(updateId, { as: other, form: second })))
	expect(refused).toMatchObject({
		status: 422,
		refusal: 'update.changed-meanwhile',
		typed: { words: { en: { weDid: 'His.' } } },
	})
	const { stored } = await updatePage(await at(updateId, { as: other }))
	expect(stored).toMatchObject({ version: '2', words: { en: { weDid: 'Hers.' } } })
	await sendUpdate(await at(updateId, { as: other, form: { ...second, version: '2' } }))
	expect((await findUpdate(db.read, updateId))?.words[0]?.weDid).toBe('His.')
})

test('W-20: a reader may look at actions and change none', async () => {
	const { actionId, updateId } = await begun()
	const reader = await somePerson(db, { roles: ['youth-council'] })
	const looking = await actionPage(await call('/team/actions', { params: { actionId }, as: reader }))
	expect(looking.canEdit).toBe(false)
	const form = { ...words, version: '1' }
	expect((await thrownBy(sendUpdate(await at(updateId, { as: reader, form })))).status).toBe(403)
	expect((await thrownBy(updatePage(await at(updateId)))).headers.get('Location')).toMatch('/team/sign-in')
})

test('a field that is not the form’s is refused', async () => {
	const { who, updateId } = await begun()
	const form = { ...words, version: '1', publishedAt: '2026-01-01' }
	expect(saidBy(await sendUpdate(await at(updateId, { as: who, form })))).toMatchObject({ status: 422 })
})

/** An action tied to a released question, and a draft of its news, both made through the pages. */
async function begun() {
	await loadFramework(db, json, new Date('2026-11-22T10:00:00Z'))
	const who = await somePerson(db, { roles: ['publisher'] })
	const { surveyId, releaseId } = await someRelease(db)
	const made = await sendAction(
		await call('/team/actions/new', {
			params: { actionId: 'new' },
			as: who,
			form: { ...promise, results: `${surveyId}/roads` },
		}),
	)
	const actionId = lastOf(made)
	const begunUpdate = await sendAction(
		await call(`/team/actions/${actionId}`, {
			params: { actionId },
			as: who,
			form: { intent: 'new-update' },
		}),
	)
	return {
		who,
		actionId,
		updateId: lastOf(begunUpdate),
		evidence: `count/${releaseId}/roads/crossings`,
	}
}

function at(updateId: string, how: { as?: Person; form?: Record<string, string> } = {}) {
	return call(`/team/updates/${updateId}`, { params: { updateId }, ...how })
}

/** The last part of the address an answer sends to, without its question. */
function lastOf(answer: unknown): string {
	if (!(answer instanceof Response)) throw new Error(JSON.stringify(answer))
	return answer.headers.get('Location')?.split('?')[0]?.split('/').at(-1) ?? ''
}

function saidBy(answer: unknown) {
	const { data, init } = Object(answer)
	return { ...data, status: init?.status }
}
