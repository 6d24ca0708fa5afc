import { withBallotWords, withLanguagesNow } from '#app/ballots/ballot-words.ts'
import { changeDraft, findDraftById } from '#app/ballots/draft.store.server.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import type { WordingKey } from '#app/languages/language.ts'
import { keepTranslations } from '#app/languages/translation.store.server.ts'
import {
	type Merged,
	mergeTyped,
	readKey,
	type TranslationRow,
	type TypedLine,
} from '#app/languages/translation.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database, Writer } from '#app/platform/db.server.ts'
import { findDraft, keepSurveyDraft } from '#app/surveys/survey.store.server.ts'
import { withWords } from '#app/surveys/survey-words.ts'
import { findThemeNamed, keepThemeName, removeThemeName } from '#app/voices/theme.store.server.ts'
import { findAction, keepActionTitle } from './action.store.server.ts'
import { keepWordsIn } from './draft.store.server.ts'
import { findThing } from './find-things.server.ts'
import { keepChanges } from './promise-change.store.server.ts'
import { keysOf, stateOfWhole, subjectOf, type Thing, type ThingKind } from './translated-thing.ts'
import { findUpdate } from './update.store.server.ts'

export type SaveWordsRefusal = 'not-allowed' | 'gone' | 'theme.name-taken'

/**
 * Keeps what a translator typed under one key, line by line. Lines that
 * somebody else changed since are not kept, and are answered with what stands
 * there; all the others are. What is published of a survey stays as it is until
 * it is published again.
 */
export async function saveWords(
	db: Database,
	sent: {
		who: Person
		kind: ThingKind
		id: string
		key: WordingKey
		typed: readonly TypedLine[]
		now: Date
	},
): Promise<Result<{ refused: Merged['refused'] }, SaveWordsRefusal>> {
	const { who, kind, id, key, typed, now } = sent
	if (!may(who, 'words.translate')) return refuse('not-allowed')
	return await db.write(async tx => {
		const thing = await findThing(tx, { kind, id })
		if (!thing || !keysOf(kind).includes(key)) return refuse('gone')
		const merged = mergeTyped(thing, key, typed)
		const name = merged.words.get('name')
		if (kind === 'theme' && name) {
			const { language } = readKey(key)
			const named = await findThemeNamed(tx, { language, name })
			if (named && named !== id) return refuse('theme.name-taken')
		}
		const { words, rows, refused } = merged
		if (words.size + rows.length === 0) return ok({ refused })
		await keepThing(tx, thing, key, merged)
		if (kind === 'action') await rememberTitle(tx, { id, key, titles: thing.name, merged, who, now })
		// An update says for itself how far each of its languages has come.
		if (kind !== 'update') await keepTranslations(tx, subjectOf(thing), rows, { personId: who.id, now })
		const detail = { words: key, lines: words.size, marked: rows.length }
		await writeInLogbook(tx, { who, deed: 'words.translate', thing: kind, thingId: id, detail, at: now })
		return ok({ refused })
	})
}

async function keepThing(tx: Writer, thing: Thing, key: WordingKey, merged: Merged): Promise<void> {
	const { kind, id } = thing
	const { language } = readKey(key)
	const { words } = merged
	if (kind === 'survey') {
		const draft = await findDraft(tx, id)
		if (draft) await keepSurveyDraft(tx, id, withWords(draft, key, words))
	}
	if (kind === 'ballot') await keepBallotWords(tx, thing, key, merged)
	if (kind === 'update') await keepUpdate(tx, thing, key, merged)
	const title = words.get('title')
	if (kind === 'action' && title !== undefined) await keepActionTitle(tx, { actionId: id, language, title })
	const name = words.get('name')
	if (kind === 'theme' && name) await keepThemeName(tx, { themeId: id, language, name })
	if (kind === 'theme' && name === '') await removeThemeName(tx, { themeId: id, language })
}

/** A promise's title is a part of it: what a translator changes is remembered as every other change is. */
async function rememberTitle(
	tx: Writer,
	saved: { id: string; key: WordingKey; titles: Thing['name']; merged: Merged; who: Person; now: Date },
): Promise<void> {
	const { id, key, titles, merged, who, now } = saved
	const action = await findAction(tx, id)
	const after = merged.words.get('title')
	if (!action || after === undefined) return
	await keepChanges(tx, {
		wishId: action.wishId,
		actionId: id,
		changes: [{ field: `title.${key}`, before: titles[key] ?? null, after: after || null }],
		reason: null,
		personId: who.id,
		at: now,
	})
}

async function keepBallotWords(tx: Writer, thing: Thing, key: WordingKey, merged: Merged): Promise<void> {
	const draft = await findDraftById(tx, thing.id)
	if (!draft) return
	const paper = withBallotWords(draft.paper, key, merged.words)
	await changeDraft(tx, draft.id, { paper: withLanguagesNow(paper, rowsNow(thing, merged)) })
}

/** What is remembered of a thing once this is saved. */
function rowsNow(thing: Thing, merged: Merged): TranslationRow[] {
	const isOld = (row: TranslationRow) =>
		merged.rows.some(one => one.field === row.field && one.key === row.key)
	return [...thing.rows.filter(row => !isOld(row)), ...merged.rows]
}

async function keepUpdate(tx: Writer, thing: Thing, key: WordingKey, merged: Merged): Promise<void> {
	const { language } = readKey(key)
	const update = await findUpdate(tx, thing.id)
	const before = update?.words.find(one => one.language === language)
	const said = (field: 'title' | 'youSaid' | 'weDid' | 'next') =>
		merged.words.get(field) ?? before?.[field] ?? ''
	const texts = thing.texts.map(text => {
		const words = merged.words.get(text.field)
		return words === undefined ? text : { ...text, wording: { ...text.wording, [key]: words } }
	})
	await keepWordsIn(tx, thing.id, {
		language,
		title: said('title') || null,
		youSaid: said('youSaid') || null,
		weDid: said('weDid'),
		next: said('next') || null,
		state: stateOfWhole(texts, rowsNow(thing, merged), key),
	})
}
