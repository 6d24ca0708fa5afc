import { expect } from 'vitest'
import { addPoints, takeOutPoint } from '#app/indicators/add-points.server.ts'
import { describeIndicator, markBreak, unmarkBreak } from '#app/indicators/describe-indicator.server.ts'
import { readDescription, typedOfDescription } from '#app/indicators/description.ts'
import { findIndicator } from '#app/indicators/indicator.store.server.ts'
import { supersededPoints } from '#app/indicators/point.store.server.ts'
import { readPoints } from '#app/indicators/read-points.ts'
import { showIndicator } from '#app/indicators/show-indicator.server.ts'
import { addIdea, dropIdea, writeStory } from '#app/indicators/write-story.server.ts'
import type { Database } from '#app/platform/db.server.ts'
import { somePerson } from '#tests/support/some.ts'
import { someOpenBallot } from '#tests/support/some-cast.ts'
import { someIndicator } from '#tests/support/some-indicators.ts'
import { test } from '#tests/support/test.ts'

const now = new Date('2026-11-22T09:00:00Z')

test('C15: a corrected point keeps the old one, with who, when and why; without a reason it is refused', async ({
	db,
}) => {
	const indicatorId = await someIndicator(db)
	const who = await somePerson(db, { roles: ['analyst'] })
	const asked = { who, indicatorId, now }
	const first = table('2022,40\n2023,41')
	expect(await addPoints(db, { ...asked, points: first, why: '' })).toEqual({
		ok: true,
		value: { added: 2, corrected: 0 },
	})
	expect(await addPoints(db, { ...asked, points: first, why: '' })).toEqual(no('indicator.no-change'))
	const better = table('2023,42\n2024,43')
	expect(await addPoints(db, { ...asked, points: better, why: ' ' })).toEqual(no('indicator.why'))
	expect((await findIndicator(db.read, indicatorId))?.points).toHaveLength(2)
	const why = 'The report was reprinted.'
	expect(await addPoints(db, { ...asked, points: better, why })).toMatchObject({
		value: { added: 1, corrected: 1 },
	})
	const values = (await findIndicator(db.read, indicatorId))?.points.map(({ value }) => value)
	expect(values).toEqual([40, 42, 43])
	expect(await supersededPoints(db.read, indicatorId)).toMatchObject([
		{ period: '2023', value: 41, why, supersededById: who.id, supersededAt: now },
	])
	expect(await takeOutPoint(db, { ...asked, period: '2024', why: '' })).toEqual(no('indicator.why'))
	expect((await takeOutPoint(db, { ...asked, period: '2024', why: 'Of another city.' })).ok).toBe(true)
	expect((await findIndicator(db.read, indicatorId))?.points).toHaveLength(2)
	expect(await deedsOf(db)).toEqual(['indicator.points', 'indicator.points', 'indicator.take-out'])
})

test('C15: the file itself refuses to change or remove a point, or to have two for one period', async ({
	db,
}) => {
	const indicatorId = await someIndicator(db)
	const who = await somePerson(db, { roles: ['publisher'] })
	await addPoints(db, { who, indicatorId, points: table('2022,40'), why: '', now })
	const where = { indicatorId }
	const data = { id: 'second', indicatorId, period: '2022', value: 9, source: 'Survey', keptAt: now }
	const before = await db.read.indicatorPoint.findMany()
	// Prisma has no words of its own for a trigger that refuses: that it refuses is what counts.
	const attempts = [
		db.write(tx => tx.indicatorPoint.updateMany({ where, data: { value: 90 } })),
		db.write(tx => tx.indicatorPoint.updateMany({ where, data: { supersededAt: now, note: 'Other.' } })),
		db.write(tx => tx.indicatorPoint.deleteMany({ where })),
		db.write(tx => tx.indicatorPoint.create({ data })),
	]
	for (const attempt of attempts) await expect(attempt).rejects.toThrow()
	expect(await db.read.indicatorPoint.findMany()).toEqual(before)
})

test('C15: only analysts and publishers change an indicator; whoever saves second sees the first', async ({
	db,
}) => {
	const indicatorId = await someIndicator(db)
	const council = await somePerson(db, { roles: ['youth-council'] })
	const who = await somePerson(db, { roles: ['publisher'] })
	const before = await findIndicator(db.read, indicatorId)
	if (!before) throw new Error('The indicator is not there.')
	const typed = { ...typedOfDescription(before), 'plain.ar': 'أطفال يشعرون بالأمان.', baseline: '2022' }
	const read = readDescription(typed)
	if (!read.ok) throw new Error(JSON.stringify(read.refusal))
	const asked = { indicatorId, description: read.value, version: 1, now }
	expect(await describeIndicator(db, { who: council, ...asked })).toEqual(no('not-allowed'))
	expect((await describeIndicator(db, { who, ...asked })).ok).toBe(true)
	expect(await describeIndicator(db, { who, ...asked })).toEqual(no('indicator.changed'))
	const after = await findIndicator(db.read, indicatorId)
	expect(after).toMatchObject({ baseline: '2022', version: 2 })
	expect(after?.words.ar?.plain).toBe('أطفال يشعرون بالأمان.')
	const half = readDescription({ ...typed, targetValue: 'about 60' })
	expect(half.ok ? {} : half.refusal).toEqual({
		targetValue: 'not-a-number',
		targetPeriod: 'period',
		targetSource: 'no-source',
	})
})

