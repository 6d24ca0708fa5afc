import { newId } from '#app/base/id.ts'
import type { Database } from '#app/platform/db.server.ts'
import { expect, test } from '#tests/support/journey.ts'

const plans = [
	'cypp-2015-19',
	'cypp-2018-23-draft',
	'cypp-2018-23',
	'cypp-2023-28',
	'improvement-plan',
] as const

for (const language of ['en', 'ar']) {
	for (const plan of plans) {
		test(`the plan ${plan} prints on one sheet of A4 in ${language}`, async ({ page }) => {
			await page.goto(`/${language}/plans/${plan}`)
			const sheet = await page.pdf({ format: 'A4', preferCSSPageSize: true })
			expect(sheetsIn(sheet)).toBe(1)
			// Small print, but print: nothing on the sheet is set smaller than seven points.
			await page.emulateMedia({ media: 'print' })
			const smallest = await page.locator('.plan-sheet').evaluate(sheet => {
				const sizes = [...sheet.querySelectorAll('p, li, h2, h3, h4')].map(one =>
					Number.parseFloat(getComputedStyle(one).fontSize),
				)
				return Math.min(...sizes) * 0.75
			})
			expect(smallest).toBeGreaterThanOrEqual(7)
		})
	}
}

test('M23: the plan of a wish with 40 promises prints on one sheet of A4', async ({ page, db }) => {
	const ids = await promiseMuch(db)
	for (const language of ['en', 'ar']) {
		await page.goto(`/${language}/wishes/7/plan`)
		expect(sheetsIn(await page.pdf({ format: 'A4', preferCSSPageSize: true }))).toBe(1)
		await page.emulateMedia({ media: 'print' })
		await expect(page.locator('.print-only')).toBeVisible()
		await page.emulateMedia({ media: null })
	}
	await db.write(tx => tx.action.deleteMany({ where: { id: { in: ids } } }))
})

/** Promises with long names, each with parts and steps: more than a sheet holds. */
async function promiseMuch(db: Database): Promise<string[]> {
	const ids = Array.from({ length: 40 }, () => newId())
	const row = { wishId: 'wish-2022-07', owner: 'Parks and countryside', dueOn: '2090-06-01' }
	const wordings = { create: [{ language: 'en', title: 'A place to meet that is dry and lit '.repeat(4) }] }
	const milestones = { create: [{ id: newId(), title: 'Ask those who live there', dueOn: '2090-01-01' }] }
	await db.write(async tx => {
		for (const [nth, id] of ids.entries()) {
			const reason = 'The land is not ours to build on. '.repeat(3)
			const rows = { ...row, reason, status: 'cannot', partners: 'Schools\nClubs', createdAt: new Date() }
			const steps = nth === 0 ? { milestones } : {}
			await tx.action.create({ data: { id, ...rows, wordings, ...steps } })
		}
	})
	return ids
}

/** Chromium writes each page of a PDF as an object of its own. */
function sheetsIn(pdf: Buffer): number {
	return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}
