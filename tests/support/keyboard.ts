import { expect, type Locator, type Page } from '@playwright/test'

/** Where the keyboard is, as somebody sees it who uses nothing else. */
type Stop = { what: string; ring: number; isCovered: boolean; isNowhere: boolean; isSame: boolean }

/**
 * Presses Tab until this has the keyboard, as somebody does who has no mouse.
 * Each stop on the way must show itself: a ring of 2 pixels or more, in sight,
 * under nothing; and the next press must lead on.
 */
export async function tabTo(page: Page, target: Locator, most = 600): Promise<void> {
	let again = 0
	for (let presses = 0; presses < most; presses++) {
		await page.keyboard.press('Tab')
		// A page that is still coming has no rings of ours yet.
		await page.waitForLoadState()
		const stop = await page.evaluate(stopHere).catch(() => undefined)
		// The page before was on its way out: the next one begins at its top.
		if (!stop) {
			await page.waitForLoadState()
			continue
		}
		if (!stop.isNowhere) {
			expect(stop.ring, `the ring round ${stop.what}`).toBeGreaterThanOrEqual(2)
			expect(stop.isCovered, `${stop.what} is out of sight`).toBe(false)
		}
		// A date has three parts and a button, each a press.
		again = stop.isSame ? again + 1 : 0
		expect(again, `the keyboard is caught in ${stop.what}`).toBeLessThan(8)
		// Here too the page may be on its way out.
		const isThere = await target
			.evaluateAll(found => found.some(one => one === document.activeElement))
			.catch(() => false)
		if (isThere) return
	}
	throw new Error(`Tab never came to ${target}.`)
}

/** Goes there by Tab and presses a key: Enter, unless another is named. */
export async function pressOn(page: Page, target: Locator, key = 'Enter'): Promise<void> {
	await tabTo(page, target)
	await page.keyboard.press(key)
}

/** Goes there by Tab and types, over whatever stood there. */
export async function typeInto(page: Page, target: Locator, words: string): Promise<void> {
	await tabTo(page, target)
	await page.keyboard.press('ControlOrMeta+A')
	await page.keyboard.type(words)
}

/** Goes there by Tab and moves down a list until this choice holds. */
export async function chooseFrom(page: Page, select: Locator, value: string): Promise<void> {
	await tabTo(page, select)
	for (let presses = 0; presses < 60 && (await select.inputValue()) !== value; presses++)
		await page.keyboard.press('ArrowDown')
	expect(await select.inputValue()).toBe(value)
}

/** Runs inside the page. */
function stopHere(): Stop {
	const here = document.activeElement
	const isSame = Reflect.get(window, 'stopBefore') === here
	Reflect.set(window, 'stopBefore', here)
	if (!here || here === document.body) return { what: '', ring: 0, isCovered: false, isNowhere: true, isSame }
	const shell = here.closest('label') ?? here
	// The calendar of a box for a day has a ring of its own, which no script can read.
	const isInner = here.matches('input[type="date"]:not(:focus)')
	const rings = [here, shell, here.parentElement ?? here].map(one => {
		const { outlineStyle, outlineWidth } = getComputedStyle(one)
		return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth)
	})
	const inSight = [...here.getClientRects(), ...shell.getClientRects()].some(
		({ left, right, top, bottom }) => {
			const x = (Math.max(0, left) + Math.min(innerWidth, right)) / 2
			const y = (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2
			const seen = document.elementFromPoint(x, y)
			return Boolean(seen && (shell.contains(seen) || seen.contains(shell)))
		},
	)
	const name = here.getAttribute('aria-label') ?? here.getAttribute('name') ?? here.id
	const words = (shell.textContent ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 40)
	return {
		what: `${here.tagName.toLowerCase()} ${name} “${words}”`,
		ring: isInner ? 3 : Math.max(...rings),
		isCovered: !inSight,
		isNowhere: false,
		isSame,
	}
}
