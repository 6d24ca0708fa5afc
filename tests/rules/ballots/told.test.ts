import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BudgetCount } from '#app/ballots/counts/budget.ts'
import type { Count, Step } from '#app/ballots/counts/count.ts'
import { Fraction } from '#app/ballots/counts/fraction.ts'
import { type Counted, countBallots } from '#app/ballots/files/count-ballots.ts'
import { partFile } from '#app/ballots/part-file.ts'
import { CountName, type Part, type Vote } from '#app/ballots/record.ts'
import { sentenceInWords } from '#app/ballots/told/sentence-words.ts'
import { tellCount } from '#app/ballots/told/tell-count.ts'
import type { Detail, Sentence } from '#app/ballots/told/telling.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { allLanguages, type Language } from '#app/languages/language.ts'
import { type AmountRead, nameOf, readerOf, type SentenceRead } from './read-back.ts'
import { anyVote, mayor } from './some-ballot.ts'

const elections = process.env.LONG === 'yes' ? 400 : 20
const readers = new Map(allLanguages.map(language => [language, readerOf(language)]))

test.each(CountName.options)(
	`C10: %s: what is told of ${elections} random counts, read back in eight languages, is what the log says`,
	way => {
		fc.assert(
			fc.property(
				someCounted(way),
				fc.constantFrom<Detail>('short', 'plain', 'full'),
				({ part, counted }, detail) => {
					const telling = tellCount({ part, counted, detail })
					const rounds = stepsByRound(counted.count.log)
					for (const language of allLanguages) {
						for (const sentence of [telling.headline, ...telling.opening, ...telling.ending])
							expectTrue(sentence, { language, part, counted, steps: counted.count.log, detail })
						for (const { round, sentences } of telling.rounds)
							for (const sentence of sentences)
								expectTrue(sentence, { language, part, counted, steps: rounds[round - 1] ?? [], detail })
					}
				},
			),
			{ numRuns: elections },
		)
	},
	600_000,
)

test('C10: an instant run-off is told round by round', () => {
	const part: Part = {
		...mayor,
		method: 'rank',
		count: 'irv',
		options: ['ana', 'ben', 'sam'],
		lots: ['ana', 'ben', 'sam'],
		most: 3,
	}
	const votes: Vote[] = [
		...Array.from({ length: 4 }, () => ['ana']),
		...Array.from({ length: 3 }, () => ['ben']),
		...Array.from({ length: 2 }, () => ['sam', 'ben']),
	]
	expect(told(part, votes)).toEqual([
		'Ben won.',
		'Each child put them in order. We count first choices first. Whoever has more than half wins.',
		'Most votes: Ana, with 4 votes.',
		'Nobody has more than half.',
		'Sam has the fewest: 2 votes.',
		'Children who chose Sam first have their next choice counted.',
		'This is where they went: 2 votes to Ben.',
		'Ben has 5 votes. That is more than half. So Ben wins.',
	])
})

test('B-19: nobody voting, all blank, one ballot, a tie and somebody who stopped are each told', () => {
	expect(told(mayor, [])).toContain('Nobody voted here.')
	expect(told(mayor, [[], []])).toEqual([
		'Nobody won.',
		'Each child could choose 2. Each choice is one vote. The most votes win.',
		'All votes were blank. That is 2 children.',
	])
	expect(told(mayor, [['ana']])).toContain('Ana has the most: 1 vote.')
	expect(told(mayor, [['ana'], ['cho']])).toEqual(
		expect.arrayContaining([
			'Cho and Ana have the same: 1 vote.',
			'Lots were drawn before the vote. Cho was drawn first and wins.',
		]),
	)
	expect(told({ ...mayor, withdrawn: ['cho'] }, [['ana'], ['cho']])).toEqual(
		expect.arrayContaining([
			'Could no longer win: Cho. We passed over these votes.',
			'Blank, or only for what could not win: 1 child.',
		]),
	)
})

function told(part: Part, votes: Vote[]): string[] {
	const counted = countedOf(part, votes)
	const { headline, opening, rounds, ending } = tellCount({ part, counted, detail: 'plain' })
	const { t } = interfaceWords('en')
	const named = (option: string) => option[0]?.toUpperCase() + option.slice(1)
	return [headline, ...opening, ...rounds.flatMap(({ sentences }) => sentences), ...ending].map(sentence =>
		sentenceInWords(sentence, { t, language: 'en', nameOf: named }),
	)
}

function countedOf(part: Part, votes: Vote[]): Counted {
	const counted = countBallots(partFile(part, votes, []), { method: part.count })
	if (!counted.ok) throw new Error(counted.refusal)
	return counted.value
}

