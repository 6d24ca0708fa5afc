import { z } from 'zod'
import { countBallots } from '../files/count-ballots.ts'
import { readOurRecord } from '../files/our-record.ts'
import { PublicRecord } from '../record.ts'

/** What a page asks of its worker: a record as it lies on a disk, where the verifier is, and a hash that somebody kept. */
export const AskedAgain = z.object({
	file: z.instanceof(ArrayBuffer),
	verifier: z.string(),
	kept: z.string(),
})

export type AskedAgain = z.infer<typeof AskedAgain>

/** What a verifier says of one step: without `wrong` it went well. */
export const Finding = z.object({ step: z.number(), wrong: z.string().optional() })

/** The part of the public verifier that a page uses, as it came over the line. */
export const Verifier = z.object({
	verifyStepByStep: z.custom<(file: Uint8Array, told?: { manifest?: string }) => Iterable<unknown>>(
		thing => typeof thing === 'function',
	),
})

export type Verifier = z.infer<typeof Verifier>

/** One part counted again: how many votes name each option, who won, and who the record says won. */
export type CountedAgain = {
	part: string
	tallies: Record<string, number>
	elected: string[]
	says: string[]
}

/**
 * Counts every part of a record by our own program, as the record itself says.
 *
 * @param text of a record that a verifier found right.
 * @throws for anything else.
 */
export function countAgain(text: string): CountedAgain[] {
	const { results } = PublicRecord.parse(JSON.parse(text))
	return results.map(({ part, tallies, elected: says }) => {
		const file = readOurRecord(text, part)
		const method = file.ok ? file.value.says?.count : undefined
		const counted = file.ok && method ? countBallots(file.value, { method }) : undefined
		if (!counted?.ok) throw new Error(`The part ${part} cannot be counted.`)
		const { value } = counted
		return { part, tallies, says, elected: value.kind === 'money' ? value.count.funded : value.count.elected }
	})
}

/** Whether a hash that somebody kept is one of this record's: of its manifest, its closing record or all of it. */
export function isHashOf(
	text: string,
	kept: string,
	{ verifyStepByStep }: Pick<Verifier, 'verifyStepByStep'>,
): boolean {
	const { hash, closing } = PublicRecord.parse(JSON.parse(text))
	const asHex = kept.toLowerCase().replaceAll(/\s/g, '')
	if (asHex === hash || asHex === closing.hash) return true
	const [first] = verifyStepByStep(new TextEncoder().encode(text), { manifest: asHex })
	return Finding.parse(first).wrong === undefined
}
