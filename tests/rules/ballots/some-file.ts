import fc from 'fast-check'
import type { OptionId } from '#app/ballots/counts/count.ts'

/** Words as people write them in names: quotes, remarks, other scripts, no line ends, no spaces at the ends. */
export const someName = fc
	.oneof(
		fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
		fc.constantFrom(
			'Sam "Sunny" Lee',
			'Ola # not a remark',
			'Zoë; or Zöe',
			'"',
			'a"#"b',
			'0',
			'-2',
			'a\u2028b',
			'شیدا',
			'{1,2}',
		),
	)
	.map(words => words.replace(/[\r\n]/g, ' ').trim())
	.filter(words => words !== '')

/** Options as our readers number them, with a name of its own for each. */
export function someOptions(): fc.Arbitrary<{ options: OptionId[]; names: Map<OptionId, string> }> {
	return fc.uniqueArray(someName, { minLength: 1, maxLength: 6 }).map(names => {
		const options = names.map((_, place) => `${place + 1}`)
		return { options, names: new Map(names.map((name, place) => [`${place + 1}`, name])) }
	})
}

/** Some of the options in some order, several now and then in one rank. */
export function someRanks(options: OptionId[]): fc.Arbitrary<OptionId[][]> {
	return fc
		.record({
			order: fc.shuffledSubarray(options),
			joined: fc.array(fc.boolean(), { minLength: options.length, maxLength: options.length }),
		})
		.map(({ order, joined }) => {
			const ranks: OptionId[][] = []
			for (const [place, option] of order.entries()) {
				const last = ranks.at(-1)
				if (last && joined[place]) last.push(option)
				else ranks.push([option])
			}
			return ranks
		})
}

/** What a file may be broken into: bytes lost, doubled, put in, or numbers made huge. */
export function broken(file: string): fc.Arbitrary<string> {
	const place = fc.integer({ min: 0, max: file.length })
	const junk = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 8 }),
		fc.constantFrom('0', '-', '=', '"', '{', '}', ';', '\n', ',', '#', '99999999999999999999', '1e9', '\0'),
	)
	return fc.oneof(
		place.map(at => file.slice(0, at)),
		fc.tuple(place, place).map(([from, to]) => file.slice(0, from) + file.slice(to)),
		fc.tuple(place, junk).map(([at, words]) => file.slice(0, at) + words + file.slice(at)),
		fc.tuple(place, junk).map(([at, words]) => file.slice(0, at) + words + file.slice(at + words.length)),
	)
}

/** Texts that are no file of ballots at all. */
export const noFile = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 60 }),
	fc.uint8Array({ maxLength: 60 }).map(bytes => Buffer.from(bytes).toString('latin1')),
	fc
		.array(fc.constantFrom('0', '1', '-1', '99', ' ', '\n', '"', '=', '# DATA TYPE: soc', 'META', ';', '{'), {
			maxLength: 40,
		})
		.map(pieces => pieces.join('')),
)

/** Long texts that a careless reader would take for ever over, or run out of room with. */
export const longTexts = [
	'0'.repeat(1_000_000),
	'0 '.repeat(500_000),
	'0\n'.repeat(500_000),
	`3 2\n${'1 0\n'.repeat(50_000)}`,
	`3 2\n1 ${'0 '.repeat(500_000)}`,
	'"'.repeat(1_000_001),
	`META\n"${'""'.repeat(500_000)}`,
	';'.repeat(1_000_000),
	'{'.repeat(1_000_000),
	`999999999 1\n0\n`,
	`# DATA TYPE: soc\n# NUMBER ALTERNATIVES: 999999999\n`,
]
