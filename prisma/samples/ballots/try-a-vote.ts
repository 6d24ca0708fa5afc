import type { BallotPaper } from '#app/ballots/ballot-paper.ts'
import { ballotLanguages, ballotWords } from './ballot-words.ts'

const pictures = {
	first: { swings: 'playground', pond: 'water', ball: 'basketball', quiet: 'calm' },
	name: { rainbow: 'rainbow', kite: 'kite', star: 'star' },
}

/** A paper that any visitor may fill in: some of four, and three in order. */
export const tryAVote: BallotPaper = {
	title: ballotWords('try.title'),
	introduction: ballotWords('try.introduction'),
	languages: ballotLanguages,
	variants: [],
	offersCheckCode: false,
	parts: [
		{
			...{ id: 'first', method: 'choose', count: 'choose', most: 2, seats: 1 },
			wording: ballotWords('try.first.question'),
			hint: ballotWords('try.first.hint'),
			options: optionsOf('first', pictures.first),
		},
		{
			...{ id: 'name', method: 'rank', count: 'irv', most: 3, seats: 1 },
			wording: ballotWords('try.name.question'),
			hint: ballotWords('try.name.hint'),
			options: optionsOf('name', pictures.name),
		},
	],
}

function optionsOf(part: string, pictured: Record<string, string>) {
	return Object.entries(pictured).map(([id, picture]) => ({
		...{ id, picture },
		name: ballotWords(`try.${part}.${id}`),
	}))
}
