import type { Page } from '@playwright/test'
import { choosePalette, openEyes } from '#tests/support/eyes.ts'
import { expect, test } from '#tests/support/journey.ts'

type Eye = 'faintWords' | 'lostWords' | 'unseenParts' | 'unsaidStates' | 'unseenStops'

// Whoever measures must be able to find something: a fault for each thing that is looked for.
const faults: { what: string; eye: Eye; html: string; isForced?: boolean }[] = [
	{ what: 'grey words', eye: 'faintWords', html: '<p style="color: #767676">faint</p>' },
	{
		what: 'a placeless ground',
		eye: 'faintWords',
		html: '<div style="background: #000a"><p style="color: #555">faint</p></div>',
	},
	{
		what: 'a low box',
		eye: 'lostWords',
		html: '<p style="block-size: 1rem; overflow: hidden; inline-size: 4rem">many words in here</p>',
	},
	{
		what: 'a box that the words leave',
		eye: 'lostWords',
		html: '<p style="block-size: 1rem; border: 1px solid; inline-size: 4rem">many words in here</p>',
	},
	{
		what: 'words on words',
		eye: 'lostWords',
		html: '<p style="line-height: 1.2">under</p><p style="margin-top: -2.2rem">over it</p>',
	},
	{
		what: 'a wide page',
		eye: 'lostWords',
		html: '<p style="inline-size: 200vw; white-space: nowrap">far</p>',
	},
	{
		what: 'a button of one ground',
		eye: 'unseenParts',
		html: '<button style="border: 0; background: navy; color: white">Go</button>',
		isForced: true,
	},
	{
		what: 'a bar of one ground',
		eye: 'unseenParts',
		html: '<svg class="bar" style="border: 1px solid" width="99" height="9"><rect width="50" height="9" fill="Canvas"/></svg>',
		isForced: true,
	},
	{
		what: 'a chosen one in another colour',
		eye: 'unsaidStates',
		html: '<p><button aria-pressed="true" style="background: navy">A</button><button>B</button></p>',
		isForced: true,
	},
	{
		what: 'a chosen one that only its class colours',
		eye: 'unsaidStates',
		html: '<ul><li><a class="on" href="#" aria-current="true">A</a></li><li><a href="#">B</a></li></ul>',
		isForced: true,
	},
	{
		what: 'no ring',
		eye: 'unseenStops',
		html: '<a href="#" style="outline: none; background: yellow">a</a>',
		isForced: true,
	},
]

for (const { what, eye, html, isForced } of faults) {
	test(`A-01, A-05, A-07: who looks at pages finds ${what}`, async ({ page }) => {
		await look(page, html, isForced)
		expect(await page.evaluate(name => window.eyes[name](), eye)).not.toEqual([])
	})
}

test('A-01, A-05, A-07: who looks at pages finds nothing wrong with what is well made', async ({ page }) => {
	const html = `<h1>Words</h1><p>Some <a href="#">words</a> that are long enough to stand on two lines of it.</p>
		<p><button aria-pressed="true" style="text-decoration: underline">A</button><button>B</button></p>
		<p style="block-size: 2rem; overflow: auto">many words in here, and all of them can be reached</p>`
	for (const isForced of [false, true]) {
		await look(page, html, isForced)
		for (const eye of ['faintWords', 'lostWords', 'unseenParts', 'unsaidStates', 'unseenStops'] as const)
			expect(await page.evaluate(name => window.eyes[name](), eye)).toEqual([])
	}
})

async function look(page: Page, html: string, isForced = false): Promise<void> {
	await page.setViewportSize({ width: 320, height: 600 })
	await page.setContent(
		`<!doctype html><html lang="en"><style>:focus-visible { outline: 3px solid }</style><body style="font: 18px/1.5 sans-serif">${html}`,
	)
	await choosePalette(page, isForced ? 'forced' : 'light')
	await page.keyboard.press('Tab')
	await openEyes(page)
}
