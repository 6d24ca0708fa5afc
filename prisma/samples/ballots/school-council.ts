import type { BallotPaper } from '#app/ballots/ballot-paper.ts'
import { ballotLanguages, ballotWords } from './ballot-words.ts'
import type { SampleElection } from './sample-election.ts'

/** Who stands for the school council, with how many in a hundred want them most. */
const standing: Record<string, number> = {
	aisha: 21,
	callum: 18,
	dev: 15,
	ewa: 14,
	faith: 13,
	mihai: 11,
	zana: 8,
}

const paper: BallotPaper = {
	title: ballotWords('council.title'),
	introduction: ballotWords('council.introduction'),
	languages: ballotLanguages,
	variants: [],
	offersCheckCode: false,
	parts: [
		{
			id: 'council',
			wording: ballotWords('council.question'),
			hint: ballotWords('council.hint'),
			method: 'rank',
			count: 'stv',
			most: 5,
			seats: 3,
			options: Object.keys(standing).map(id => ({ id, name: ballotWords(`council.${id}`) })),
		},
	],
}

/** Three seats on a school council, by the single transferable vote: 331 voters, and several rounds. */
export const schoolCouncil: SampleElection = {
	slug: 'school-council',
	paper,
	seed: 331,
	hours: 4,
	closedDaysAgo: 20,
	auditSlips: 17,
	schools: [{ id: 'three-oaks', name: 'Three Oaks High', roll: 402, screens: 304, papers: [27] }],
	wanted: { council: Object.entries(standing) },
}
