import { type Result, refuse } from '#app/base/result.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database, Reader } from '#app/platform/db.server.ts'
import { findEdition } from '#app/surveys/survey.store.server.ts'
import { findTheme } from '#app/voices/theme.store.server.ts'
import { findAction } from '../action.store.server.ts'
import { type ActionRefusal, editAction } from '../make-action.server.ts'
import { type SaidThing, thingFrom, tiedTo } from './said-thing.ts'

/**
 * Ties a promise there is to something children said: an edit of the promise
 * like any other, in its history and in the logbook. Refuses `thread.gone` when
 * the theme or the question is not there.
 */
export async function tiePromise(
	db: Database,
	{ who, actionId, thing: name, now }: { who: Person; actionId: string; thing: string; now: Date },
): Promise<Result<'edited', ActionRefusal | 'thread.gone'>> {
	if (!may(who, 'action.edit')) return refuse('not-allowed')
	const action = await findAction(db.read, actionId)
	if (!action) return refuse('action.gone')
	const thing = thingFrom(name)
	if (!thing || !(await isThere(db.read, thing))) return refuse('thread.gone')
	const content = tiedTo(action, thing)
	return await editAction(db, { who, actionId, content, version: action.version, why: null, now })
}

async function isThere(db: Reader, thing: SaidThing): Promise<boolean> {
	if (thing.kind === 'theme') return (await findTheme(db, thing.themeId)) !== null
	const edition = await findEdition(db, thing.surveyId)
	return edition?.document.questions.some(({ id }) => id === thing.questionId) ?? false
}
