import { type Day, dayOf } from '#app/base/moment.ts'
import { type Ballot, momentOf } from '../ballot.ts'

/** A ballot that takes votes now, as a list shows it. */
export type OpenBallot = { slug: string; title: Ballot['paper']['title']; closes: Day; isSample: boolean }

/** Those of these ballots that take votes at this moment. */
export function openBallots(ballots: Ballot[], now: Date): OpenBallot[] {
	return ballots
		.filter(ballot => momentOf(ballot, now) === 'open')
		.map(({ slug, paper, manifest, isSample }) => ({
			...{ slug, title: paper.title, isSample },
			closes: dayOf(new Date(manifest.closes)),
		}))
}
