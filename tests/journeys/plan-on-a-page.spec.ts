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

/** Chromium writes each page of a PDF as an object of its own. */
function sheetsIn(pdf: Buffer): number {
	return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}
