import { newId } from '#app/base/id.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { translationsOf } from '#app/languages/translation.store.server.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import type { Detail } from '#app/people/logbook.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database, Reader } from '#app/platform/db.server.ts'
import { type BetterWords, betterWords, draftName, isNothingBetter } from './better-words.ts'
import type { MayAsk } from './move-survey.server.ts'
import { type ReplyFault, replyFault } from './reply-promise.ts'
import { type Edition, findDraft, findEdition, findSurveyById, keepEdition } from './survey.store.server.ts'
import { type SurveyDocument, stateOf } from './survey.ts'
import { languagesWhenPublished, surveySubject } from './survey-words.ts'

export type PublishRefusal =
	| 'not-allowed'
	| 'survey.gone'
	| 'survey.closed'
	| 'survey.more-than-words'
	| 'survey.nothing-new'
	| 'survey.changed-meanwhile'
	| `survey.${ReplyFault}`
	| 'survey.owes-a-reply'

/** What would be published now, against what children see. */
export type NextEdition = {
	/** What children see; null before anything was published. */
	before: Edition | null
	document: SurveyDocument
	/** Who asks, and owes the reply. */
	service: string
	/** A name for the draft this is: whoever publishes says what they had before them. */
	seen: string
	/** What is better; or why it cannot be published. `first` when nothing was published before. */
	may: Result<BetterWords | 'first', PublishRefusal>
}

/**
 * What a survey's next edition would be. The first needs a named service and a
 * day to reply by (decision 0022). Before it opens it may be anything;
 * while it takes answers only its words, pictures and languages may differ from
 * the last, because answers to all its editions are counted together. Once it
 * is closed it stays as children saw it.
 */
export async function findNextEdition(db: Reader, surveyId: string, now: Date): Promise<NextEdition | null> {
	const survey = await findSurveyById(db, surveyId)
	const draft = survey && (await findDraft(db, surveyId))
	if (!survey || !draft) return null
	const before = await findEdition(db, surveyId)
	const languages = languagesWhenPublished(draft, await translationsOf(db, surveySubject(surveyId)))
	const document = { ...draft, languages }
	const next = { before, document, service: survey.service, seen: draftName(document) }
	const state = stateOf(survey, now)
	if (state === 'closed' && before) return { ...next, may: refuse('survey.closed') }
	if (!before) {
		const fault = replyFault(survey, { ...survey, now })
		return { ...next, may: fault ? refuse(`survey.${fault}` as const) : ok('first') }
	}
	const better = betterWords(before.document, document)
	if (!better) return { ...next, may: state === 'open' ? refuse('survey.more-than-words') : ok('first') }
	return { ...next, may: isNothingBetter(better) ? refuse('survey.nothing-new') : ok(better) }
}

/**
 * Freezes a survey's draft as its newest edition, with how far each language
 * has come. Answers belong to the edition the child saw: whoever opened an
 * older one may still send it (decision 0007).
 *
 * @param mayAsk whether who asks may ask anew; everybody may where the city has no such rule.
 * @param seen the draft the officer had before them; refused when it is another by now.
 */
export async function publishSurvey(
	db: Database,
	{
		who,
		surveyId,
		seen,
		mayAsk,
		now,
	}: { who: Person; surveyId: string; seen?: string; mayAsk?: MayAsk; now: Date },
): Promise<Result<{ editionId: string }, PublishRefusal>> {
	if (!may(who, 'survey.run')) return refuse('not-allowed')
	return await db.write(async tx => {
		const next = await findNextEdition(tx, surveyId, now)
		if (!next) return refuse('survey.gone')
		if (!next.may.ok) return next.may
		if (seen !== undefined && seen !== next.seen) return refuse('survey.changed-meanwhile')
		const { before, document } = next
		const asks = before ? undefined : await mayAsk?.(tx, next.service)
		if (asks && !asks.ok) return asks
		const edition = { id: newId(), surveyId, number: (before?.number ?? 0) + 1, document }
		await keepEdition(tx, { ...edition, publishedAt: now, publishedById: who.id })
		const line = { who, thing: 'survey', thingId: surveyId, at: now }
		const better = next.may.value
		const detail = { edition: edition.number, ...(better === 'first' ? {} : inLogbook(better)) }
		if (better === 'first') await writeInLogbook(tx, { ...line, deed: 'survey.publish', detail })
		else await writeInLogbook(tx, { ...line, deed: 'survey.better-words', detail })
		return ok({ editionId: edition.id })
	})
}

/** How much is better and in which languages, never the words themselves. */
function inLogbook({ texts, pictures, picturesForOthers, languages }: BetterWords): Detail {
	const { added, marked } = languages
	return {
		words: texts.reduce((sum, { lines }) => sum + lines.length, 0),
		in: texts.map(({ key }) => key).join(' '),
		pictures,
		...(picturesForOthers ? { picturesForOthers } : {}),
		...(added.length > 0 ? { newLanguages: added.join(' ') } : {}),
		...(marked.length > 0 ? { marked: marked.join(' ') } : {}),
	}
}
