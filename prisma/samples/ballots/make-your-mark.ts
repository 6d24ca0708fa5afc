import { z } from 'zod'
import type { BallotPaper } from '#app/ballots/ballot-paper.ts'
import city from '../../leeds.json' with { type: 'json' }
import { ballotLanguages, ballotWords } from './ballot-words.ts'
import type { SampleElection } from './sample-election.ts'

/** What stood to choose from, in the order of the published list. */
const issues = [
	'living-wage',
	'resits',
	'work-experience',
	'euthanasia',
	'mental-health',
	'curriculum',
	'votes-at-16',
	'communities',
	'laws',
	'youth-services',
]

/** How many chose each, as it was published: the places it was published with are not taken over, for two of them are wrong. */
const published = z
	.object({ totalVotes: z.number(), options: z.array(z.object({ votes: z.number() })).length(issues.length) })
	.parse(city.ballots.find(({ id }) => id === 'mym-2014-wakefield'))

const paper: BallotPaper = {
	title: ballotWords('mark.title'),
	introduction: ballotWords('mark.introduction'),
	about: ballotWords('mark.about'),
	languages: ballotLanguages,
	variants: [],
	offersCheckCode: false,
	parts: [
		{
			id: 'issue',
			wording: ballotWords('mark.question'),
			method: 'choose',
			count: 'choose',
			most: 1,
			seats: 1,
			options: issues.map(id => ({ id, name: ballotWords(`mark.${id}`) })),
		},
	],
}

/** A real vote, rebuilt from its published totals: 6,048 votes for one of ten. Who could vote, and when, was not published. */
export const makeYourMark: SampleElection = {
	slug: 'make-your-mark-2014',
	paper,
	seed: 2014,
	hours: 1,
	closedDaysAgo: 12,
	auditSlips: 0,
	isAsPublished: true,
	schools: [
		{
			id: 'wakefield',
			name: 'Wakefield',
			roll: published.totalVotes,
			screens: 0,
			papers: [published.totalVotes],
		},
	],
	wanted: { issue: published.options.map(({ votes }, place) => [issues[place] ?? '', votes]) },
}