const methodOf = (way: CountName) =>
	['irv', 'stv', 'meek', 'borda', 'schulze'].includes(way)
		? ('rank' as const)
		: ['score', 'judgment'].includes(way)
			? ('score' as const)
			: ('choose' as const)

/** Small counts, where there are most ties; some large ones, so that numbers have groups. */
function someCounted(way: CountName): fc.Arbitrary<{ part: Part; counted: Counted }> {
	const isMoney = way === 'greedy' || way === 'shares'
	return fc
		.record({
			number: fc.integer({ min: 1, max: 5 }),
			seats: fc.integer({ min: 1, max: 3 }),
			withdrawn: fc.constantFrom(0, 0, 1),
		})
		.chain(({ number, seats, withdrawn }) => {
			const options = [...'abcde'].slice(0, number)
			const part: Part = {
				id: 'part',
				method: methodOf(way),
				count: way,
				options,
				most: number,
				seats: isMoney || way === 'irv' ? 1 : Math.min(seats, number),
				lots: options.toReversed(),
				withdrawn: options.slice(0, withdrawn),
				...(isMoney
					? { budget: 5_000, costs: Object.fromEntries(options.map((id, place) => [id, 700 + 600 * place])) }
					: {}),
			}
			const votes = fc.array(fc.tuple(anyVote(part), fc.constantFrom(1, 1, 2, 3, 400)), { maxLength: 9 })
			return votes.map(some => ({
				part,
				counted: countedOf(
					part,
					some.flatMap(([vote, times]) => Array.from({ length: times }, () => vote)),
				),
			}))
		})
}

type Context = { language: Language; part: Part; counted: Counted; steps: Step[]; detail: Detail }

function expectTrue(sentence: Sentence, context: Context) {
	const { t } = interfaceWords(context.language)
	const words = sentenceInWords(sentence, { t, language: context.language, nameOf })
	const readings = readers.get(context.language)?.(words) ?? []
	const isTrue = readings.some(reading => claims[reading.says]?.(reading, context) ?? false)
	if (!isTrue)
		throw new Error(`${context.language}: "${words}" is not what the log says: ${JSON.stringify(readings)}`)
}

/** Each tally with what was decided on it, the keep values before the first with it. */
function stepsByRound(log: Step[]): Step[][] {
	const starts = log.flatMap((step, place) => (step.kind === 'tallied' ? [place] : []))
	return starts.map((start, round) =>
		log.slice(start, starts[round + 1]).concat(log.filter(({ kind }) => kind === 'keep-values')),
	)
}

const close = { short: Fraction.of(1, 2), plain: Fraction.of(1, 2), full: Fraction.of(1, 200) }

function isIt(
	read: AmountRead | undefined,
	value: Fraction | number | undefined,
	detail: Detail = 'full',
): boolean {
	if (!read || value === undefined) return false
	const exact = typeof value === 'number' ? Fraction.of(value) : value
	const said = Fraction.of(Math.round(read.number * 100), 100)
	if (!read.isNear) return said.equals(exact)
	const off = said.minus(exact)
	return off.compare(Fraction.zero) !== 0 && off.times(off).compare(close[detail].times(close[detail])) <= 0
}

type Claim = (read: SentenceRead, context: Context) => boolean

const same = (some: string[] = [], others: string[] = []) => some.join() === others.join()
const first = ({ options }: SentenceRead) => options['option']?.[0] ?? ''
const tallies = (steps: Step[]) => steps.flatMap(step => (step.kind === 'tallied' ? [step] : []))
const of = <Kind extends Step['kind']>(steps: Step[], kind: Kind) =>
	steps.filter((step): step is Extract<Step, { kind: Kind }> => step.kind === kind)
const tie = (steps: Step[], check: (tied: Extract<Step, { kind: 'tied' }>) => boolean) =>
	of(steps, 'tied').some(check)
const has: Claim = (read, { steps, detail }) =>
	[...(read.options['option'] ?? []), ...(read.options['options'] ?? [])].every(option =>
		tallies(steps).some(({ votes }) => isIt(read.amounts['amount'], votes.get(option), detail)),
	)
const won: Claim = (read, { counted }) =>
	counted.kind === 'seats'
		? counted.count.elected.includes(first(read))
		: counted.count.funded.includes(first(read))
const out: Claim = (read, { steps }) =>
	of(steps, 'excluded').some(({ option, because }) => option === first(read) && because === 'fewest')
const isSeats = (counted: Counted): counted is { kind: 'seats'; count: Count; seats: number } =>
	counted.kind === 'seats'
const money = ({ counted }: Context): BudgetCount | undefined =>
	isSeats(counted) ? undefined : counted.count
