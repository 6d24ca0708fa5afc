import type { Wording } from '#app/surveys/survey.ts'
import type { BallotPaper, PaperOption, PaperPart } from '../ballot-paper.ts'

/** What somebody who stands answers to the part's questions, in the order they are asked; a question left empty is left out. */
export function answersOf(
	part: Pick<PaperPart, 'manifesto'>,
	{ manifesto = {} }: Pick<PaperOption, 'manifesto'>,
): { id: string; wording: Wording; answer: Wording }[] {
	return (part.manifesto ?? []).flatMap(({ id, wording }) => {
		const answer = Object.hasOwn(manifesto, id) ? manifesto[id] : undefined
		return answer ? [{ id, wording, answer }] : []
	})
}

/** Whether anybody on this paper wrote anything to be read before the vote. */
export function hasManifestos({ parts }: Pick<BallotPaper, 'parts'>): boolean {
	return parts.some(part => part.options.some(option => answersOf(part, option).length > 0))
}
