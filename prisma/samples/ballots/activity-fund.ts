import type { BallotPaper } from '#app/ballots/ballot-paper.ts'
import { ballotLanguages, ballotWords } from './ballot-words.ts'
import type { SampleElection } from './sample-election.ts'

/** What the money may pay for: a picture, what it costs in pounds, and how many in a hundred want it most. */
const projects = {
	football: { picture: 'football', cost: 4_200, wanted: 14 },
	swimming: { picture: 'swimming', cost: 7_800, wanted: 12 },
	music: { picture: 'guitar', cost: 9_650, wanted: 9 },
	cooking: { picture: 'meal', cost: 3_150, wanted: 9 },
	skate: { picture: 'skateboard', cost: 18_900, wanted: 11 },
	dance: { picture: 'dancing', cost: 2_960, wanted: 6 },
	drama: { picture: 'mask', cost: 5_430, wanted: 4 },
	'girls-night': { picture: 'friends', cost: 3_875, wanted: 7 },
	quiet: { picture: 'calm', cost: 2_240, wanted: 5 },
	trips: { picture: 'train', cost: 12_500, wanted: 10 },
	bikes: { picture: 'bicycle', cost: 4_980, wanted: 4 },
	garden: { picture: 'seedling', cost: 3_320, wanted: 3 },
	gaming: { picture: 'game', cost: 2_780, wanted: 8 },
	wheels: { picture: 'wheelchair', cost: 6_100, wanted: 5 },
}

const paper: BallotPaper = {
	title: ballotWords('fund.title'),
	introduction: ballotWords('fund.introduction'),
	languages: ballotLanguages,
	variants: [],
	offersCheckCode: false,
	parts: [
		{
			id: 'fund',
			wording: ballotWords('fund.question'),
			hint: ballotWords('fund.hint'),
			method: 'choose',
			count: 'shares',
			most: 5,
			seats: 1,
			budget: 43_869,
			options: Object.entries(projects).map(([id, { picture, cost }]) => ({
				...{ id, picture, cost },
				name: ballotWords(`fund.${id}`),
			})),
		},
	],
}

/** £43,869 shared out among fourteen projects by the method of equal shares: 612 voters. */
export const activityFund: SampleElection = {
	slug: 'youth-activity-fund',
	paper,
	seed: 43_869,
	hours: 6,
	closedDaysAgo: 30,
	auditSlips: 31,
	schools: [
		{ id: 'canal-side', name: 'Canal Side High', roll: 520, screens: 341, papers: [] },
		{ id: 'old-mill', name: 'Old Mill Primary', roll: 360, screens: 206, papers: [44, 21] },
	],
	wanted: { fund: Object.entries(projects).map(([id, { wanted }]) => [id, wanted]) },
}
