import { type Deed, may, type Person } from './permission.ts'

/** The places of the team's pages, in the order the work goes round, with the deed each page asks for. */
const places = [
	{ name: 'home', path: '/team', deed: 'team.enter' },
	{ name: 'desk', path: '/team/desk', deed: 'verdict.give' },
	{ name: 'surveys', path: '/team/surveys', deed: 'survey.read' },
	{ name: 'hands', path: '/team/hands', deed: 'hands.run' },
	{ name: 'ballots', path: '/team/ballots', deed: 'ballot.read' },
	{ name: 'inbox', path: '/team/inbox', deed: 'voice.read' },
	{ name: 'safeguarding', path: '/team/safeguarding', deed: 'safeguarding.read' },
	{ name: 'themes', path: '/team/themes', deed: 'theme.read' },
	{ name: 'thread', path: '/team/thread', deed: 'action.read' },
	{ name: 'clocks', path: '/team/clocks', deed: 'action.read' },
	{ name: 'actions', path: '/team/actions', deed: 'action.read' },
	{ name: 'verdicts', path: '/team/verdicts', deed: 'verdict.see' },
	{ name: 'indicators', path: '/team/indicators', deed: 'action.read' },
	{ name: 'following', path: '/team/following', deed: 'following.read' },
	{ name: 'translations', path: '/team/translations', deed: 'words.translate' },
	{ name: 'people', path: '/team/people', deed: 'person.read' },
	{ name: 'logbook', path: '/team/logbook', deed: 'logbook.read' },
] as const satisfies { name: string; path: string; deed: Deed }[]

export type TeamPlace = Pick<(typeof places)[number], 'name' | 'path'>

/** Where this person may go. Nobody is shown a door that is closed to them. */
export function placesOf(person: Pick<Person, 'roles'>): TeamPlace[] {
	return places.filter(({ deed }) => may(person, deed)).map(({ name, path }) => ({ name, path }))
}
