import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFramework } from '#app/wishes/framework.ts'
import { type FrameworkFile, frameworkFile } from '#tests/support/framework-file.ts'

test('the city’s own framework file is good', () => {
	const read = readFramework(frameworkFile())
	expect(read.ok ? [] : read.refusal).toEqual([])
	if (!read.ok) return
	expect(read.value.plans).toHaveLength(5)
	expect(read.value.wishes['2022'].items).toHaveLength(12)
	expect(read.value.wishes['2012'].items).toHaveLength(12)
	expect(read.value.updates).toHaveLength(27)
})

const breakages: [why: string, path: string, broken: (file: FrameworkFile) => void][] = [
	['a plan without a title', 'plans.0.title', file => delete file.plans[0].title],
	['a source nobody lists', 'plans.3.source', file => (file.plans[3].source = 'S999')],
	['a period that ends before it begins', 'plans.0.period', file => (file.plans[0].period.from = 2020)],
	[
		'an outcome nobody lists',
		'mapping.items.4.primaryOutcome',
		file => (file.mapping.items[4].primaryOutcome = 'rich'),
	],
	[
		'a priority of an older plan',
		'mapping.items.0.priorities.1.priority',
		file => (file.mapping.items[0].priorities[1].priority = 'cypp-2015-19-p01'),
	],
	[
		'a strength nobody knows',
		'mapping.items.0.priorities.0.strength',
		file => (file.mapping.items[0].priorities[0].strength = 'strong'),
	],
	[
		'a first priority that is not tied',
		'mapping.items.2.primaryPriority',
		file => (file.mapping.items[2].primaryPriority = 'cypp-2023-28-p01'),
	],
	[
		'an action area nobody lists',
		'mapping.items.7.actionAreas.0',
		file => (file.mapping.items[7].actionAreas[0] = 'poverty'),
	],
	[
		'an indicator nobody lists',
		'mapping.items.0.indicators.1',
		file => (file.mapping.items[0].indicators[1] = 'cypp-2023-28-i99'),
	],
	[
		'a behaviour in other words',
		'mapping.items.2.behaviours.0',
		file => (file.mapping.items[2].behaviours[0] = 'We listen'),
	],
	['a wish the mapping forgets', 'mapping.items', file => file.mapping.items.splice(3, 1)],
	['a wish mapped twice', 'mapping.items.12.wish', file => file.mapping.items.push(file.mapping.items[0])],
	[
		'a list of wishes without indicator that is not true',
		'mapping.wishesWithNoIndicator.0',
		file => (file.mapping.wishesWithNoIndicator[0] = 'wish-2022-01'),
	],
	[
		'an ancestor that is no wish of 2012',
		'wishes.2022.items.1.comesFrom2012.0',
		file => (file.wishes['2022'].items[1].comesFrom2012[0] = 'wish-2022-01'),
	],
	[
		'an id given twice',
		'plans.3.priorities.1.id',
		file => (file.plans[3].priorities[1].id = 'cypp-2023-28-p01'),
	],
	[
		'an item in the column of another plan',
		'changes.priorities.0.cypp-2018-23.0',
		file => (file.changes.priorities[0]['cypp-2018-23'][0] = 'cypp-2015-19-p01'),
	],
	[
		'a plan without a column',
		'changes.obsessions.0.cypp-2018-23',
		file => delete file.changes.obsessions[0]['cypp-2018-23'],
	],
	[
		'an outcome a plan does not word',
		'outcomes.0.wording.cypp-2023-28',
		file => delete file.outcomes[0].wording['cypp-2023-28'],
	],
	[
		'an update of a wish nobody made',
		'updates.5.wishes.0',
		file => (file.updates[5].wishes[0] = 'wish-2022-13'),
	],
	['an update from nowhere', 'updates.0.sources', file => (file.updates[0].sources = [])],
	['a field nobody knows', 'plans.1.colour', file => (file.plans[1].colour = 'red')],
	[
		'a tie with no basis',
		'plans.0.priorities.0.outcomeLinkBasis',
		file => delete file.plans[0].priorities[0].outcomeLinkBasis,
	],
	[
		'an address that is no address',
		'sources.cfl-wishes.url',
		file => (file.sources['cfl-wishes'].url = 'javascript:alert(1)'),
	],
	[
		'an eleventh-hour thirteenth wish',
		'wishes.2022.items',
		file =>
			file.wishes['2022'].items.push({ ...file.wishes['2022'].items[0], id: 'wish-2022-13', number: 13 }),
	],
]

test.each(breakages)('a broken file is refused, naming the place: %s', (_why, path, broken) => {
	const file = frameworkFile()
	broken(file)
	const read = readFramework(file)
	expect(read.ok).toBe(false)
	if (!read.ok) expect(read.refusal.map(fault => fault.path)).toContain(path)
})

test('a file with many faults is told every one of them at once', () => {
	const file = frameworkFile()
	const told = breakages.slice(0, 10)
	for (const [, , broken] of told) broken(file)
	const read = readFramework(file)
	const paths = read.ok ? [] : read.refusal.map(fault => fault.path)
	for (const [, path] of told) expect(paths).toContain(path)
})

/** What the file may leave out: the shape says so with `optional`. */
const mayBeMissing =
	/^(subtitle|visionPlanOnAPage|guidingQuestion|strapline|focus|outcomesAlternateWording|behavioursNote|obaQuestions|facts|notes?|mindsets|valuingFamilies|wishesStatement|adoption|webSources|introNote|textRestored|numberRestored|placeholder|variantWording|text|key|wordingVariants|councilActionPlan|outcomeSources|behaviours|sources|gap|crossCutting|figures|date|labelProposed|labelInSource|outcome)$/

function requiredFields(thing: unknown, path: string[] = []): string[][] {
	if (Array.isArray(thing))
		return thing.flatMap((one, place) => requiredFields(one, [...path, String(place)]))
	if (typeof thing !== 'object' || thing === null || path.at(-1) === 'figures') return []
	return Object.entries(thing).flatMap(([key, value]) => [
		...(mayBeMissing.test(key) ? [] : [[...path, key]]),
		...requiredFields(value, [...path, key]),
	])
}

test('a file without any one of its required fields is refused', () => {
	const fields = requiredFields(frameworkFile())
	expect(fields.length).toBeGreaterThan(1_000)
	fc.assert(
		fc.property(fc.constantFrom(...fields), path => {
			const file = frameworkFile()
			const owner = path.slice(0, -1).reduce((thing, key) => thing[key], file)
			delete owner[path.at(-1) ?? '']
			const read = readFramework(file)
			expect(read.ok, path.join('.')).toBe(false)
			if (!read.ok) expect(read.refusal.every(fault => fault.path !== '')).toBe(true)
		}),
		{ numRuns: 120 },
	)
})

test.each([null, undefined, 7, 'framework', [], {}])('%o is no framework, and nothing breaks', json => {
	expect(readFramework(json).ok).toBe(false)
})
