import type { Result } from '#app/base/result.ts'
import { refuse } from '#app/base/result.ts'
import { isLanguage, sourceLanguage } from '#app/languages/language.ts'
import type { Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import type { Typed } from './description.ts'
import { ideaKinds, storySides } from './story.ts'
import { addIdea, dropIdea, type StoryRefusal, writeStory } from './write-story.server.ts'

/** The longest story, in letters: what can be read in two minutes. */
const longestStory = 2000

/** Answers the forms of a story: `story` writes one side's, `idea` adds one, `drop` takes one out. */
export async function answerStory(
	db: Database,
	{ who, indicatorId, typed, now }: { who: Person; indicatorId: string; typed: Typed; now: Date },
): Promise<Result<unknown, StoryRefusal>> {
	const asked = { who, indicatorId, now }
	if (typed.drop) return await dropIdea(db, { ...asked, ideaId: typed.drop })
	const words = (typed.words ?? '').slice(0, longestStory)
	if (typed.intent === 'idea') {
		const kind = ideaKinds.find(one => one === typed.kind)
		if (!kind) return refuse('idea.empty')
		const ballotSlug = /^[a-z0-9-]{1,80}$/.test(typed.ballotSlug ?? '') ? (typed.ballotSlug ?? null) : null
		return await addIdea(db, { ...asked, kind, ballotSlug, words: { [who.language]: words.trim() } })
	}
	const side = storySides.find(one => one === typed.side)
	if (!side) return refuse('indicator.gone')
	const language = isLanguage(typed.language) ? typed.language : sourceLanguage
	const story = { side, language, words, isChecked: typed.checked === 'yes' }
	return await writeStory(db, { ...asked, ...story, version: Number(typed.version) })
}
