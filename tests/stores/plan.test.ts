import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect } from 'vitest'
import type { ActionFilter } from '#app/actions/plan/action-filters.ts'
import { addProofFile } from '#app/actions/plan/add-proof-file.server.ts'
import { addToPlan, finishMilestone, takeFromPlan } from '#app/actions/plan/add-to-plan.server.ts'
import { addToWishPlan, takeFromWishPlan } from '#app/actions/plan/change-wish-plan.server.ts'
import { listActions } from '#app/actions/plan/list-actions.server.ts'
import type { PlanPart } from '#app/actions/plan/plan-part.ts'
import { openWishPlan, tellWishPlan } from '#app/actions/plan/tell-plan.server.ts'
import { findProofFile, planRowsOf } from '#app/actions/plan.store.server.ts'
import { changesOfAction } from '#app/actions/promise-change.store.server.ts'
import { newId } from '#app/base/id.ts'
import { markDisabled } from '#app/people/person.store.server.ts'
import { readClipFile } from '#app/surveys/clip-file.server.ts'
import { loadFramework } from '#app/wishes/load-framework.server.ts'
import { frameworkFile } from '#tests/support/framework-file.ts'
import { somePerson } from '#tests/support/some.ts'
import { someAction } from '#tests/support/some-updates.ts'
import { test } from '#tests/support/test.ts'

const now = new Date('2026-11-22T10:00:00Z')
const point: PlanPart = {
	...{ part: 'point', question: 'howMuch', measure: 'Wards', unit: 'wards' },
	...{ day: '2026-11-20', value: 12 },
}

test('M23, M28: steps, evidence and numbers are added, and taken away for a reason; what they were stays in the history', async ({
	db,
}) => {
	const who = await somePerson(db, { roles: ['publisher'] })
	const { id: actionId } = await someAction(db)
	const add = (part: PlanPart) => addToPlan(db, { who, actionId, part, now })
	const step = await add({ part: 'milestone', title: 'Dig', dueOn: '2027-01-10' })
	const number = await add(point)
	await add({
		...{ part: 'proof', kind: 'link', title: 'Minutes' },
		...{ url: 'https://example.org/a', day: '2026-11-01' },
	})
	if (!step.ok || !number.ok) throw new Error('Both are in order.')
	expect(await add({ ...point, value: 13 })).toEqual({ ok: false, refusal: 'plan.day-twice' })
	const finish = (doneOn: string) => finishMilestone(db, { who, actionId, id: step.value, doneOn, now })
	expect(await finish('2026-11-23')).toEqual({ ok: false, refusal: 'plan.day-in-future' })
	expect(await finish('2026-11-21')).toEqual({ ok: true, value: 'done' })
	const takeAway = (why: string) =>
		takeFromPlan(db, { who, actionId, kind: 'point', id: number.value, why, now })
	expect(await takeAway(' ')).toEqual({ ok: false, refusal: 'plan.say-why' })
	expect((await takeAway('Two wards were counted twice.')).ok).toBe(true)
	expect(await takeAway('Again.')).toEqual({ ok: false, refusal: 'plan.gone' })
	const rows = await planRowsOf(db.read, [actionId])
	expect(rows).toMatchObject({
		points: [],
		proofs: [{ kind: 'link' }],
		milestones: [{ doneOn: '2026-11-21' }],
	})
	const lines = (await changesOfAction(db.read, actionId)).map(
		({ field, before, after, reason }) => `${field}: ${before} → ${after} ${reason}`,
	)
	expect(lines.sort()).toEqual([
		'milestone-done: null → Dig\n2026-11-21 null',
		'milestone: null → Dig\n2027-01-10 null',
		'point: Wards\n12\nwards\n2026-11-20 → null Two wards were counted twice.',
		'point: null → Wards\n12\nwards\n2026-11-20 null',
		'proof: null → Minutes\nhttps://example.org/a\n2026-11-01 null',
	])
})

test('W-20: who may not edit actions adds nothing and takes nothing away', async ({ db }) => {
	const who = await somePerson(db, { roles: ['youth-council'] })
	const { id: actionId } = await someAction(db)
	const refused = { ok: false, refusal: 'not-allowed' }
	expect(await addToPlan(db, { who, actionId, part: point, now })).toEqual(refused)
	expect(await takeFromPlan(db, { who, actionId, kind: 'point', id: 'x', why: 'x', now })).toEqual(refused)
	expect(await finishMilestone(db, { who, actionId, id: 'x', doneOn: '2026-11-01', now })).toEqual(refused)
})

test('M23: a plan of 200 promises asks the database as often as a plan of one', async ({ db }) => {
	let asked = 0
	const counted = new Proxy(db.read, {
		get: (reader, model) => {
			asked += 1
			return Reflect.get(reader, model)
		},
	})
	const tell = async () => {
		asked = 0
		const { promises } = await tellWishPlan(counted, 'wish-2022-06', { language: 'en', today: '2026-11-22' })
		return { asked, promises: promises.length }
	}
	await someAction(db)
	const one = await tell()
	const row = { wishId: 'wish-2022-06', owner: 'Parks', status: 'planned', dueOn: '2027-06-01' }
	const rows = Array.from({ length: 199 }, () => ({ id: newId(), createdAt: now, ...row }))
	await db.write(tx => tx.action.createMany({ data: rows }))
	expect(await tell()).toEqual({ asked: one.asked, promises: 200 })
})

