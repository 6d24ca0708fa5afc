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

/**
 * How colours look to who lacks one kind of cone, wholly (Machado, Oliveira and
 * Fernandes 2009, table 1, severity 1.0): rows for red, green and blue light.
 */
const sights = {
	'without red cones': [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998],
	],
	'without green cones': [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881],
	],
	'without blue cones': [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039],
	],
} as const

test.each(themes.flatMap(theme => Object.keys(sights).map(sight => ({ theme, sight }))))(
	'A-08: neighbours in a chart keep 3:1 in the $theme palette, seen $sight',
	({ theme, sight }) => {
		const rows = Object.entries(sights).find(([name]) => name === sight)?.[1] ?? []
		const seen = (name: string) => {
			const light = lightOf(colour(name, theme))
			return luminanceOf(
				rows.map(row => row.reduce((sum, share, place) => sum + share * (light[place] ?? 0), 0)),
			)
		}
		// A bar, its track, the line around both, and the card all of them lie on.
		const neighbours = [
			['--main', '--faint'],
			['--line', '--faint'],
			['--line', '--card'],
			...wishes.map(wish => [wish, '--card']),
		]
		const weak = neighbours.filter(([one = '', other = '']) => ratioOf(seen(one), seen(other)) < 3)
		expect(weak).toEqual([])
	},
)

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
	return ratioOf(luminanceOf(lightOf(one)), luminanceOf(lightOf(other)))
}

function ratioOf(one: number, other: number): number {
	return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

/** The red, green and blue light of a colour, 0 to 1 each. */
function lightOf(hex: string): number[] {
	return [1, 3, 5]
		.map(place => Number(`0x${hex.slice(place, place + 2)}`) / 255)
		.map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
}

function luminanceOf(light: number[]): number {
	const [red = 0, green = 0, blue = 0] = light.map(part => Math.min(1, Math.max(0, part)))
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The palettes themselves are where colours are written, and paper is white whatever the theme. */
function withoutTokens(path: string, text: string): string {
	return /tokens|wish-colours/.test(path) ? '' : text.replaceAll(/\/\*[\s\S]*?\*\//g, '')
}
