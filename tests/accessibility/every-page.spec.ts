import { join } from 'node:path'
import { newId } from '#app/base/id.ts'
import { allLanguages, directionOf, type Language, sourceLanguage } from '#app/languages/language.ts'
import { expect, test } from '#tests/support/journey.ts'
import { sessionCookie } from '#tests/support/session-cookie.ts'
import { somePerson } from '#tests/support/some.ts'
import { allAddresses, everyRole, notPages, waysThere } from './all-pages.ts'

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

for (const [address, { path, doing, status = 200 }] of Object.entries(waysThere)) {
	for (const language of languagesFor(address)) {
		test(`A-01, A-07, A-14, C-09: ${address} in ${language}`, async ({
			page,
			db,
			trouble,
			expectAccessible,
		}) => {
			const isTeam = address.startsWith('team') && !/sign-in|invitations/.test(address)
			if (isTeam) {
				const who = await somePerson(db, { roles: everyRole, language, email: `${newId()}@example.org` })
				const [name = '', value = ''] = (await sessionCookie(db, who.id)).split(/[=;]/)
				await page
					.context()
					.addCookies([
						{ name, value, url: 'https://localhost', secure: true, httpOnly: true, sameSite: 'Strict' },
					])
			}
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
			expect(tooWide, 'pixels to scroll sideways at 320').toBe(0)
			if (!doing && status === 200) expect(trouble).toEqual([])

			async function picture(width: string) {
				if (!process.env.SCREENSHOTS) return
				const name = `${address.replaceAll(/[^\w]+/g, '-') || 'root'}-${language}-${width}.png`
				await page.screenshot({ path: join(process.env.SCREENSHOTS, name), fullPage: true })
			}
		})
	}
}
