import { z } from 'zod'
import { allLanguages } from '#app/languages/language.ts'
import { variants } from '#app/languages/variant.ts'
import { Wording } from '#app/surveys/survey.ts'
import { CountName, Id, type Part, VoteMethod } from './record.ts'

/** A question of a manifesto, answered by everybody who stands. */
const ManifestoQuestion = z.strictObject({ id: Id, wording: Wording })

/** Who or what may be chosen. `id` is what is counted; the words may be mended, the id never changes. */
export const PaperOption = z.strictObject({
	id: Id,
	name: Wording,
	/** Of the library (`surveys/picture.ts`). */
	picture: Id.optional(),
	/** What they answer to the part's questions, by the question's id. */
	manifesto: z.record(Id, Wording).optional(),
	/** Where money is shared out: what this costs, in pounds. */
	cost: z.int().min(1).optional(),
	isWithdrawn: z.boolean().optional(),
})

export const PaperPart = z.strictObject({
	id: Id,
	wording: Wording,
	hint: Wording.optional(),
	method: VoteMethod,
	count: CountName,
	/** How many options one vote may name, and how many may win. */
	most: z.int().min(1),
	seats: z.int().min(1),
	/** Where money is shared out, in pounds. */
	budget: z.int().min(1).optional(),
	manifesto: z.array(ManifestoQuestion).max(8).optional(),
	/** Whether people stand here: a name is the same in every language, and nobody's to translate. */
	isOfPeople: z.boolean().optional(),
	options: z.array(PaperOption).min(1).max(60),
})

/** One question of a ballot paper, as children read it. */
export type PaperPart = z.infer<typeof PaperPart>

/** A question that is answered by hand: nothing to choose, nothing that is counted, nothing in the record (decision 0021). */
export const WrittenPart = z.strictObject({ id: Id, wording: Wording })

export type WrittenPart = z.infer<typeof WrittenPart>

/** How many of them one paper may have. */
export const mostWritten = 2

/**
 * A ballot paper as children read it: the words of what the manifest counts. Ids in it are those of the manifest;
 * `partOf` says which part of the manifest a part of the paper makes.
 */
export const BallotPaper = z.strictObject({
	title: Wording,
	introduction: Wording,
	/** What is to be known of the ballot itself, before and after it: where its votes are from. */
	about: Wording.optional(),
	/** How far each language's words have come: written first, drafted, checked by a person. */
	languages: z.partialRecord(z.enum(allLanguages), z.enum(['source', 'drafted', 'checked'])),
	/** The ways of words it must have before it opens, beside those for everybody. */
	variants: z.array(z.enum(variants)),
	/** Whether a child is shown the code that finds their own vote: never asked of under-twelves (trust.md 3.3). */
	offersCheckCode: z.boolean(),
	parts: z.array(PaperPart).min(1).max(10),
	/** After all others, on screens alone. */
	written: z.array(WrittenPart).max(mostWritten).optional(),
})

export type BallotPaper = z.infer<typeof BallotPaper>

export type PaperOption = z.infer<typeof PaperOption>

/** A paper that is being written: there may be nothing to choose yet. */
export const DraftPaper = BallotPaper.extend({
	parts: z.array(PaperPart.extend({ options: z.array(PaperOption).max(60) })).max(10),
})

/**
 * What a part of the paper is in the manifest, once its lots are drawn.
 *
 * @returns a part that `Part` of record.ts may still refuse: then the paper cannot be counted as it says.
 */
export function partOf(part: PaperPart, lots: string[]): z.input<typeof Part> {
	const { id, method, count, most, seats, budget, options } = part
	const sharesMoney = options.some(({ cost }) => cost !== undefined)
	return {
		id,
		method,
		count,
		most,
		seats,
		lots,
		options: options.map(option => option.id),
		withdrawn: options.filter(({ isWithdrawn }) => isWithdrawn).map(option => option.id),
		...(budget === undefined ? {} : { budget }),
		...(sharesMoney ? { costs: Object.fromEntries(options.map(({ id, cost = 0 }) => [id, cost])) } : {}),
	}
}
