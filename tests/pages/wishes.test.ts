import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/running.server.ts'
import { loader as accessibilityPage } from '#app/routes/public/accessibility.tsx'
import { loader as creditsPage } from '#app/routes/public/credits.tsx'
import { loader as guidePage } from '#app/routes/public/guide.tsx'
import { loader as homePage } from '#app/routes/public/home.tsx'
import { loader as outcomePage } from '#app/routes/public/outcome.tsx'
import { loader as planPage } from '#app/routes/public/plan.tsx'
import { loader as changesPage } from '#app/routes/public/plan-changes.tsx'
import { loader as plansPage } from '#app/routes/public/plans.tsx'
import { loader as wishPage } from '#app/routes/public/wish.tsx'
import { loader as wishesPage } from '#app/routes/public/wishes.tsx'
import { loadFramework } from '#app/wishes/load-framework.server.ts'
import { frameworkFile } from '#tests/support/framework-file.ts'
import { call, thrownBy } from '#tests/support/running.ts'

beforeAll(async () => {
	await loadFramework(db, frameworkFile(), new Date('2026-11-22T09:00:00Z'))
})

const at = (path: string, params: Record<string, string>) => call(path, { params })

test('a wish shows its ancestors, outcomes and priorities, and what each tie rests on', async () => {
	const { wish, title } = await wishPage(await at('/en/wishes/2', { lang: 'en', number: '2' }))
	expect(title).toBe('Wish 2: Safe spaces and play · 12 Wishes')
	expect(wish.officialTitle).toBe('Children and young people have safe spaces to play, hang out and have fun')
	expect(wish.ancestors.map(({ number }) => number)).toEqual([2, 3, 12])
	expect(wish.outcomes.map(({ outcomeKey, isPrimary }) => [outcomeKey, isPrimary])).toEqual([
		['fun', true],
		['safe', false],
		['healthy', false],
	])
	const priorities = wish.items.filter(({ kind }) => kind === 'priority')
	expect(priorities[0]).toMatchObject({ number: 8, strength: 'verbatim', basis: 'source', isPrimary: true })
	expect(priorities.slice(1).every(({ basis }) => basis === 'proposal')).toBe(true)
})

test('seven wishes have no indicator, and wish 3 says that no priority names voice', async () => {
	const without: number[] = []
	for (let number = 1; number <= 12; number++) {
		const { wish } = await wishPage(await at(`/en/wishes/${number}`, { lang: 'en', number: String(number) }))
		const indicators = wish.items.filter(({ kind }) => kind === 'indicator')
		expect(wish.hasIndicator).toBe(indicators.length > 0)
		if (!wish.hasIndicator) without.push(number)
		if (number === 3) expect(wish.gap).toMatch(/^No priority of the newest plan is about voice/)
	}
	expect(without).toEqual([2, 3, 4, 5, 6, 7, 8])
})

test('where a document names the first outcome of a wish, the others are still our reading', async () => {
	const { wish } = await wishPage(await at('/en/wishes/3', { lang: 'en', number: '3' }))
	expect(wish.outcomes.map(({ outcomeKey, basis }) => [outcomeKey, basis])).toEqual([
		['voice', 'source'],
		['learning', 'proposal'],
	])
})

test('both wish sets are listed, and every old wish says where it lives on', async () => {
	const { wishes, olderWishes, ancestors } = await wishesPage(await at('/ar/wishes', { lang: 'ar' }))
	expect(wishes).toHaveLength(12)
	expect(olderWishes).toHaveLength(12)
	expect(new Set(ancestors.map(({ ancestorId }) => ancestorId)).size).toBe(12)
})

test('an outcome shows its wishes, first ones first, and how each plan words it', async () => {
	const { outcome } = await outcomePage(await at('/en/outcomes/voice', { lang: 'en', key: 'voice' }))
	expect(outcome.wishes.filter(({ isPrimary }) => isPrimary).map(({ number }) => number)).toEqual([3, 5])
	expect(outcome.wordings.map(({ planId }) => planId)).toEqual([
		'cypp-2023-28',
		'cypp-2018-23',
		'cypp-2018-23-draft',
		'cypp-2015-19',
	])
})

test('the improvement plan keeps its tree: two areas of four, each with what is done and how anyone knows', async () => {
	const { plan } = await planPage(
		await at('/en/plans/improvement-plan', { lang: 'en', planId: 'improvement-plan' }),
	)
	const under = (id: string | null, kind: string) =>
		plan.items.filter(item => item.parentId === id && item.kind === kind)
	const tops = under(null, 'improvement-area')
	expect(tops.map(({ id }) => under(id, 'improvement-area').length)).toEqual([4, 4])
	expect(under('ip-A2', 'improvement-action')).toHaveLength(4)
	expect(under('ip-A2', 'improvement-measure')).toHaveLength(2)
})

test('the table of changes shows what came, went and came back', async () => {
	const { rows, columns } = await changesPage(await at('/en/plans/changes', { lang: 'en' }))
	expect(columns.map(({ id }) => id)).toEqual([
		'cypp-2015-19',
		'cypp-2018-23-draft',
		'cypp-2018-23',
		'cypp-2023-28',
	])
	const steps = (theme: string) => rows.find(row => row.theme === theme)?.cells.map(({ step }) => step)
	expect(steps('Participation, voice and influence')).toEqual(['first', 'gone', 'none', 'none'])
	expect(steps('Play, leisure, culture, sport')).toEqual(['first', 'gone', 'none', 'back'])
	expect(steps('Climate')).toEqual(['none', 'none', 'none', 'new'])
	expect(rows).toHaveLength(45)
})

test('the first page lists the twelve wishes and works with nothing open and nothing published', async () => {
	const { numbers, open, newest } = await homePage(await at('/en', { lang: 'en' }))
	expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
	expect([open, newest]).toEqual([[], []])
})

test('all five plan documents are listed, and every source is credited', async () => {
	const { plans } = await plansPage(await at('/en/plans', { lang: 'en' }))
	expect(plans).toHaveLength(5)
	const { sources } = await creditsPage(await at('/en/credits', { lang: 'en' }))
	expect(sources.map(({ id }) => id).sort()).toEqual(Object.keys(frameworkFile().sources).sort())
})

const wrong: [string, () => Promise<unknown>][] = [
	['wish 0', async () => wishPage(await at('/en/wishes/0', { lang: 'en', number: '0' }))],
	['wish 13', async () => wishPage(await at('/en/wishes/13', { lang: 'en', number: '13' }))],
	['wish 03', async () => wishPage(await at('/en/wishes/03', { lang: 'en', number: '03' }))],
	['wish 3x', async () => wishPage(await at('/en/wishes/3x', { lang: 'en', number: '3x' }))],
	['outcome rich', async () => outcomePage(await at('/en/outcomes/rich', { lang: 'en', key: 'rich' }))],
	['a plan nobody made', async () => planPage(await at('/en/plans/x', { lang: 'en', planId: 'x' }))],
	['a language we have not', async () => wishPage(await at('/xx/wishes/3', { lang: 'xx', number: '3' }))],
	['a guide in no language', async () => guidePage(await at('/xx/guide', { lang: 'xx' }))],
	[
		'a statement in no language',
		async () => accessibilityPage(await at('/xx/accessibility', { lang: 'xx' })),
	],
]

test.each(wrong)('%s is a page that is not there', async (_what, asked) => {
	expect((await thrownBy(asked())).status).toBe(404)
})
