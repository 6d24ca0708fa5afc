import type { BallotPaper } from '#app/ballots/ballot-paper.ts'
import { ballotLanguages, ballotWords } from './ballot-words.ts'
import type { SampleElection } from './sample-election.ts'

// A Children's Mayor election of the size of a real one: twelve finalists, 7,688
// voters with two votes each. The children and what they say are invented.

/** Who stands, with a picture of what they stand for, and how many in a hundred wish for them most. */
const finalists = {
	amara: { picture: 'walking', wanted: 9 },
	ben: { picture: 'bus', wanted: 8 },
	chidi: { picture: 'football', wanted: 12 },
	daria: { picture: 'tree', wanted: 7 },
	elif: { picture: 'reading', wanted: 6 },
	finn: { picture: 'wheelchair', wanted: 10 },
	grace: { picture: 'shield', wanted: 11 },
	hana: { picture: 'meal', wanted: 8 },
	ibrahim: { picture: 'friends', wanted: 7 },
	jaya: { picture: 'hug', wanted: 13 },
	kasia: { picture: 'no-litter', wanted: 4 },
	lena: { picture: 'music', wanted: 5 },
}

/** What everybody who stands is asked, as Leeds asks them. */
const questions = ['issue', 'reason', 'school', 'city']

const paper: BallotPaper = {
	title: ballotWords('mayor.title'),
	introduction: ballotWords('mayor.introduction'),
	languages: ballotLanguages,
	variants: [],
	offersCheckCode: false,
	parts: [
		{
			id: 'mayor',
			wording: ballotWords('mayor.question'),
			hint: ballotWords('mayor.hint'),
			method: 'choose',
			count: 'choose',
			most: 2,
			seats: 1,
			manifesto: questions.map(id => ({ id, wording: ballotWords(`mayor.ask.${id}`) })),
			options: Object.entries(finalists).map(([id, { picture }]) => ({
				id,
				name: ballotWords(`mayor.${id}`),
				picture,
				manifesto: Object.fromEntries(questions.map(ask => [ask, ballotWords(`mayor.${id}.${ask}`)])),
			})),
		},
	],
}

/** The Children's Mayor, counted: 7,688 voters, 417 of them on paper. */
export const childrensMayor: SampleElection = {
	slug: 'childrens-mayor',
	paper,
	seed: 7688,
	hours: 6,
	closedDaysAgo: 12,
	auditSlips: 60,
	schools: [
		{ id: 'meadow-lane', name: 'Meadow Lane Primary', roll: 1450, screens: 1052, papers: [] },
		{ id: 'hillfoot', name: 'Hillfoot Primary', roll: 1580, screens: 1188, papers: [] },
		{ id: 'river-view', name: 'River View Primary', roll: 1320, screens: 987, papers: [50, 50, 38] },
		{
			id: 'st-hilda-of-the-bridge',
			name: 'St Hilda of the Bridge Primary',
			roll: 1210,
			screens: 946,
			papers: [],
		},
		{ id: 'old-mill', name: 'Old Mill Primary', roll: 1490, screens: 1101, papers: [50, 50, 50, 50] },
		{ id: 'three-oaks', name: 'Three Oaks High', roll: 1360, screens: 1003, papers: [] },
		{ id: 'canal-side', name: 'Canal Side High', roll: 1240, screens: 862, papers: [50, 12] },
		{ id: 'home-and-hospital', name: 'Home and hospital teaching', roll: 260, screens: 132, papers: [17] },
	],
	wanted: { mayor: Object.entries(finalists).map(([id, { wanted }]) => [id, wanted]) },
}
