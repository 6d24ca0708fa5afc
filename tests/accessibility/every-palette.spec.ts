import type { Page } from '@playwright/test'
import { newId } from '#app/base/id.ts'
import { allLanguages, type Language } from '#app/languages/language.ts'
import type { Database } from '#app/platform/db.server.ts'
import {
	choosePalette,
	doubleText,
	isPalette,
	openEyes,
	palettes,
	plainText,
	spaceText,
} from '#tests/support/eyes.ts'
import { expect, test } from '#tests/support/journey.ts'
import { signedIn } from '#tests/support/sign-in.ts'
import { everyRole, waysThere } from './all-pages.ts'

const isLong = process.env.LONG === 'yes'
const addresses = Object.keys(waysThere)
const isForTeam = (address: string) => address.startsWith('team') && !/sign-in|invitations/.test(address)
/** Five addresses in one go: a browser and a database are opened once for all of them. */
const groups = [addresses.filter(one => !isForTeam(one)), addresses.filter(isForTeam)].flatMap(some =>
	Array.from({ length: Math.ceil(some.length / 5) }, (_, nth) => some.slice(nth * 5, nth * 5 + 5)),
)
const names = Object.keys(palettes).filter(isPalette)

for (const [nth, group] of groups.entries()) {
	// One language for each group, another for each; all of them when there is time.
	const rotated = allLanguages[nth % allLanguages.length]
	for (const language of allLanguages.filter(one => isLong || one === rotated)) {
		test(`A-01, A-04, A-05, A-07: in ${language}, read in palettes, spaced and doubled: ${group.join(' ')}`, async ({
			page,
			context,
			db,
		}) => {
			test.slow()
			if (group.every(isForTeam))
				await signedIn(context, db, { roles: everyRole, language, email: `${newId()}@example.org` })
			for (const [place, address] of group.entries()) {
				await goTo(page, address, language, db)
				expect.soft(await readInPalettes(page, place), `the palettes of ${address}`).toEqual({})
				expect.soft(await readAtEverySize(page, isForTeam(address)), `the words of ${address}`).toEqual({})
			}
		})
	}
}

async function goTo(page: Page, address: string, language: Language, db: Database): Promise<void> {
	const way = waysThere[address]
	await page.setViewportSize({ width: 1280, height: 800 })
	await page.emulateMedia({ reducedMotion: 'reduce' })
	await page.goto((await way?.path(language, db)) ?? '')
	await way?.doing?.(page)
	await page.keyboard.press('Tab') // from here on the page shows where the keyboard is
	await openEyes(page)
}

/** What cannot be read, told apart or found with the keyboard, by palette: in forced colours and one more, or in all of them. */
async function readInPalettes(page: Page, place: number): Promise<Record<string, string[]>> {
	const tried = isLong ? names : (['forced', names[place % 5] ?? 'calm'] as const)
	const found: Record<string, string[]> = {}
	for (const palette of tried) {
		await choosePalette(page, palette)
		const here = await page.evaluate(() => [
			...window.eyes.faintWords(),
			...window.eyes.unseenParts(),
			...window.eyes.unsaidStates(),
			...window.eyes.unseenStops(),
		])
		if (here.length > 0) found[palette] = here
	}
	await choosePalette(page, 'light')
	return found
}

/**
 * What is cut off, covered or beyond the edge: as it is, with a person's own
 * spacing, and with words twice as large. Of the team's pages, whose desks are
 * wide, nobody asks words twice as large on the narrowest page.
 */
async function readAtEverySize(page: Page, isDesk: boolean): Promise<Record<string, string[]>> {
	const found: Record<string, string[]> = {}
	for (const width of [1280, 320]) {
		await page.setViewportSize({ width, height: 800 })
		for (const change of [plainText, spaceText, doubleText]) {
			if (isDesk && width === 320 && change === doubleText) continue
			await change(page)
			const here = await page.evaluate(() => [...window.eyes.lostWords(), ...window.eyes.menusBeyond()])
			if (here.length > 0) found[`${change.name} at ${width}`] = here
		}
		await plainText(page)
	}
	return found
}
