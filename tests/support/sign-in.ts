import type { BrowserContext, Page } from '@playwright/test'
import type { Database } from '#app/platform/db.server.ts'
import { sessionCookie } from './session-cookie.ts'
import { somePassword, somePerson } from './some.ts'

/** Makes somebody for this journey, and signs in as them through the real page. */
export async function signInAs(
	page: Page,
	db: Database,
	who: NonNullable<Parameters<typeof somePerson>[1]>,
): ReturnType<typeof somePerson> {
	const person = await somePerson(db, { ...who, password: true })
	await page.goto('/team/sign-in')
	await page.locator('input[name="email"]').fill(person.email)
	await page.locator('input[name="password"]').fill(somePassword)
	await page.locator('main form button[type="submit"]').click()
	await page.waitForURL(/\/team$/)
	return person
}

/** Makes somebody whose browser is signed in already, for journeys that are not about signing in. */
export async function signedIn(
	context: BrowserContext,
	db: Database,
	who: NonNullable<Parameters<typeof somePerson>[1]>,
	now = new Date(),
): ReturnType<typeof somePerson> {
	const person = await somePerson(db, who)
	const [name = '', value = ''] = (await sessionCookie(db, person.id, now)).split(/[=;]/)
	await context.addCookies([
		{ name, value, domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Strict' },
	])
	return person
}
