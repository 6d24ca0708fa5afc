import { findBallot } from '#app/ballots/ballot.store.server.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import type { Language } from '#app/languages/language.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { type Deed, may, type Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { findIndicator } from './indicator.store.server.ts'
import { ideasOf, keepIdea, keepStory, removeIdea, storiesOf } from './story.store.server.ts'
import { deedOfSide, type Idea, type StorySide } from './story.ts'

export type StoryRefusal =
	| 'not-allowed'
	| 'indicator.gone'
	| 'story.changed'
	| 'idea.empty'
	| 'idea.no-ballot'

type Asked = { who: Person; indicatorId: string; now: Date }

/**
 * Writes one side's story in one language; no words take it away. Officers
 * cannot write what young people say, nor the other way round (X15).
 *
 * @param version the one the words were written over: whoever saves second is refused.
 */
export async function writeStory(
	db: Database,
	asked: Asked & { side: StorySide; language: Language; words: string; isChecked: boolean; version: number },
): Promise<Result<'written', StoryRefusal>> {
	const { who, indicatorId, side, language, words, isChecked, version, now } = asked
	const deed: Deed = deedOfSide[side]
	if (!may(who, deed)) return refuse('not-allowed')
	return await db.write(async tx => {
		if (!(await findIndicator(tx, indicatorId))) return refuse('indicator.gone')
		const stories = await storiesOf(tx, indicatorId)
		const before = stories.find(one => one.side === side && one.language === language)
		if ((before?.version ?? 0) !== version) return refuse('story.changed')
		const story = { indicatorId, side, language, words: words.trim(), isChecked, version: version + 1 }
		await keepStory(tx, { ...story, personId: who.id, now })
		await writeInLogbook(tx, {
			...{ who, deed: 'indicator.story', thing: 'indicator', thingId: indicatorId, at: now },
			detail: { side, language, isChecked, letters: story.words.length },
		})
		return ok('written')
	})
}

/** Writes down what works, who helps, what costs little, or what would turn the curve. Either side may. */
export async function addIdea(
	db: Database,
	{ who, indicatorId, now, ...idea }: Asked & Pick<Idea, 'kind' | 'words' | 'ballotSlug'>,
): Promise<Result<'added', StoryRefusal>> {
	const isYoung = may(who, 'story.write')
	if (!isYoung && !may(who, 'indicator.edit')) return refuse('not-allowed')
	if (Object.values(idea.words).every(words => words.trim() === '')) return refuse('idea.empty')
	return await db.write(async tx => {
		if (!(await findIndicator(tx, indicatorId))) return refuse('indicator.gone')
		if (idea.ballotSlug && !(await findBallot(tx, idea.ballotSlug))) return refuse('idea.no-ballot')
		await keepIdea(tx, { indicatorId, ...idea, isYoung, personId: who.id, now })
		await writeInLogbook(tx, {
			...{ who, deed: 'indicator.idea', thing: 'indicator', thingId: indicatorId, at: now },
			detail: { kind: idea.kind, isYoung },
		})
		return ok('added')
	})
}

/** Takes an idea out again. Each side takes out only what its own side wrote. */
export async function dropIdea(
	db: Database,
	{ who, indicatorId, ideaId, now }: Asked & { ideaId: string },
): Promise<Result<'dropped', StoryRefusal>> {
	return await db.write(async tx => {
		const idea = (await ideasOf(tx, indicatorId)).find(({ id }) => id === ideaId)
		if (!idea) return refuse('indicator.gone')
		if (!may(who, deedOfSide[idea.isYoung ? 'young-people' : 'officers'])) return refuse('not-allowed')
		await removeIdea(tx, { indicatorId, id: ideaId })
		await writeInLogbook(tx, {
			...{ who, deed: 'indicator.drop-idea', thing: 'indicator', thingId: indicatorId, at: now },
			detail: { kind: idea.kind, isYoung: idea.isYoung },
		})
		return ok('dropped')
	})
}