test('X15: two stories side by side: no officer writes what young people say, nor the other way round', async ({
	db,
}) => {
	const indicatorId = await someIndicator(db)
	const officer = await somePerson(db, { roles: ['publisher'] })
	const young = await somePerson(db, { roles: ['youth-council'] })
	const story = { indicatorId, language: 'en', isChecked: true, version: 0, now } as const
	const write = (who: typeof officer, side: 'officers' | 'young-people', version = 0) =>
		writeStory(db, { ...story, who, side, version, words: `Told by ${who.roles[0]}.` })
	expect(await write(officer, 'young-people')).toEqual(no('not-allowed'))
	expect(await write(young, 'officers')).toEqual(no('not-allowed'))
	expect((await write(officer, 'officers')).ok).toBe(true)
	expect((await write(young, 'young-people')).ok).toBe(true)
	expect(await write(young, 'young-people')).toEqual(no('story.changed'))
	const shown = await showIndicator(db.read, { id: indicatorId, language: 'pa' })
	expect(shown?.stories).toMatchObject([
		{ side: 'officers', said: { language: 'en', words: 'Told by publisher.' }, isChecked: true },
		{ side: 'young-people', said: { language: 'en', words: 'Told by youth-council.' } },
	])
	const idea = {
		indicatorId,
		kind: 'little-cost',
		words: { en: 'Open the gate.' },
		ballotSlug: null,
		now,
	} as const
	await addIdea(db, { ...idea, who: young })
	const [kept] = (await showIndicator(db.read, { id: indicatorId, language: 'en' }))?.ideas ?? []
	expect(kept).toMatchObject({ isYoung: true, kind: 'little-cost' })
	const drop = { indicatorId, ideaId: kept?.id ?? '', now }
	expect(await dropIdea(db, { ...drop, who: officer })).toEqual(no('not-allowed'))
	expect((await dropIdea(db, { ...drop, who: young })).ok).toBe(true)
})

test('M28: a worked example has every part the guide asks for: baseline, forecast, story, partners, what works, turning the curve', async ({
	db,
}) => {
	const id = await someIndicator(db, {
		direction: 'down',
		name: 'Children injured on the roads',
		unit: 'count',
	})
	const who = await somePerson(db, { roles: ['publisher'] })
	const asked = { who, indicatorId: id, now }
	const { ballot } = await someOpenBallot(db, { slips: 0 })
	const points = table(
		'2015,90\n2016,95\n2017,100\n2018,92\n2019,85\n2020,20\n2021,60\n2022,55\n2023,50\n2024,44',
		'count',
	)
	await addPoints(db, { ...asked, points, why: '' })
	await markBreak(db, { ...asked, fromPeriod: '2020', kind: 'definition', reason: 'Slight injuries went.' })
	await markBreak(db, { ...asked, fromPeriod: '2021', kind: 'who', reason: 'Another force counts.' })
	await writeStory(db, {
		...{ ...asked, side: 'officers', language: 'en', words: 'Fewer cars in lockdown.' },
		...{ isChecked: false, version: 0 },
	})
	for (const kind of ['works', 'partner', 'little-cost', 'turn'] as const)
		await addIdea(db, {
			...asked,
			kind,
			words: { en: `An idea: ${kind}` },
			ballotSlug: kind === 'turn' ? ballot.slug : null,
		})
	const shown = await showIndicator(db.read, { id, language: 'en' })
	expect(shown).toMatchObject({
		sentence: { say: 'went', from: '2021', before: 60, after: 44, news: 'better', hasBreak: true },
		turn: { period: '2017', news: 'better' },
		forecast: { say: 'down', points: 4 },
		stories: [{ side: 'officers', isChecked: false }],
	})
	expect(shown?.curve?.breaks).toHaveLength(2)
	expect(shown?.curve?.segments).toHaveLength(4 + 3)
	expect(shown?.ideas.map(({ kind, ballotSlug }) => `${kind} ${ballotSlug}`).sort()).toEqual([
		...['little-cost null', 'partner null', `turn ${ballot.slug}`, 'works null'],
	])
	const turn = { kind: 'turn', words: { en: 'A vote.' } } as const
	expect(await addIdea(db, { ...asked, ...turn, ballotSlug: 'no-such' })).toEqual(no('idea.no-ballot'))
	const breakId = shown?.indicator.breaks[0]?.id ?? ''
	expect((await unmarkBreak(db, { ...asked, breakId })).ok).toBe(true)
})

const no = (refusal: string) => ({ ok: false, refusal })

function table(lines: string, unit: 'percent' | 'count' = 'percent') {
	const rows = lines.split('\n').map(line => `${line},Survey`)
	const read = readPoints(['period,value,source', ...rows].join('\n'), unit)
	if (!read.ok) throw new Error(JSON.stringify(read.refusal))
	return read.value
}

async function deedsOf(db: Database): Promise<string[]> {
	const lines = await db.read.logbookEntry.findMany({ orderBy: { number: 'asc' } })
	return lines.map(({ deed }) => deed).filter(deed => deed.startsWith('indicator'))
}
