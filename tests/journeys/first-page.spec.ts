import { allLanguages } from '#app/languages/language.ts'
import { firstPage } from '#tests/bench/browser.ts'
import { expect, test } from '#tests/support/journey.ts'
import { sampleSurveyPath } from '#tests/support/survey-journey.ts'

for (const language of allLanguages) {
	test(`A-13: a child’s first page in ${language} is light with its faces, lighter the second time, and nothing jumps`, async ({
		browser,
		baseURL,
	}) => {
		const page = await firstPage(browser, `${baseURL}${sampleSurveyPath(language)}`, {})
		expect(page.bytes).toBeLessThanOrEqual(60_000)
		expect(page.bytesAgain).toBeLessThanOrEqual(20_000)
		expect(page.requests).toBeLessThanOrEqual(6)
		expect(page.thirdParties).toBe(0)
		expect(page.shift).toBe(0)
		expect(page.isTextLargest).toBe(true)
	})
}
