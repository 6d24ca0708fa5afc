import { newId } from '#app/base/id.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { keepTranslations, translationsOf } from '#app/languages/translation.store.server.ts'
import { rowsAfterEdit } from '#app/languages/translation.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { findWish } from '#app/wishes/wish.store.server.ts'
import { findAction, keepAction } from './action.store.server.ts'
import type { ActionContent } from './action.ts'

export type ActionRefusal = 'not-allowed' | 'action.choose-a-wish' | 'action.gone'

/** Makes a promise under a wish. Answers its id. */
export async function makeAction(
	db: Database,
	{ who, content, now }: { who: Person; content: ActionContent; now: Date },
): Promise<Result<string, ActionRefusal>> {
	if (!may(who, 'action.edit')) return refuse('not-allowed')
	const id = newId()
	return await db.write(async tx => {
		if (!(await findWish(tx, content.wishId))) return refuse('action.choose-a-wish')
		await keepAction(tx, { id, content, personId: who.id, now })
		const { wishId, status, dueOn } = content
		await writeInLogbook(tx, {
			who,
			deed: 'action.make',
			thing: 'action',
			thingId: id,
			detail: { wishId, status, dueOn },
			at: now,
		})
		return ok(id)
	})
}

/** Changes a promise, its words or what it is tied to. The logbook keeps how its status moved. */
export async function editAction(
	db: Database,
	{ who, actionId, content, now }: { who: Person; actionId: string; content: ActionContent; now: Date },
): Promise<Result<'edited', ActionRefusal>> {
	if (!may(who, 'action.edit')) return refuse('not-allowed')
	return await db.write(async tx => {
		const before = await findAction(tx, actionId)
		if (!before) return refuse('action.gone')
		if (!(await findWish(tx, content.wishId))) return refuse('action.choose-a-wish')
		await keepAction(tx, { id: actionId, content, personId: who.id, now })
		const subject = `action:${actionId}`
		const rows = await translationsOf(tx, subject)
		const edited = rowsAfterEdit('title', before.titles, content.titles, rows)
		await keepTranslations(tx, subject, edited, { personId: who.id, now })
		await writeInLogbook(tx, {
			who,
			deed: 'action.edit',
			thing: 'action',
			thingId: actionId,
			detail: {
				wishId: content.wishId,
				statusBefore: before.status,
				status: content.status,
				dueOn: content.dueOn,
				themes: content.themeIds.length,
				results: content.results.length,
			},
			at: now,
		})
		return ok('edited')
	})
}
