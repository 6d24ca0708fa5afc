import { expect, test } from 'vitest'
import { db } from '#app/platform/running.server.ts'
import { loader as promisePage } from '#app/routes/public/promise.tsx'
import { loader as planPage } from '#app/routes/public/wish-plan.tsx'
import { action as sendSteps, loader as stepsPage } from '#app/routes/team/action-steps.tsx'
import { loadFramework } from '#app/wishes/load-framework.server.ts'
import json from '#prisma/framework.json'
import { call, thrownBy } from '#tests/support/running.ts'
import { somePerson } from '#tests/support/some.ts'
import { someAction } from '#tests/support/some-updates.ts'

test('M23: what an officer adds beside a promise stands on its page, in its plan, and in what changed', async () => {
	await loadFramework(db, json, new Date('2026-11-22T10:00:00Z'))
	const who = await somePerson(db, { roles: ['publisher'], name: 'Kim Officer' })
	const { id: actionId } = await someAction(db, { owner: 'Parks', dueOn: '2020-06-01' })
	await someAction(db, { parentId: actionId, status: 'done' })
	const at = `/team/actions/${actionId}/steps`
	const send = async (form: Record<string, string>) =>
		sendSteps(await call(at, { params: { actionId }, as: who, form }))
	const typed = { 'point.question': 'howWell', 'point.measure': 'Asked', 'point.unit': 'children' }
	const refused = await send({
		intent: 'add-point',
		...typed,
		'point.value': 'many',
		'point.day': '2026-01-05',
	})
	expect(refused).toMatchObject({
		init: { status: 422 },
		data: { typed: { 'point.value': 'many' }, faults: { 'point.value': 'plan.not-a-number' } },
	})
	await send({ intent: 'add-point', ...typed, 'point.value': '40', 'point.day': '2026-01-05' })
	const team = await stepsPage(await call(at, { params: { actionId }, as: who }))
	expect(team.saves[0]?.who).toBe('Kim Officer')
	const params = { lang: 'en', number: '6', actionId }
	const { plan } = await planPage(await call('/en/wishes/6/plan', { params }))
	const [line] = plan.promises.filter(({ id }) => id === actionId)
	expect(line).toMatchObject({
		isOverdue: true,
		rollUp: { done: 1, of: 1 },
		series: [{ measure: 'Asked', points: [{ value: 40 }] }],
	})
	const promise = await promisePage(await call(`/en/promises/${actionId}`, { params }))
	expect(promise.wish).toBe(6)
	expect(JSON.stringify(promise)).not.toContain('Kim Officer')
	const gone = { params: { ...params, actionId: 'nothing' } }
	expect((await thrownBy(promisePage(await call('/en/promises/nothing', gone)))).status).toBe(404)
})
