import { allBallots } from '#app/ballots/ballot.store.server.ts'
import { type Language, wordingIn } from '#app/languages/language.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { ideasOf, storiesOf } from './story.store.server.ts'
import { deedOfSide, type Idea, type Story, type StorySide } from './story.ts'

type Desk = {
	/** What each side has told in the language that is written. */
	stories: Partial<Record<StorySide, Pick<Story, 'words' | 'isChecked' | 'version'>>>
	ideas: (Pick<Idea, 'id' | 'kind' | 'isYoung'> & { words: string; mayDrop: boolean })[]
	ballots: { slug: string; name: string }[]
}

/** What stands on the desk of whoever writes a story behind an indicator. */
export async function storyDesk(
	db: Reader,
	{ who, indicatorId, writtenIn }: { who: Person; indicatorId: string; writtenIn: Language },
): Promise<Desk> {
	const [told, ideas, ballots] = await Promise.all([
		storiesOf(db, indicatorId),
		ideasOf(db, indicatorId),
		allBallots(db),
	])
	const stories: Desk['stories'] = {}
	for (const { side, language, words, isChecked, version } of told)
		if (language === writtenIn) stories[side] = { words, isChecked, version }
	return {
		stories,
		ideas: ideas.map(({ id, kind, isYoung, words }) => ({
			...{ id, kind, isYoung, words: wordingIn(words, who.language)?.wording ?? '' },
			mayDrop: may(who, deedOfSide[isYoung ? 'young-people' : 'officers']),
		})),
		ballots: ballots.map(({ slug, paper }) => ({
			slug,
			name: wordingIn(paper.title, who.language)?.wording ?? slug,
		})),
	}
}
