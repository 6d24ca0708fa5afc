import { expect } from 'vitest'
import { findIndicator } from '#app/indicators/indicator.store.server.ts'
import { measuresOfWish } from '#app/indicators/list-indicators.server.ts'
import { makeIndicator } from '#app/indicators/own/make-indicator.server.ts'
import { readOwn } from '#app/indicators/own/own.ts'
import { tieIndicator, tiesOfIndicator } from '#app/indicators/own/tie-indicator.server.ts'
import { ownBefore } from '#app/scrutiny/report.store.server.ts'
import { loadFramework } from '#app/wishes/load-framework.server.ts'
import { frameworkFile } from '#tests/support/framework-file.ts'
import { somePerson } from '#tests/support/some.ts'
import { someIndicator } from '#tests/support/some-indicators.ts'
import { test } from '#tests/support/test.ts'

const now = new Date('2026-11-22T09:00:00Z')

const typed = {
	...{ name: ' Children who cross  the road alone ', definition: 'Of all pupils in year 6.' },
	...{ source: 'A count by wardens', unit: 'percent', direction: 'up' },
}

const no = (refusal: unknown) => ({ ok: false, refusal })

test('C15: an indicator of one’s own needs a name, a definition, a source, a unit and a direction', () => {
	const empty = readOwn({ sourceUrl: 'leeds' })
	expect(empty).toEqual(
		no({
			...{ name: 'no-name', definition: 'no-definition', source: 'no-source' },
			...{ unit: 'choose', direction: 'choose', sourceUrl: 'address' },
		}),
	)
	expect(readOwn({ ...typed, name: ' ' })).toEqual(no({ name: 'no-name' }))
})

test('C15: once an officer makes one, nobody can say any more that nobody measures its wish', async ({
	db,
}) => {
	await loadFramework(db, frameworkFile(), now)
	const who = await somePerson(db, { roles: ['publisher'] })
	const analyst = await somePerson(db, { roles: ['analyst'] })
	const asked = { who, own: owned(), wishes: [6, 3], now }
	const measures = () => measuresOfWish(db.read, { id: 'wish-2022-06', number: 6, language: 'ar' })
	expect(await measures()).toMatchObject({ ofPlan: [], own: [] })
	expect(await makeIndicator(db, { ...asked, who: analyst })).toEqual(no('not-allowed'))
	expect(await makeIndicator(db, { ...asked, wishes: [] })).toEqual(no({ faults: { wishes: 'no-wish' } }))
	expect(await makeIndicator(db, { ...asked, wishes: [6, 13] })).toEqual(
		no({ faults: { wishes: 'wish-unknown' } }),
	)
	expect(await db.read.indicator.count({ where: { kind: 'own' } })).toBe(0)
	const made = await makeIndicator(db, asked)
	const id = made.ok ? made.value : ''
	expect(await findIndicator(db.read, id)).toMatchObject({
		...{ kind: 'own', name: 'Children who cross the road alone', unit: 'percent', direction: 'up' },
		...{ source: 'A count by wardens', points: [], version: 1 },
		words: { en: { definition: 'Of all pupils in year 6.', isChecked: true } },
	})
	expect((await measures()).own.map(one => one.id)).toEqual([id])
	expect(await tiesOfIndicator(db.read, id)).toEqual({ ofPlan: [], ofPeople: [3, 6] })
	expect([...(await ownBefore(db.read, now))]).toEqual([])
	expect([...(await ownBefore(db.read, new Date(now.getTime() + 1)))]).toEqual([id])
	const again = { ...asked, own: owned('CHILDREN who cross the road alone.') }
	expect(await makeIndicator(db, again)).toEqual(no({ faults: { name: 'name-taken' } }))
	const lines = await db.read.logbookEntry.findMany({ where: { thingId: id } })
	expect(lines.map(({ deed }) => deed)).toEqual(['indicator.make'])
})

test('C15: an officer ties any indicator to other wishes; an own one keeps a wish', async ({ db }) => {
	await loadFramework(db, frameworkFile(), now)
	const who = await somePerson(db, { roles: ['publisher'] })
	const indicatorId = await someIndicator(db, { wishIds: ['wish-2022-02'] })
	const asked = { who, indicatorId, wishes: [2, 5], seen: '2', now }
	const analyst = await somePerson(db, { roles: ['analyst'] })
	expect(await tieIndicator(db, { ...asked, who: analyst })).toEqual(no('not-allowed'))
	expect(await tieIndicator(db, { ...asked, indicatorId: 'none' })).toEqual(no('indicator.gone'))
	expect(await tieIndicator(db, { ...asked, wishes: [0] })).toEqual(
		no({ faults: { wishes: 'wish-unknown' } }),
	)
	expect(await tieIndicator(db, { ...asked, wishes: [] })).toEqual(no({ faults: { wishes: 'no-wish' } }))
	expect(await tieIndicator(db, { ...asked, wishes: [2] })).toEqual(no('indicator.no-change'))
	expect((await tieIndicator(db, asked)).ok).toBe(true)
	expect(await tieIndicator(db, { ...asked, wishes: [7] })).toEqual(no('indicator.changed'))
	expect((await tieIndicator(db, { ...asked, wishes: [5], seen: '2 5' })).ok).toBe(true)
	expect(await tiesOfIndicator(db.read, indicatorId)).toEqual({ ofPlan: [], ofPeople: [5] })
	const [line] = await db.read.logbookEntry.findMany({ where: { deed: 'indicator.tie' }, take: 1 })
	expect(line?.detail).toContain('2 5')
})

function owned(name = typed.name) {
	const read = readOwn({ ...typed, name })
	if (!read.ok) throw new Error(JSON.stringify(read.refusal))
	return read.value
}
