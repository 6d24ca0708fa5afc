import { beforeAll, expect, test } from 'vitest'
import { measuresOfWish } from '#app/indicators/list-indicators.server.ts'
import { loadIndicators } from '#app/indicators/load-indicators.server.ts'
import { showIndicator } from '#app/indicators/show-indicator.server.ts'
import { db } from '#app/platform/running.server.ts'
import { loader as indicatorPage } from '#app/routes/public/indicator.tsx'
import { loader as indicatorsPage } from '#app/routes/public/indicators.tsx'
import { loader as wishPage } from '#app/routes/public/wish.tsx'
import { action as sendIndicator, loader as teamPage } from '#app/routes/team/indicator.tsx'
import { loader as numbersPage, action as sendNumbers } from '#app/routes/team/indicator-numbers.tsx'
import { loader as newPage, action as sendNew } from '#app/routes/team/new-indicator.tsx'
import { loadFramework } from '#app/wishes/load-framework.server.ts'
import { allWishes } from '#app/wishes/wish.store.server.ts'
import readings from '#prisma/indicators.json'
import figures from '#prisma/leeds.json'
import { clearSamples } from '#prisma/remove-samples.server.ts'
import { loadSampleIndicator } from '#prisma/samples/load-sample-indicator.server.ts'
import { frameworkFile } from '#tests/support/framework-file.ts'
import { call, thrownBy } from '#tests/support/running.ts'
import { somePerson } from '#tests/support/some.ts'
import { someRelease } from '#tests/support/some-updates.ts'

const now = new Date('2026-11-22T09:00:00Z')

beforeAll(async () => {
	await loadFramework(db, frameworkFile(), now)
	await loadIndicators(db, { figures, readings, now })
})

const at = (id: string, lang = 'en') => call(`/${lang}/indicators/${id}`, { params: { lang, id } })

test('C15: all indicators of the four plans have a page, and a number is only where a source has one', async () => {
	const { listed } = await indicatorsPage(await call('/en/indicators', { params: { lang: 'en' } }))
	const ofPlans = [
		...listed.wishes.flatMap(({ ofPlan }) => ofPlan),
		...listed.untied,
		...listed.older.flatMap(({ indicators }) => indicators),
	]
	expect(new Set(ofPlans.map(({ id }) => id)).size).toBe(20 + 20 + 20 + 19)
	expect(ofPlans.filter(({ latest }) => latest !== null)).toEqual([])
	const { shown } = await indicatorPage(await at('cypp-2023-28-i13'))
	expect(shown).toMatchObject({ curve: null, sentence: { say: 'nothing' }, wishes: [{ number: 1 }] })
})

test('D5: how many answered My Health, My School stands beside its line: 5,307 from 56 schools after 17,397', async () => {
	const { shown } = await indicatorPage(await at('mhms-answers'))
	const points = shown.indicator.points.map(({ period, value, schools }) => [period, value, schools])
	expect(points).toEqual([
		['2017-18', 17_176, null],
		['2018-19', 17_397, null],
		['2019-20', 5_307, 56],
		['2020-21', 10_238, 101],
	])
	const fruit = await indicatorPage(await at('mhms-fruit-all'))
	expect(fruit.shown.indicator.points[0]).toMatchObject({ value: 24, answers: 5_307, schools: 56 })
})

test('C15: a figure that a note repeats is a point of its own year; the years between are a gap', async () => {
	const { shown } = await indicatorPage(await at('mhms-drunk-secondary'))
	expect(shown.indicator.points.map(({ period, value }) => [period, value])).toEqual([
		['2007-08', 13],
		['2020-21', 5],
	])
	expect(shown.curve?.segments.map(({ isGap }) => isGap)).toEqual([true])
	expect(shown.sentence).toMatchObject({ say: 'went', news: 'better' })
	expect(shown.forecast).toEqual({ say: 'too-few', points: 2 })
})

test('C15: loading again changes nothing', async () => {
	const before = await db.read.indicatorPoint.count()
	await loadIndicators(db, { figures, readings, now })
	expect(await db.read.indicatorPoint.count()).toBe(before)
})

test('C15: the seven wishes that nobody measures say so, and name the questions that could', async () => {
	const { surveyId, slug } = await someRelease(db)
	const tie = {
		id: 'tie',
		surveyId,
		questionId: 'roads',
		wishId: 'wish-2022-06',
		basis: 'proposal',
		tiedAt: now,
	}
	await db.write(tx => tx.questionTie.create({ data: tie }))
	const without: number[] = []
	for (const { id, number } of await allWishes(db.read)) {
		const measures = await measuresOfWish(db.read, { id, number, language: 'ar' })
		if (measures.ofPlan.length === 0) without.push(number)
	}
	const params = { lang: 'ar', number: '6' }
	const { measures } = await wishPage(await call('/ar/wishes/6', { params }))
	expect(measures.could).toMatchObject([
		{ slug, isReleased: true, question: { language: 'ar', words: 'ما الذي يساعد أكثر؟' } },
	])
	expect(without).toEqual([2, 3, 4, 5, 6, 7, 8])
})

test('an indicator that is not there is a kind 404', async () => {
	expect((await thrownBy(indicatorPage(await at('nothing')))).status).toBe(404)
})

