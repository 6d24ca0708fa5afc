import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { filesOf } from '#tests/architecture/source-files.ts'

// contrast is computed from the style sheets themselves, for every
// palette. What stands on what is not guessed: every word colour against every
// surface, and a guard below that no rule uses a colour which is not in here.

const themes = ['light', 'dark', 'stark', 'night', 'calm'] as const
const wishes = Array.from({ length: 12 }, (_, place) => `--wish-${place + 1}`)

/** Words stand on these. */
const surfaces = ['--paper', '--card', '--faint', '--tint', '--sun']
/** Words are written in these; lines and marks as well. */
const inks = ['--ink', '--soft-ink', '--link', '--main', '--good', '--warn', '--bad']
/** Filled parts, with what is written on them. */
const fills: [fill: string, words: string][] = [
	['--main', '--on-main'],
	['--ink', '--paper'],
	...wishes.map((wish): [string, string] => [wish, '--on-wish']),
]
/** Lines that must be seen to know what a part is. */
const lines = ['--line', '--main', '--ink', ...wishes]

const palette = new Map(
	['app/ui/tokens.css', 'app/ui/wish-colours.css']
		.flatMap(path => [...readFileSync(path, 'utf8').matchAll(/(--[\w-]+):\s*((?:var\(--\w+,[^)]*\)\s*)+);/g)])
		.map(([, name = '', values = '']) => [name, valuesIn(values)]),
)

test.each(themes)('A-04: words in the %s palette have 7:1 on everything they may stand on', theme => {
	const pairs = surfaces.flatMap(surface => inks.map((ink): [string, string] => [ink, surface]))
	for (const wish of wishes) {
		pairs.push([wish, `${wish}-soft`], [wish, '--card'], [wish, '--paper'])
		pairs.push(
			...inks.filter(ink => /ink|link/.test(ink)).map((ink): [string, string] => [ink, `${wish}-soft`]),
		)
	}
	pairs.push(...fills.map(([fill, words]): [string, string] => [words, fill]))
	expect(weaker(pairs, 7, theme)).toEqual([])
})

test.each(themes)('A-08: parts in the %s palette have 3:1 against what is around them', theme => {
	const pairs = lines.flatMap(line => surfaces.map((surface): [string, string] => [line, surface]))
	for (const wish of wishes) pairs.push(['--line', `${wish}-soft`])
	// A bar of results lies in a track, with a line around it.
	pairs.push(['--main', '--faint'])
	expect(weaker(pairs, 3, theme)).toEqual([])
})

test.each(themes)('A-05: the frame of what has the keyboard is seen in the %s palette', theme => {
	// The ring of ink lies beside the part, on the surface it stands on; the bright one around it is for warmth.
	const grounds = [...surfaces, ...wishes.map(wish => `${wish}-soft`)]
	expect(
		weaker(
			grounds.map(ground => ['--ink', ground]),
			3,
			theme,
		),
	).toEqual([])
})

test('A-04: no rule uses a colour that is not in the palettes, or writes with what is no ink', () => {
	const mayColour = [...inks, '--on-main', '--on-wish', '--paper', '--wish', ...wishes]
	const mayFill = [
		...surfaces,
		'--wish-soft',
		'--main',
		'--ink',
		'--wish',
		'--edge',
		'--line',
		'--slide',
		...wishes,
	]
	const found = filesOf('app', /\.css$/).flatMap(({ path, text }) =>
		[
			...withoutTokens(path, text).matchAll(
				/(?<![\w-])(color|background(?:-color)?|fill|stroke):\s*([^;]+);/g,
			),
		]
			.filter(([, property, value = '']) => {
				const allowed = property === 'color' ? mayColour : [...mayFill, ...mayColour]
				const names = [...value.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name)
				return (
					/#[0-9a-f]{3,8}\b|\brgb|\bhsl|\boklch/i.test(value) || names.some(name => !allowed.includes(name))
				)
			})
			.map(([rule]) => `${path}: ${rule}`),
	)
	expect(found).toEqual([])
})

test('every palette has every colour', () => {
	expect(palette.size).toBeGreaterThan(40)
	for (const [name, values] of palette) expect([name, [...values.keys()]]).toEqual([name, [...themes]])
})

function valuesIn(values: string): Map<string, string> {
	return new Map(
		[...values.matchAll(/var\(--(\w+), ([^)]*)\)/g)].map(([, theme = '', value = '']) => [theme, value]),
	)
}

/** The pairs that have less than `least`, with what they have. */
function weaker(pairs: [string, string][], least: number, theme: string): string[] {
	return pairs.flatMap(([one, other]) => {
		const ratio = contrast(colour(one, theme), colour(other, theme))
		return ratio < least ? [`${one} on ${other}: ${ratio.toFixed(2)}`] : []
	})
}

function colour(name: string, theme: string): string {
	const value = palette.get(name)?.get(theme) ?? ''
	if (!/^#[0-9a-f]{6}$/.test(value)) throw new Error(`${name} has no colour in ${theme}: "${value}"`)
	return value
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance). */
function contrast(one: string, other: string): number {
	const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
	return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5]
		.map(place => Number(`0x${hex.slice(place, place + 2)}`) / 255)
		.map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The palettes themselves are where colours are written, and paper is white whatever the theme. */
function withoutTokens(path: string, text: string): string {
	return /tokens|wish-colours/.test(path) ? '' : text.replaceAll(/\/\*[\s\S]*?\*\//g, '')
}