const pair = (steps: Step[], one = '', other = '') => of(steps, 'compared')[0]?.preferred.get(one)?.get(other)
const chain = (steps: Step[], one = '', other = '') => of(steps, 'paths')[0]?.strongest.get(one)?.get(other)
const headline: Claim = (read, { counted }) =>
	same(read.options['options'], isSeats(counted) ? counted.count.elected : counted.count.funded)
const elected =
	(because: string): Claim =>
	(read, { steps }) =>
		of(steps, 'elected').some(step => step.option === first(read) && step.because === because)

/** What each sentence claims, looked up in the log again: said differently from how it was told. */
const claims: Record<string, Claim> = {
	'headline.won-one': (read, context) => headline(read, context) && isSeats(context.counted),
	'headline.won-some': (read, context) => headline(read, context) && isSeats(context.counted),
	'headline.paid-one': (read, context) => headline(read, context) && !isSeats(context.counted),
	'headline.paid-some': (read, context) => headline(read, context) && !isSeats(context.counted),
	'headline.nobody': (_, { counted }) => isSeats(counted) && counted.count.elected.length === 0,
	'headline.nothing-paid': (_, { counted }) => !isSeats(counted) && counted.count.funded.length === 0,
	...Object.fromEntries(
		CountName.options.map((way): [string, Claim] => [`how.${way}`, (_, { part }) => part.count === way]),
	),
	'how.choose': ({ amounts }, { part }) => part.count === 'choose' && isIt(amounts['most'], part.most),
	'how.choose-one': (_, { part }) => part.count === 'choose' && part.most === 1,
	'nobody-voted': (_, { counted }) => counted.count.ballots === 0,
	'all-blank': ({ amounts }, { counted }) => isIt(amounts['children'], counted.count.ballots),
	blank: ({ amounts }, { counted }) => isIt(amounts['children'], counted.count.blank),
	'blank-or-withdrawn': ({ amounts }, { counted }) => isIt(amounts['children'], counted.count.blank),
	withdrawn: ({ options }, { part }) => same(options['options'], part.withdrawn),
	'had-most': (read, context) => won(read, context) && has(read, context),
	'won-with': (read, context) => won(read, context) && has(read, context),
	next: (read, context) =>
		has(read, context) &&
		!(read.options['options'] ?? []).some(
			option => isSeats(context.counted) && context.counted.count.elected.includes(option),
		),
	tied: (read, context) =>
		has(read, context) && tie(context.steps, ({ options }) => same(options, read.options['options'])),
	'lot-seat': (read, { steps }) =>
		tie(steps, ({ rule, over, ahead }) => rule === 'lots' && over === 'seat' && ahead === first(read)),
	'lot-order': (read, { steps }) =>
		tie(steps, ({ rule, over, ahead }) => rule === 'lots' && over === 'order' && ahead === first(read)),
	'lot-first': (read, { steps }) => tie(steps, ({ rule, ahead }) => rule === 'lots' && ahead === first(read)),
	'lot-last': (read, { steps }) =>
		tie(steps, ({ rule, options }) => rule === 'lots' && options.at(-1) === first(read)),
	'short-lot': (read, { steps }) =>
		tie(steps, ({ rule }) => rule === 'lots') &&
		steps.some(step => step.kind === 'elected' && step.option === first(read)),
	'earlier-first': (read, { steps }) =>
		tie(steps, ({ rule, ahead }) => rule === 'earlier-rounds' && ahead === first(read)),
	'earlier-fewer': (read, { steps }) =>
		tie(steps, ({ rule, options }) => rule === 'earlier-rounds' && options.at(-1) === first(read)),
	'empty-seats': ({ amounts }, { counted }) =>
		isSeats(counted) && isIt(amounts['seats'], counted.seats - counted.count.elected.length),
	graded: (read, { steps }) =>
		of(steps, 'graded').some(
			({ option, median }) => option === first(read) && isIt(read.amounts['grade'], median),
		),
	'best-grade': (read, context) =>
		won(read, context) &&
		of(context.steps, 'graded').some(
			({ option, median }) => option === first(read) && isIt(read.amounts['grade'], median),
		),
	'grades-level': (read, { steps }) =>
		tie(
			steps,
			({ options, taken, ahead }) =>
				same(options, read.options['options']) && ahead === first(read) && isIt(read.amounts['taken'], taken),
		),
	above: (read, { steps }) =>
		isIt(read.amounts['more'], pair(steps, first(read), read.options['other']?.[0])) &&
		isIt(read.amounts['fewer'], pair(steps, read.options['other']?.[0], first(read))),
	'beats-all': won,
	circle: won,
	strongest: won,
	path: (read, { steps }) =>
		isIt(read.amounts['there'], chain(steps, first(read), read.options['other']?.[0])) &&
		isIt(read.amounts['back'], chain(steps, read.options['other']?.[0], first(read))),
	level: (read, { steps }) => tie(steps, ({ options }) => same(options, read.options['options'])),
	leads: has,
	'nobody-half': (_, { steps }) => of(steps, 'elected').length === 0,
	'nobody-quota': (_, { steps }) => !of(steps, 'elected').some(({ because }) => because === 'quota'),
	quota: ({ amounts }, { steps, part, detail }) =>
		isIt(amounts['seats'], part.seats) && isIt(amounts['amount'], tallies(steps)[0]?.quota, detail),
	'quota-now': ({ amounts }, { steps, detail }) => isIt(amounts['amount'], tallies(steps)[0]?.quota, detail),
	'fewest-tied': (read, context) =>
		has(read, context) &&
		tie(context.steps, ({ options, over }) => over === 'exclusion' && same(options, read.options['options'])),
	'fewest-close': (read, { steps }) =>
		tie(steps, ({ options, over }) => over === 'exclusion' && same(options, read.options['options'])),
	fewest: (read, context) => has(read, context) && out(read, context),
	out,
	'goes-on-first': out,
	'goes-on': out,
	moved: ({ moves }, { steps, detail }) =>
		moves.length > 0 &&
		of(steps, 'transferred').some(
			({ to }) =>
				moves.every(move => isIt(move.amount, to.get(move.to), detail)) &&
				[...to].filter(([, many]) => many.compare(Fraction.zero) > 0).length === moves.length,
		),
	'no-next': ({ amounts }, { steps, detail }) =>
		of(steps, 'transferred').some(({ exhausted }) => isIt(amounts['amount'], exhausted, detail)),
	worth: ({ amounts }, { steps }) =>
		of(steps, 'transferred').some(({ value }) => isIt(amounts['value'], value)),
	keeps: (read, { steps }) =>
		of(steps, 'keep-values').some(({ keeps }) => isIt(read.amounts['value'], keeps.get(first(read)))),
	'has-half': (read, context) => has(read, context) && elected('half')(read, context),
	'only-left': won,
	reached: (read, context) => has(read, context) && elected('quota')(read, context),
	surplus: (read, { steps, detail }) =>
		tallies(steps).some(({ votes, quota }) =>
			isIt(read.amounts['amount'], votes.get(first(read))?.minus(quota ?? Fraction.zero), detail),
		),
	remaining: elected('remaining'),
	pot: ({ amounts }, { part }) => isIt(amounts['amount'], part.budget),
	'chosen-by': (read, { steps }) =>
		of(steps, 'funded').some(
			({ option, supporters }) => option === first(read) && isIt(read.amounts['children'], supporters),
		),
	costs: (read, { part }) => isIt(read.amounts['cost'], part.costs?.[first(read)]),
	'costs-leaves': ({ amounts }, { steps }) =>
		of(steps, 'funded').some(({ cost, left }) => isIt(amounts['cost'], cost) && isIt(amounts['left'], left)),
	'too-dear': (read, { steps }) =>
		of(steps, 'passed-over').some(
			({ option, because, cost, left }) =>
				option === first(read) &&
				because === 'too-dear' &&
				isIt(read.amounts['cost'], cost) &&
				isIt(read.amounts['left'], left),
		),
	'nobody-chose': (read, { steps }) =>
		of(steps, 'passed-over').some(({ option, because }) => option === first(read) && because === 'nobody'),
	'money-level': (read, { steps }) => tie(steps, ({ options }) => same(options, read.options['options'])),
	'shares-level': (read, { steps }) => tie(steps, ({ options }) => same(options, read.options['options'])),
	cheaper: (read, { steps }) => tie(steps, ({ rule, ahead }) => rule === 'cheaper' && ahead === first(read)),
	share: ({ amounts }, { part, counted, detail }) =>
		isIt(amounts['amount'], Fraction.of(part.budget ?? 0, counted.count.ballots), detail),
	'paid-together': ({ amounts }, { steps, detail }) =>
		of(steps, 'funded').some(
			({ cost, each }) => isIt(amounts['cost'], cost) && isIt(amounts['each'], each, detail),
		),
	'paid-short': ({ amounts }, { steps }) =>
		of(steps, 'funded').some(({ short }) => isIt(amounts['children'], short)),
	'shares-over': ({ amounts }, { steps, part }) =>
		isIt(
			amounts['amount'],
			of(steps, 'funded').findLast(({ because }) => because === 'shares')?.left ?? part.budget,
		),
	left: ({ amounts }, context) => isIt(amounts['amount'], money(context)?.left),
	'counted-rounds': ({ amounts }, { steps }) => isIt(amounts['rounds'], tallies(steps).length),
}