test('M35: a table is checked first; a bad line is told by its number and nothing of the table is kept', async () => {
	const who = await somePerson(db, { roles: ['analyst'] })
	const id = 'cypp-2023-28-i13'
	const send = async (intent: string, table: string) =>
		Object(
			await sendNumbers(
				await call(`/team/indicators/${id}/numbers`, { as: who, params: { id }, form: { intent, table } }),
			),
		)
	const head = 'period,value,note,source'
	const bad = await send('keep', `${head}\n2022,40,,Survey\n2023,41,,Survey\n2024,about 12,,Survey`)
	expect(bad.init.status).toBe(422)
	expect(bad.data.rows).toEqual([{ line: 4, column: 'value', fault: 'not-a-number', words: 'about 12' }])
	expect(bad.data.typed.table).toContain('about 12')
	const shown = async () => (await indicatorPage(await at(id))).shown
	expect((await shown()).indicator.points).toEqual([])
	const good = `${head}\n2022,40,,Survey\n٢٠٢٣,٤١٫٥٪,,Survey`
	const checked = await send('preview', good)
	expect(checked.data.preview.map(({ change }: { change: string }) => change)).toEqual(['new', 'new'])
	expect((await shown()).indicator.points).toEqual([])
	expect((await send('keep', good)).data.kept).toEqual({ added: 2, corrected: 0 })
	expect((await shown()).sentence).toMatchObject({ say: 'went', before: 40, after: 41.5, news: 'better' })
	const other = await send('keep', `${head}\n2022,39,,Survey`)
	expect(other.data).toMatchObject({
		faults: { why: 'reason' },
		preview: [{ change: 'corrected', before: 40 }],
	})
})

test('W-20: a Youth Council member reads the numbers and cannot change them', async () => {
	const who = await somePerson(db, { roles: ['youth-council'] })
	const id = 'mhms-answers'
	const { mayEdit, points } = await numbersPage(
		await call(`/team/indicators/${id}/numbers`, { as: who, params: { id } }),
	)
	expect([mayEdit, points.length]).toEqual([false, 4])
	const sent = sendNumbers(
		await call(`/team/indicators/${id}/numbers`, { as: who, params: { id }, form: { intent: 'out' } }),
	)
	expect((await thrownBy(sent)).status).toBe(403)
})

test('C15: the sample’s indicator is marked, and goes with the samples, points and all', async () => {
	await loadSampleIndicator(db, now)
	const shown = await showIndicator(db.read, { id: 'sample-safe-journey', language: 'ar' })
	expect(shown).toMatchObject({
		indicator: { isSample: true },
		wishes: [{ number: 6 }],
		forecast: { points: 5 },
		stories: [{ side: 'officers' }, { side: 'young-people', said: { language: 'ar' } }],
	})
	await db.write(clearSamples)
	const where = { indicatorId: 'sample-safe-journey' }
	expect(await db.read.indicatorPoint.count({ where })).toBe(0)
	expect(await showIndicator(db.read, { id: 'sample-safe-journey', language: 'ar' })).toBeNull()
})

test('C15: an officer makes an indicator and ties it; what is wrong comes back as typed; a plan’s own ties stay', async () => {
	const who = await somePerson(db, { roles: ['publisher'] })
	const analyst = await somePerson(db, { roles: ['analyst'] })
	const path = '/team/indicators/new'
	const denied = newPage(await call(path, { as: analyst }))
	expect((await thrownBy(denied)).status).toBe(403)
	const words = { name: 'Benches in parks', definition: 'Benches that can be sat on.', source: 'Parks' }
	const typed: [string, string][] = Object.entries({ ...words, unit: 'count', direction: 'up' })
	const send = async (form: [string, string][]) => await sendNew(await call(path, { as: who, form }))
	expect(await send([...typed.slice(2), ['wishes', '99']])).toMatchObject({
		data: {
			typed: { source: 'Parks' },
			chosen: [99],
			faults: { name: 'no-name', definition: 'no-definition' },
		},
		init: { status: 422 },
	})
	const made = await send([...typed, ['wishes', '4'], ['wishes', '5']])
	const id =
		made instanceof Response ? /indicators\/(\w+)\?made/.exec(made.headers.get('location') ?? '') : null
	const { measures } = await wishPage(await call('/en/wishes/5', { params: { lang: 'en', number: '5' } }))
	expect(measures).toMatchObject({
		ofPlan: [],
		own: [{ id: id?.[1], name: 'Benches in parks', latest: null }],
	})
	expect(await send([...typed, ['wishes', '4']])).toMatchObject({ data: { faults: { name: 'name-taken' } } })
	const of = (plan: string, form?: [string, string][]) =>
		call(`/team/indicators/${plan}`, { as: who, params: { id: plan }, form })
	const tie = async (plan: string, seen: string, wish: string) =>
		await sendIndicator(await of(plan, [...Object.entries({ intent: 'ties', seen, wishes: wish })]))
	expect(await tie('cypp-2023-28-i13', '', '1')).toMatchObject({ data: { refusal: 'indicator.no-change' } })
	expect(await tie('cypp-2023-28-i13', '', '8')).toMatchObject({ status: 302 })
	expect((await teamPage(await of('cypp-2023-28-i13'))).ties).toEqual({ ofPlan: [1], ofPeople: [8] })
})