test('M23, C20: who leads a wish and what its goals are is written down; who led before stays in the history', async ({
	db,
}) => {
	await loadFramework(db, frameworkFile(), now)
	const who = await somePerson(db, { roles: ['publisher'] })
	const wishId = 'wish-2022-06'
	const lead = { part: 'lead', post: 'Head of roads', service: 'Highways' } as const
	const added = await addToWishPlan(db, { who, wishId, part: lead, now })
	await addToWishPlan(db, {
		...{ who, wishId, now },
		part: { part: 'goal', term: 'long', text: { en: 'Every school has a crossing' }, dueOn: null },
	})
	if (!added.ok) throw new Error(added.refusal)
	const take = (why: string) => takeFromWishPlan(db, { who, wishId, kind: 'lead', id: added.value, why, now })
	expect(await take('')).toEqual({ ok: false, refusal: 'plan.say-why' })
	expect((await take('The post is no more.')).ok).toBe(true)
	const { leads, goals, saves } = await openWishPlan(db.read, wishId)
	expect([leads, goals]).toMatchObject([[], [{ term: 'long', text: { en: 'Every school has a crossing' } }]])
	expect(saves.map(({ reason }) => reason)).toContain('The post is no more.')
	const reader = await somePerson(db, { roles: ['analyst'] })
	expect(await addToWishPlan(db, { who: reader, wishId, part: lead, now })).toMatchObject({
		refusal: 'not-allowed',
	})
})

test('M23: the team’s list is narrowed to what is late, mine, without evidence, or left by its owner', async ({
	db,
}) => {
	await loadFramework(db, frameworkFile(), now)
	const who = await somePerson(db, { roles: ['publisher'] })
	const gone = await somePerson(db, { roles: ['publisher'] })
	await db.write(tx => markDisabled(tx, { personId: gone.id, disabledAt: now }))
	const late = await someAction(db, { dueOn: '2026-11-01', responsibleId: who.id })
	const left = await someAction(db, { responsibleId: gone.id })
	await someAction(db, { responsibleId: gone.id, status: 'done' })
	await addToPlan(db, {
		...{ who, actionId: late.id, now },
		part: { part: 'proof', kind: 'figure', title: 'Lights', value: 4, unit: 'lights', day: '2026-11-01' },
	})
	const list = (filter: ActionFilter) =>
		listActions(db.read, { personId: who.id, filter, language: 'en', today: '2026-11-22' })
	const { counts, ownerLeft } = await list('all')
	expect(counts.map(({ filter, count }) => `${filter} ${count}`)).toEqual([
		...['all 3', 'late 1', 'mine 1', 'no-evidence 2', 'owner-left 1'],
	])
	expect(ownerLeft).toEqual([left.id])
	const { wishes } = await list('late')
	expect(wishes.flatMap(({ actions }) => actions.map(({ id }) => id))).toEqual([late.id])
})

test('M23, W-13: a picture proves a promise once everyone in it agreed, and does not say where it was taken', async ({
	db,
}) => {
	const who = await somePerson(db, { roles: ['publisher'] })
	const { id: actionId } = await someAction(db)
	const folder = mkdtempSync(join(tmpdir(), '12-wishes-'))
	try {
		const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'green' } })
			.withExif({ IFD0: { Copyright: 'a secret place' } })
			.jpeg()
			.toBuffer()
		expect(bytes.includes('a secret place')).toBe(true)
		const add = (isAgreed: boolean) =>
			addProofFile(db, {
				...{ who, actionId, folder, now },
				file: { title: 'The new swings', day: '2026-11-01', bytes, isAgreed },
			})
		expect(await add(false)).toMatchObject({ refusal: 'plan.picture-not-agreed' })
		expect((await planRowsOf(db.read, [actionId])).proofs).toEqual([])
		const kept = await add(true)
		if (!kept.ok) throw new Error(kept.refusal)
		expect(await findProofFile(db.read, kept.value)).toMatchObject({ fileType: 'image/webp' })
		const drawn = Buffer.from((await readClipFile(folder, { id: kept.value }))?.bytes ?? [])
		expect(drawn.subarray(8, 12).toString()).toBe('WEBP')
		expect(drawn.includes('a secret place')).toBe(false)
	} finally {
		rmSync(folder, { recursive: true })
	}
})

test('M23, W-13: a document proves a promise; what is no document or picture is refused, and nothing is kept', async ({
	db,
}) => {
	const who = await somePerson(db, { roles: ['publisher'] })
	const { id: actionId } = await someAction(db)
	const folder = mkdtempSync(join(tmpdir(), '12-wishes-'))
	try {
		const add = (text: string, change: { title?: string; day?: string } = {}) => {
			const bytes = new TextEncoder().encode(text)
			const file = { title: 'Minutes', day: '2026-11-01', bytes, isAgreed: false, ...change }
			return addProofFile(db, { who, actionId, folder, file, now })
		}
		expect(await add('')).toMatchObject({ refusal: 'plan.file-empty' })
		expect(await add('<svg onload="alert(1)"/>')).toMatchObject({ refusal: 'plan.file-unknown' })
		expect(await add(`%PDF-${' '.repeat(5 * 1024 * 1024)}`)).toMatchObject({ refusal: 'plan.file-too-large' })
		expect(await add('%PDF-1.7', { day: '2026-11-23' })).toMatchObject({ refusal: 'plan.day-in-future' })
		expect(await add('%PDF-1.7', { title: ' ' })).toMatchObject({ refusal: 'plan.say-what' })
		expect((await planRowsOf(db.read, [actionId])).proofs).toEqual([])
		const kept = await add('%PDF-1.7')
		if (!kept.ok) throw new Error(kept.refusal)
		expect(await findProofFile(db.read, kept.value)).toMatchObject({
			...{ fileType: 'application/pdf', fileSize: 8, title: 'Minutes' },
		})
		expect((await readClipFile(folder, { id: kept.value }))?.size).toBe(8)
	} finally {
		rmSync(folder, { recursive: true })
	}
})
