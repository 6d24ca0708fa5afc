import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { Language } from '#app/languages/language.ts'
import ar from '../../locales/ar/surveys.json' with { type: 'json' }
import en from '../../locales/en/surveys.json' with { type: 'json' }

/** The words on the buttons of a child's page, in the page's language. */
export const wordsOf = { en, ar }

/** The sample survey's address. */
export const sampleSurveyPath = (language: Language = 'en') => `/${language}/surveys/growing-up-in-leeds`

/** Opens the sample survey and says yes: the first question is in sight. */
export async function startSurvey(page: Page, language: 'en' | 'ar' = 'en'): Promise<void> {
	await page.goto(sampleSurveyPath(language))
	await page.getByRole('link', { name: wordsOf[language].start.yes }).click()
	await expect(questionOf(page)).toBeVisible()
}

/** The one question in sight, once the page's script has put the others out of it. */
export function questionOf(page: Page): Locator {
	return page.locator('.in-steps fieldset:visible')
}

export async function press(page: Page, name: string): Promise<void> {
	await page.getByRole('button', { name, exact: true }).click()
}

/** Goes on without answering until this question is in sight. */
export async function skipTo(
	page: Page,
	question: RegExp | string,
	language: 'en' | 'ar' = 'en',
): Promise<void> {
	for (let steps = 0; steps < 20; steps++) {
		if (await page.getByRole('group', { name: question }).isVisible()) return
		await press(page, wordsOf[language].steps.skip)
	}
	throw new Error(`There is no question ${question}.`)
}

/** Goes on without answering until everything is there to be checked. */
export async function skipToTheCheck(page: Page, language: 'en' | 'ar' = 'en'): Promise<void> {
	const check = page.getByRole('heading', { name: wordsOf[language].steps['check-title'] })
	for (let steps = 0; steps < 20 && !(await check.isVisible()); steps++)
		await press(page, wordsOf[language].steps.skip)
	await expect(check).toBeFocused()
}

/** Everything a browser still holds of what was typed: storages of all kinds, the page itself, its address. */
export async function everythingHeld(page: Page): Promise<string> {
	return await page.evaluate(async () => {
		const databases = await indexedDB.databases()
		const caches = await window.caches.keys().catch(() => [])
		const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')].map(
			field => `${field.value} ${field.defaultValue}${field.checked ? ' checked' : ''}`,
		)
		return [
			...Object.entries(sessionStorage).flat(),
			...Object.entries(localStorage).flat(),
			...databases.map(({ name }) => name),
			...caches,
			document.cookie,
			location.href,
			JSON.stringify(history.state),
			document.documentElement.outerHTML,
			...fields,
		].join('\n')
	})
}
