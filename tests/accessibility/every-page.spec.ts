import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { newId } from '#app/base/id.ts'
import { allLanguages, directionOf, type Language, sourceLanguage } from '#app/languages/language.ts'
import type { Database } from '#app/platform/db.server.ts'
import { expect, test } from '#tests/support/journey.ts'
import { signedIn } from '#tests/support/sign-in.ts'
import { allAddresses, everyRole, notPages, type WayThere, waysThere } from './all-pages.ts'

/** One language of each direction. */
const thorough: Language[] = ['en', 'ar']

const isLong = process.env.LONG === 'yes'
const isForChildren = (address: string) =>
	/^:lang(\/(surveys|hands|take-back|what-happened|help|privacy|ballots\/:slug(\/cast)?$)|$)/.test(address)

/**
 * A child's page in every language, any other in one of each direction and one
 * more; when time is short (`npm test`), a child's page in one more that differs
 * from page to page.
 */
function languagesFor(address: string): Language[] {
	if (isForChildren(address) && isLong) return allLanguages
	const others = allLanguages.filter(language => !thorough.includes(language))
	const first = address.length % (others.length - 1)
	const more = isForChildren(address) || isLong ? 1 : 0
	return [...thorough, ...others.slice(first, first + more)]
}

test('A-01: every address in app/routes.ts is looked at here, or is no page', () => {
	expect(
		allAddresses()
			.filter(address => !notPages.includes(address))
			.sort(),
	).toEqual(Object.keys(waysThere).sort())
})

for (const [address, way] of Object.entries(waysThere)) {
	const spoken = languagesFor(address)
	// One window and one database for all languages of a page: to open them costs as much as to look at it.
	test(`A-01, A-07, A-14, C-09: ${address} in ${spoken.join(', ')}`, async ({
		page,
		db,
		trouble,
		expectAccessible,
	}) => {
		test.setTimeout(30_000 + 30_000 * spoken.length)
		const look = { page, db, trouble, expectAccessible }
		for (const language of spoken) await test.step(language, () => lookAt(look, { address, language, way }))
	})
}

type Look = {
	page: Page
	db: Database
	trouble: string[]
	expectAccessible: (page: Page) => Promise<void>
}

/** Opens a page as somebody who was never there, wide and narrow. */
async function lookAt(
	{ page, db, trouble, expectAccessible }: Look,
	{ address, language, way }: { address: string; language: Language; way: WayThere },
): Promise<void> {
	const { path, doing, status = 200 } = way
	const isTeam = address.startsWith('team') && !/sign-in|invitations/.test(address)
	await forgetEverything(page, language)
	if (isTeam)
		await signedIn(page.context(), db, { roles: everyRole, language, email: `${newId()}@example.org` })
	await page.setViewportSize({ width: 1280, height: 900 })
	await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
	const answer = await page.goto(await path(language, db))
	expect(answer?.status()).toBe(status)
	await doing?.(page)

	const spoken = address.startsWith('team') && !isTeam ? sourceLanguage : language
	await expect(page.locator('html')).toHaveAttribute('lang', spoken)
	await expect(page.locator('html')).toHaveAttribute('dir', directionOf(spoken))
	await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
	// Wide and dark once: the other languages differ in their words and their direction, which 360 shows. A page of
	// the team's only where there is time: its colours in the dark are read in every-palette.
	if ((language === sourceLanguage && !isTeam) || isLong) await expectAccessible(page)

	await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
	await picture('1280')
	await page.setViewportSize({ width: 360, height: 740 })
	// When time is short, a page of adults' once: the engines do not read direction.
	if (language === sourceLanguage || isForChildren(address) || isLong) await expectAccessible(page)
	await picture('360')
	await page.setViewportSize({ width: 320, height: 600 })
	const tooWide = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
	)
	expect(tooWide, `pixels to scroll sideways at 320 in ${language}`).toBe(0)
	if (!doing && status === 200) expect(trouble, language).toEqual([])

	async function picture(width: string) {
		if (!process.env.SCREENSHOTS) return
		const name = `${address.replaceAll(/[^\w]+/g, '-') || 'root'}-${language}-${width}.png`
		await page.screenshot({ path: join(process.env.SCREENSHOTS, name), fullPage: true })
	}
}

/** A window as good as new in each language: no cookie, and nothing that a page kept in this tab or on this device. */
async function forgetEverything(page: Page, language: Language): Promise<void> {
	await page.context().clearCookies()
	// The tab's own name says in which languages it has forgotten already: once in each, before the first page speaks.
	await page.addInitScript(mark => {
		if (window.name.includes(mark)) return
		window.name += mark
		sessionStorage.clear()
		localStorage.clear()
	}, `(${language})`)
}
