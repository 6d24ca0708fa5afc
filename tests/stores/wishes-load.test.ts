import Database from 'better-sqlite3'
import { expect } from 'vitest'
import { loadFramework } from '#app/wishes/load-framework.server.ts'
import { allOutcomes, outcomesOfWishes } from '#app/wishes/outcome.store.server.ts'
import { allWishes, findWish } from '#app/wishes/wish.store.server.ts'
import { frameworkFile } from '#tests/support/framework-file.ts'
import { test } from '#tests/support/test.ts'

const now = new Date('2026-11-22T09:00:00Z')
const later = new Date('2027-01-05T09:00:00Z')

/** Every row of every table, in an order of its own, so that two states can be compared. */
function everyRow(file: string, { without = [] }: { without?: string[] } = {}): Record<string, string[]> {
	const reading = new Database(file, { readonly: true })
	try {
		const tables = reading.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as {
			name: string
		}[]
		return Object.fromEntries(
			tables
				.filter(({ name }) => !name.startsWith('sqlite_') && !without.includes(name))
				.map(({ name }) => [
					name,
					reading
						.prepare(`SELECT * FROM "${name}"`)
						.all()
						.map(row => JSON.stringify(row))
						.sort(),
				]),
		)
	} finally {
		reading.close()
	}
}

test('loading the framework twice changes nothing', async ({ db, file }) => {
	await loadFramework(db, frameworkFile(), now)
	const before = everyRow(file)
	await loadFramework(db, frameworkFile(), later)
	expect(everyRow(file)).toEqual(before)
	expect(before.PlanItem?.length).toBeGreaterThan(200)
})

test('loading it anew over what is there gives the same rows', async ({ db, file }) => {
	await loadFramework(db, frameworkFile(), now)
	const before = everyRow(file, { without: ['FrameworkLoad'] })
	await db.write(tx => tx.frameworkLoad.deleteMany())
	await loadFramework(db, frameworkFile(), later)
	expect(everyRow(file, { without: ['FrameworkLoad'] })).toEqual(before)
})

test('a broken file is refused whole: not one row is written', async ({ db, file }) => {
	const before = everyRow(file)
	const broken = frameworkFile()
	broken.changes.indicators[23].theme = ''
	const loaded = await loadFramework(db, broken, now)
	expect(loaded).toMatchObject({ ok: false, refusal: [{ path: 'changes.indicators.23.theme' }] })
	expect(everyRow(file)).toEqual(before)
})

test('nothing the file says of plans, outcomes, wishes, ties and changes is lost', async ({ db, file }) => {
	const whole = frameworkFile()
	await loadFramework(db, whole, now)
	const kept = new Set<unknown>()
	for (const rows of Object.values(everyRow(file)))
		for (const row of rows) for (const leaf of leavesIn(JSON.parse(row))) kept.add(leaf)
	const { updates: _, ...said } = whole
	const lost = leavesIn(said).filter(leaf => typeof leaf === 'string' && !kept.has(leaf))
	// An action area is known by its key, which is the end of its id.
	expect(lost.filter(leaf => !kept.has(`cypp-2023-28-a-${leaf}`))).toEqual([])
})

function leavesIn(thing: unknown): unknown[] {
	if (typeof thing === 'string' && /^[[{]/.test(thing)) return leavesIn(JSON.parse(thing))
	if (Array.isArray(thing)) return thing.flatMap(leavesIn)
	return typeof thing === 'object' && thing !== null ? Object.values(thing).flatMap(leavesIn) : [thing]
}

test('ties that a person made stay, when the file is loaded again and when it has changed', async ({
	db,
}) => {
	await loadFramework(db, frameworkFile(), now)
	const made = {
		basis: 'proposal',
		reason: 'The Youth Council asked for it',
		tiedAt: now,
		tiedById: 'somebody',
	}
	await db.write(async tx => {
		await tx.wishOutcome.create({
			data: { wishId: 'wish-2022-03', outcomeKey: 'fun', isPrimary: false, ...made },
		})
		await tx.wishPlanItem.update({
			where: { wishId_itemId: { wishId: 'wish-2022-03', itemId: 'cypp-2023-28-p11' } },
			data: { ...made, strength: 'partial' },
		})
	})
	const changed = frameworkFile()
	changed.mapping.items[0].reason = 'Another reason.'
	await loadFramework(db, changed, later)
	expect(await db.read.wishOutcome.count({ where: { tiedById: 'somebody' } })).toBe(1)
	const tie = { wishId_itemId: { wishId: 'wish-2022-03', itemId: 'cypp-2023-28-p11' } }
	expect(await db.read.wishPlanItem.findUnique({ where: tie })).toMatchObject(made)
	const first = { wishId: 'wish-2022-01', isPrimary: true }
	expect(await db.read.wishOutcome.findFirst({ where: first })).toMatchObject({ reason: 'Another reason.' })
})

test('an item that leaves the file leaves the plan, unless a person tied a wish to it', async ({ db }) => {
	await loadFramework(db, frameworkFile(), now)
	const kept = 'cypp-2015-19-b03'
	const tie = { wishId: 'wish-2022-03', itemId: kept, basis: 'proposal', tiedAt: now, tiedById: 'somebody' }
	await db.write(tx => tx.wishPlanItem.create({ data: tie }))
	const changed = frameworkFile()
	changed.plans[0].behaviours = changed.plans[0].behaviours.slice(0, 1)
	await loadFramework(db, changed, later)
	const ids = await db.read.planItem.findMany({ where: { planId: 'cypp-2015-19', kind: 'behaviour' } })
	expect(ids.map(({ id }) => id)).toEqual(['cypp-2015-19-b01', kept])
})

test('the twelve wishes of today and of 2012 can be found', async ({ db }) => {
	await loadFramework(db, frameworkFile(), now)
	const wishes = await allWishes(db.read)
	expect(wishes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
	expect((await allWishes(db.read, 2012))[0]?.shortLabel).toBe('Travel')
	expect(await findWish(db.read, 'wish-2022-11')).toMatchObject({ number: 11, shortLabel: 'World of work' })
	expect(await findWish(db.read, 'wish-2022-99')).toBeNull()
	expect((await allOutcomes(db.read)).map(({ key }) => key)).toEqual([
		'safe',
		'learning',
		'healthy',
		'fun',
		'voice',
	])
	const ofWish3 = (await outcomesOfWishes(db.read)).filter(({ wishId }) => wishId === 'wish-2022-03')
	expect(ofWish3.map(({ outcomeKey }) => outcomeKey)).toEqual(['voice', 'learning'])
})
