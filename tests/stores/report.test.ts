import { expect } from 'vitest'
import { findAction } from '#app/actions/action.store.server.ts'
import type { Action, ActionContent } from '#app/actions/action.ts'
import { moveClock } from '#app/actions/clock/move-clock.server.ts'
import { startClock } from '#app/actions/clock/start-clock.server.ts'
import { editAction, makeAction } from '#app/actions/make-action.server.ts'
import { settleVerdicts } from '#app/actions/verdict/settle-verdicts.server.ts'
import { newId } from '#app/base/id.ts'
import { keepPoint } from '#app/indicators/point.store.server.ts'
import type { Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { makeReport } from '#app/scrutiny/make-report.server.ts'
import { loadFramework } from '#app/wishes/load-framework.server.ts'
import { frameworkFile } from '#tests/support/framework-file.ts'
import { somePerson } from '#tests/support/some.ts'
import { someIndicator } from '#tests/support/some-indicators.ts'
import { judge, someMember, somePublishedUpdate } from '#tests/support/some-verdicts.ts'
import { test } from '#tests/support/test.ts'

const noFilter = { as: null, wish: null, service: null, isAll: false }
const at = (day: string) => new Date(`${day}T10:00:00Z`)

async function reportOf(db: Database, from: string, to: string, on: string, filter = {}) {
	return await makeReport(db.read, {
		...{ period: { from, to }, filter: { ...noFilter, ...filter }, language: 'en', now: at(on) },
	})
}

const lastQuarter = (db: Database, on = '2027-01-10') => reportOf(db, '2026-10-01', '2026-12-31', on)

test('M26: the report of a quarter says who promised what, what was kept, late and refused; by wish and by service', async ({
	db,
}) => {
	await someQuarter(db)
	const report = await lastQuarter(db)
	const kept = { made: 4, 'kept-in-time': 1, 'kept-late': 1, 'will-not': 1, overdue: 1, open: 0, moved: 1 }
	expect(report.tally).toMatchObject({ ...kept, cannot: 0, 'kept-some-day': 0, 'open-before': 0 })
	expect(report.byWish).toMatchObject([
		{ number: 5, tally: { made: 1, 'will-not': 1 } },
		{ number: 6, tally: { made: 3 } },
	])
	expect(report.byService.map(({ name }) => name)).toEqual(['Highways', 'Parks'])
	expect(report).toMatchObject({ isRunning: false, lastDay: '2026-12-31', unsure: { count: 0 } })
	const late = await reportOf(db, '2026-10-01', '2026-12-31', '2027-01-10', { as: 'overdue' })
	expect(late.promises).toMatchObject([{ title: { words: 'Late' }, place: 'overdue', owner: 'Highways' }])
	expect(late.listed).toBe(1)
	const ofWish = await reportOf(db, '2026-10-01', '2026-12-31', '2027-01-10', { wish: 5, service: 'Parks' })
	expect(ofWish.promises).toMatchObject([{ reason: 'No money this year.', wishNumber: 5 }])
	const next = await reportOf(db, '2027-01-01', '2027-03-31', '2027-01-10')
	expect(next).toMatchObject({ isRunning: true, lastDay: '2027-01-10' })
	expect(next.tally).toMatchObject({ made: 0, 'open-before': 1, overdue: 1, 'kept-late': 0 })
})

test('M26: a report of days that are over says the same after everything has changed', async ({ db }) => {
	const { who, late } = await someQuarter(db)
	const before = await lastQuarter(db)
	await edit(db, {
		who,
		action: late,
		change: { status: 'done', owner: 'Parks', wishId: 'wish-2022-01' },
		on: '2027-01-12',
	})
	await make(db, who, { titles: { en: 'New' }, dueOn: '2027-05-01' }, '2027-01-12')
	const clock = { kind: 'asked-again', thingId: 'again' } as const
	const moved = await moveClock(db, {
		...{
			who,
			...clock,
			to: '2027-06-01',
			reasons: { en: 'The budget is decided in May.' },
			now: at('2027-01-12'),
		},
	})
	expect(moved.ok).toBe(true)
	await point(db, { ...(await someIndicatorOf(db)), period: '2026', value: 50 }, '2027-01-12')
	const { madeOn, ...after } = await lastQuarter(db, '2027-02-01')
	expect({ ...after, madeOn: before.madeOn }).toEqual(before)
	expect(madeOn).toBe('2027-02-01')
	expect((await reportOf(db, '2027-01-01', '2027-03-31', '2027-02-01')).tally).toMatchObject({
		made: 1,
		'kept-late': 1,
	})
})

test('C2, C3, C15, M26: verdicts and the gap, what is owed, and new numbers stand in the report of their days', async ({
	db,
}) => {
	await someQuarter(db)
	const { updateId, slug } = await somePublishedUpdate(db)
	for (const word of ['partly', 'partly', 'yes'] as const)
		await judge(db, { who: await someMember(db), updateId, word, now: at('2026-11-10') })
	await settleVerdicts(db, at('2026-12-01'))
	await point(db, { ...(await someIndicatorOf(db)), period: '2025', value: 40 }, '2026-12-02')
	const report = await lastQuarter(db)
	expect(report.gap).toEqual({ judged: 1, saidDone: 1, notYes: 1, voided: 0 })
	expect(report.verdicts).toMatchObject([
		{ slug, outcome: 'partly', status: 'done', settledOn: '2026-12-01' },
	])
	expect(report.debt).toMatchObject({ asked: 2, overdue: 1, inTime: 1 })
	expect(report.debtByService[0]).toMatchObject({ name: 'Parks', debt: { overdue: 1 } })
	expect(report.clocks).toMatchObject([{ kind: 'asked-again' }, { title: { words: 'Getting about' } }])
	expect(report.measures).toMatchObject([{ news: [{ period: '2025', value: 40 }], before: null }])
	expect(report.unmeasured.nobody.length + report.unmeasured.noNumber.length).toBe(12)
	expect(report.results).toMatchObject([{ title: { words: 'Getting about' } }])
	expect(await reportOf(db, '2026-07-01', '2026-09-30', '2027-01-10')).toMatchObject({
		...{ verdicts: [], clocks: [], measures: [], results: [], gap: { judged: 0 } },
	})
})

test('M26: a report of 1,000 updates and 1,000 promises asks the database as often as one of few', async ({
	db,
}) => {
	let asked = 0
	const counted = new Proxy(db.read, {
		get: (reader, model) => {
			asked += 1
			return Reflect.get(reader, model)
		},
	})
	const make = async () => {
		asked = 0
		const period = { from: '2026-10-01', to: '2026-12-31' }
		const began = performance.now()
		const { listed, promises, verdicts } = await makeReport(counted, {
			...{ period, filter: noFilter, language: 'en', now: at('2027-01-10') },
		})
		return { asked, listed, shown: promises.length, judged: verdicts.length, took: performance.now() - began }
	}
	await someQuarter(db)
	await somePublishedUpdate(db)
	const few = await make()
	await manyUpdates(db, 1_000)
	const many = await make()
	expect(many).toMatchObject({ asked: few.asked, listed: 1_005, shown: 100, judged: 1_000 })
	expect(many.took).toBeLessThan(3_000)
})

/** One promise kept in time, one kept late, one refused, one late; and something asked again that was not answered. */
async function someQuarter(db: Database) {
	await loadFramework(db, frameworkFile(), at('2026-09-01'))
	const who = await somePerson(db, { roles: ['publisher'] })
	const inTime = await make(db, who, { titles: { en: 'In time' } }, '2026-10-05')
	await edit(db, { who, action: inTime, change: { status: 'done' }, on: '2026-11-01' })
	const keptLate = await make(db, who, { titles: { en: 'Kept late' } }, '2026-10-05')
	await edit(db, { who, action: keptLate, change: { status: 'done' }, on: '2026-12-05' })
	const refused = await make(
		db,
		who,
		{ titles: { en: 'Refused' }, wishId: 'wish-2022-05', owner: 'Parks' },
		'2026-10-06',
	)
	const no = { decidedBy: 'Head of parks', couldDecide: 'Full council', reasons: {} }
	const reason = 'No money this year.'
	await edit(db, { who, action: refused, change: { status: 'will-not', reason, no }, on: '2026-11-02' })
	const late = await make(db, who, { titles: { en: 'Late' }, dueOn: '2026-11-20' }, '2026-10-05')
	await edit(db, { who, action: late, change: { dueOn: '2026-12-20' }, on: '2026-11-21' })
	const asked = {
		kind: 'asked-again',
		thingId: 'again',
		wishIds: ['wish-2022-06'],
		service: 'Parks',
	} as const
	await db.write(tx => startClock(tx, { ...asked, replyBy: '2026-11-30', now: at('2026-11-02'), who: null }))
	return { who, late }
}

async function make(db: Database, who: Person, change: Partial<ActionContent>, on: string): Promise<string> {
	const content: ActionContent = {
		...{ wishId: 'wish-2022-06', owner: 'Highways', status: 'planned', reason: null, dueOn: '2026-12-01' },
		...{ replyBy: null, howMuch: null, howWell: null, betterOff: null, partners: null, responsibleId: null },
		...{ parentId: null, titles: { en: 'A promise' }, themeIds: [], results: [], ...change },
	}
	return granted(await makeAction(db, { who, content, now: at(on) }))
}

type Edit = { who: Person; action: string; change: Partial<ActionContent>; on: string }

async function edit(db: Database, { who, action: id, change, on }: Edit): Promise<void> {
	const action = await findAction(db.read, id)
	if (!action) throw new Error(`There is no action ${id}.`)
	const { id: _, createdAt, isSample, version, ...content }: Action = action
	const why = 'The plan of work has changed.'
	granted(
		await editAction(db, {
			who,
			actionId: id,
			content: { ...content, ...change },
			version,
			why,
			now: at(on),
		}),
	)
}

async function someIndicatorOf(db: Database): Promise<{ indicatorId: string }> {
	return { indicatorId: await someIndicator(db) }
}

async function point(
	db: Database,
	{ indicatorId, period, value }: { indicatorId: string; period: string; value: number },
	on: string,
): Promise<void> {
	const rest = { numerator: null, denominator: null, answers: null, schools: null, note: null }
	const kept = { indicatorId, personId: null, why: null, now: at(on) }
	await db.write(tx => keepPoint(tx, { ...kept, point: { period, value, source: 'A survey', ...rest } }))
}

/** Updates that were judged in these days, each the news of a promise of its own. */
async function manyUpdates(db: Database, count: number): Promise<void> {
	const ids = Array.from({ length: count }, () => newId())
	const now = at('2026-11-05')
	const action = {
		wishId: 'wish-2022-06',
		owner: 'Parks',
		status: 'planned',
		dueOn: '2027-06-01',
		createdAt: now,
	}
	const said = JSON.stringify({ en: { title: 'News', weDid: 'We did.', next: null } })
	const version = { number: 1, status: 'done', said, publishedAt: now, judgeUntil: '2026-12-03' }
	const counts = {
		yes: 3,
		partly: 0,
		notYet: 0,
		cannotTell: 0,
		members: 3,
		schools: 0,
		settledAt: at('2026-12-04'),
	}
	await db.write(async tx => {
		await tx.action.createMany({ data: ids.map(id => ({ id, ...action })) })
		await tx.update.createMany({
			data: ids.map(id => ({ id, slug: id, actionId: id, status: 'done', createdAt: now, publishedAt: now })),
		})
		await tx.updateVersion.createMany({ data: ids.map(updateId => ({ updateId, ...version })) })
		await tx.verdictOutcome.createMany({
			data: ids.map(updateId => ({ updateId, number: 1, outcome: 'yes', ...counts })),
		})
	})
}

function granted<Value>(result: { ok: true; value: Value } | { ok: false; refusal: string }): Value {
	if (!result.ok) throw new Error(result.refusal)
	return result.value
}
