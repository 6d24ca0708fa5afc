import type { Page } from '@playwright/test'
import type { Role } from '#app/people/permission.ts'
import { openDatabase } from '#app/platform/db.server.ts'
import { somePassword, somePerson } from './some.ts'

/**
 * Signs in through the real page as somebody made for this journey.
 *
 * @param databaseFile the file the server under test runs on.
 * @param who the roles and language they have; their name is shown on every team page.
 */
export async function signInAs(
	page: Page,
	databaseFile: string,
	who: { roles: readonly Role[]; name?: string; language?: 'en' | 'ar' },
): Promise<{ id: string; name: string; email: string }> {
	const person = await withDatabase(databaseFile, db => somePerson(db, { ...who, password: true }))
	await page.goto('/team/sign-in')
	await page.locator('input[name="email"]').fill(person.email)
	await page.locator('input[name="password"]').fill(somePassword)
	await page.locator('main form button[type="submit"]').click()
	await page.waitForURL(/\/team$/)
	return person
}

async function withDatabase<Value>(
	file: string,
	work: (db: Awaited<ReturnType<typeof openDatabase>>) => Promise<Value>,
): Promise<Value> {
	const db = await openDatabase(file)
	try {
		return await work(db)
	} finally {
		await db.close()
	}
}
