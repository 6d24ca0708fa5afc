import type { BallotDraft } from '#app/ballots/ballot.ts'
import { translatablesOfBallot } from '#app/ballots/ballot-words.ts'
import { allDrafts as allBallotDrafts, findDraftById } from '#app/ballots/draft.store.server.ts'
import { allTranslations, translationsOf } from '#app/languages/translation.store.server.ts'
import type { TranslationRow } from '#app/languages/translation.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { allSurveys, findDraft } from '#app/surveys/survey.store.server.ts'
import type { SurveyDocument } from '#app/surveys/survey.ts'
import { translatablesOf } from '#app/surveys/survey-words.ts'
import { allThemes, findTheme } from '#app/voices/theme.store.server.ts'
import { longestThemeName } from '#app/voices/voice.ts'
import { allActions, findAction } from './action.store.server.ts'
import { subjectOf, type Thing, type ThingKind, thingOfUpdate } from './translated-thing.ts'
import { allUpdates, findUpdate } from './update.store.server.ts'

/** Everything of a kind that has words. */
export async function allThings(db: Reader, kind: ThingKind): Promise<Thing[]> {
	const rows = await allTranslations(db)
	const rowsOf = (id: string) => rows.get(subjectOf({ kind, id })) ?? []
	switch (kind) {
		case 'survey': {
			const surveys = await allSurveys(db)
			const drafts = await Promise.all(surveys.map(({ id }) => findDraft(db, id)))
			return drafts.flatMap((draft, place) => {
				const id = surveys[place]?.id
				return draft && id ? [thingOfSurvey(id, draft, rowsOf(id))] : []
			})
		}
		case 'ballot': {
			const drafts = (await allBallotDrafts(db)).filter(isWritable)
			return drafts.map(draft => thingOfBallot(draft, rowsOf(draft.id)))
		}
		case 'update':
			return (await allUpdates(db)).map(thingOfUpdate).filter(({ texts }) => texts.length > 0)
		case 'action':
			return (await allActions(db)).map(({ id, titles }) => thingOfAction(id, titles, rowsOf(id)))
		case 'theme':
			return (await allThemes(db)).map(({ id, names }) => thingOfTheme(id, names, rowsOf(id)))
	}
}

/** One thing with all it says, or null when it is not there. */
export async function findThing(
	db: Reader,
	{ kind, id }: { kind: ThingKind; id: string },
): Promise<Thing | null> {
	const rows = await translationsOf(db, subjectOf({ kind, id }))
	switch (kind) {
		case 'survey': {
			const draft = await findDraft(db, id)
			return draft && thingOfSurvey(id, draft, rows)
		}
		case 'ballot': {
			const draft = await findDraftById(db, id)
			return draft && isWritable(draft) ? thingOfBallot(draft, rows) : null
		}
		case 'update': {
			const update = await findUpdate(db, id)
			return update && thingOfUpdate(update)
		}
		case 'action': {
			const action = await findAction(db, id)
			return action && thingOfAction(id, action.titles, rows)
		}
		case 'theme': {
			const theme = await findTheme(db, id)
			return theme && thingOfTheme(id, theme.names, rows)
		}
	}
}

function thingOfSurvey(id: string, draft: SurveyDocument, rows: TranslationRow[]): Thing {
	return { kind: 'survey', id, name: draft.title, texts: translatablesOf(draft), rows }
}

/** What is fixed says what it says: its words are in the hands of those who vote. */
function isWritable({ state }: BallotDraft): boolean {
	return state === 'draft'
}

function thingOfBallot({ id, paper }: BallotDraft, rows: TranslationRow[]): Thing {
	return { kind: 'ballot', id, name: paper.title, texts: translatablesOfBallot(paper), rows }
}

function thingOfAction(id: string, titles: Thing['name'], rows: TranslationRow[]): Thing {
	return { kind: 'action', id, name: titles, texts: [{ field: 'title', wording: titles, most: 200 }], rows }
}

function thingOfTheme(id: string, names: Thing['name'], rows: TranslationRow[]): Thing {
	const texts = [{ field: 'name', wording: names, most: longestThemeName }]
	return { kind: 'theme', id, name: names, texts, rows }
}
