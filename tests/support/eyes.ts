import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import ts from 'typescript'

const source = ts.transpileModule(readFileSync('tests/support/eyes.browser.ts', 'utf8'), {
	compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
}).outputText

/** Puts `window.eyes` into the page as it is now, and opens what can be unfolded, for words inside it are read too. */
export async function openEyes(page: Page): Promise<void> {
	await page.evaluate(source)
	await page.evaluate(() => {
		for (const folded of document.querySelectorAll<HTMLDetailsElement>('details:not(.menu)'))
			folded.open = true
		if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
	})
}

/** What a person's own settings put over a page (WCAG 1.4.12), at the least every page must bear. */
export async function spaceText(page: Page): Promise<void> {
	await page.evaluate(() => {
		const sheet = new CSSStyleSheet()
		sheet.replaceSync(
			'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
		)
		document.adoptedStyleSheets = [sheet]
	})
}

/** Words at twice their size and nothing else (WCAG 1.4.4). */
export async function doubleText(page: Page): Promise<void> {
	await page.evaluate(() => {
		const sheet = new CSSStyleSheet()
		sheet.replaceSync(
			`html { font-size: ${2 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)}px !important }`,
		)
		document.adoptedStyleSheets = [sheet]
	})
}

/** Text as it was. */
export async function plainText(page: Page): Promise<void> {
	await page.evaluate(() => {
		document.adoptedStyleSheets = []
	})
}

/** The palettes of tokens.css, each as a device or a person asks for it, and colours the device chooses itself. */
export const palettes = {
	light: { colorScheme: 'light' },
	dark: { colorScheme: 'dark' },
	stark: { colorScheme: 'light', contrast: 'more' },
	night: { colorScheme: 'dark', contrast: 'more' },
	calm: { colorScheme: 'light' },
	forced: { colorScheme: 'dark', forcedColors: 'active' },
} as const

type Palette = keyof typeof palettes

export function isPalette(name: string): name is Palette {
	return name in palettes
}

export async function choosePalette(page: Page, palette: Palette): Promise<void> {
	await page.emulateMedia({
		contrast: 'no-preference',
		forcedColors: 'none',
		reducedMotion: 'reduce',
		...palettes[palette],
	})
	await page.evaluate(name => {
		if (name === 'calm') document.documentElement.dataset.theme = 'calm'
		else delete document.documentElement.dataset.theme
	}, palette)
}
