import type { Fraction } from './fraction.ts'

/** The name an option has in records. It never changes with the words. */
export type OptionId = string

/** What is counted: the options, how many may win, and in which order lots were drawn before anybody voted. */
export type Contest = {
	/** In the order of the ballot paper. At least one. */
	options: OptionId[]
	/** Options that were on the paper and can win no more: choices of them are passed over. */
	withdrawn: OptionId[]
	/** How many may win, at least one. */
	seats: number
	/** Every option once. The one drawn first wins a tie that nothing else breaks; published before the ballot opens. */
	lots: OptionId[]
}

/** Ballots that are the same may stand together: `weight` says how many they are, a whole number above nought. */
type Weighed<Choice> = Choice & { weight: number }

/** One or several options of equal weight; none is a blank vote. */
export type ChosenBallot = Weighed<{ choices: OptionId[] }>

/** From most wanted to least. Those in one rank are wanted alike; those not named, least of all. None is a blank vote. */
export type RankedBallot = Weighed<{ ranks: OptionId[][] }>

/** A whole number for each option that was given one, more is better. None at all is a blank vote. */
export type ScoredBallot = Weighed<{ scores: ReadonlyMap<OptionId, number> }>

/** What became of a count, and everything that led to it. */
export type Count = {
	/** Those who won, in the order they won in. Fewer than the seats only when there are fewer options or votes. */
	elected: OptionId[]
	/** How many ballots were counted, and how many of them were blank or chose only the withdrawn. */
	ballots: number
	blank: number
	/** What happened, in order. Enough to tell a child, and to check every number by hand. */
	log: Step[]
}

/**
 * How a tie was broken: by who was ahead earlier in this count, by which costs less, by the grades left in the middle
 * once middle ones are taken away (majority judgment), or by the lots drawn before the ballot opened.
 */
export type TieRule = 'earlier-rounds' | 'cheaper' | 'middle-grades' | 'lots'

/** One thing that happened. `round` begins with 1; methods without rounds have one. */
export type Step = { round: number } & (
	| { kind: 'tallied'; votes: ReadonlyMap<OptionId, Fraction>; exhausted: Fraction; quota?: Fraction }
	/** `ahead`: none of those left was ahead of it, by their paths or their grades. */
	| {
			kind: 'elected'
			option: OptionId
			because: 'quota' | 'most' | 'remaining' | 'only-left' | 'half' | 'ahead'
	  }
	| { kind: 'excluded'; option: OptionId; because: 'fewest' | 'withdrawn' }
	| {
			kind: 'transferred'
			from: OptionId
			because: 'surplus' | 'exclusion'
			/** What each next choice gained. */
			to: ReadonlyMap<OptionId, Fraction>
			/** What found no next choice. */
			exhausted: Fraction
			/** What one vote is worth as it goes on; none where votes carry values of their own. */
			value?: Fraction
	  }
	| {
			kind: 'tied'
			options: OptionId[]
			over: 'seat' | 'exclusion' | 'order' | 'money'
			rule: TieRule
			ahead: OptionId
			/** Majority judgment: how many middle grades of each were taken away before nobody else was level. */
			taken?: number
	  }
	/** Of every two options: how many ballots put the first above the second. */
	| { kind: 'compared'; preferred: ReadonlyMap<OptionId, ReadonlyMap<OptionId, number>> }
	/** Schulze: the strength of the strongest path from the first to the second. */
	| { kind: 'paths'; strongest: ReadonlyMap<OptionId, ReadonlyMap<OptionId, number>> }
	/** Majority judgment: how many gave each grade, and the grade in the middle. */
	| { kind: 'graded'; option: OptionId; grades: ReadonlyMap<number, number>; median: number | undefined }
	/** Meek: what of a vote each option keeps. */
	| { kind: 'keep-values'; keeps: ReadonlyMap<OptionId, Fraction>; quota: Fraction }
	/**
	 * Equal shares: for each project whose supporters can still pay for it together, how many votes it is
	 * as good as: its cost over the most that one supporter would pay.
	 */
	| { kind: 'affordable'; votes: ReadonlyMap<OptionId, Fraction> }
	| {
			kind: 'funded'
			option: OptionId
			/** Out of the shares of those who chose it, or out of what is left because most chose it. */
			because: 'shares' | 'most'
			cost: number
			supporters: number
			/** What it costs a supporter, at most. */
			each: Fraction
			/** How many supporters pay less, because it is all they have left. */
			short: number
			/** The money left after it. */
			left: number
	  }
	/** A project that was not funded: it costs more than is left, or nobody chose it. */
	| { kind: 'passed-over'; option: OptionId; because: 'too-dear' | 'nobody'; cost: number; left: number }
)
