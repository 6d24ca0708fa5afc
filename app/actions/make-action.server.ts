import { newId } from '#app/base/id.ts'
import { dayOf } from '#app/base/moment.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { keepTranslations, translationsOf } from '#app/languages/translation.store.server.ts'
import { rowsAfterEdit } from '#app/languages/translation.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import { findPerson } from '#app/people/person.store.server.ts'
import type { Database, Reader } from '#app/platform/db.server.ts'
import { findWish } from '#app/wishes/wish.store.server.ts'
import { findAction, keepAction, partsOf } from './action.store.server.ts'
import type { Action, ActionContent } from './action.ts'
import { answersAnew } from './ask-again/asked-again.ts'
import { stopAskedAgain } from './ask-again/stop-asked.server.ts'
import { languagesAsked } from './languages-asked.server.ts'
import {
	changesBetween,
	type EditFault,
	faultInFamily,
	faultInTime,
	withoutOldReason,
} from './plan/action-change.ts'
import { keepChanges } from './promise-change.store.server.ts'
import { faultInNo, type NoFault } from './refusal/no-because.ts'

export type ActionRefusal =
	| EditFault
	| NoFault
	| 'not-allowed'
	| 'action.choose-a-wish'
	| 'action.gone'
	| 'action.changed-meanwhile'

/** Makes a promise under a wish, for a day to come. Answers its id. */
export async function makeAction(
	db: Database,
	{ who, content, now }: { who: Person; content: ActionContent; now: Date },
): Promise<Result<string, ActionRefusal>> {
	if (!may(who, 'action.edit')) return refuse('not-allowed')
	const id = newId()
	return await db.write(async tx => {
		if (!(await findWish(tx, content.wishId))) return refuse('action.choose-a-wish')
		const fault =
			faultInTime(null, content, { why: null, today: dayOf(now) }) ??
			faultInNo(content, await languagesAsked(tx, { action: content, evidence: [] })) ??
			(await faultInStanding(tx, { id, before: null, after: content }))
		if (fault) return refuse(fault)
		await keepAction(tx, { id, content, personId: who.id, now })
		const { wishId, status, dueOn } = content
		await keepChanges(tx, {
			...{ wishId, actionId: id, personId: who.id, at: now, reason: null },
			changes: [{ field: 'made', before: null, after: dueOn }],
		})
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

type Edit = {
	who: Person
	actionId: string
	content: ActionContent
	/** The version the person saw: what nobody has read is not overwritten. */
	version: number
	/** Why its status or its day moved, for everybody to read. */
	why: string | null
	now: Date
}

/**
 * Changes a promise, its words or what it is tied to, and remembers each field that changed (M23).
 * What says something new answers those who asked again (decision 0031).
 */
export async function editAction(
	db: Database,
	{ who, actionId, version, why, now, ...typed }: Edit,
): Promise<Result<'edited', ActionRefusal>> {
	if (!may(who, 'action.edit')) return refuse('not-allowed')
	return await db.write(async tx => {
		const before = await findAction(tx, actionId)
		if (!before) return refuse('action.gone')
		if (before.version !== version) return refuse('action.changed-meanwhile')
		const content = withoutOldReason(before, typed.content)
		if (!(await findWish(tx, content.wishId))) return refuse('action.choose-a-wish')
		const fault =
			faultInTime(before, content, { why, today: dayOf(now) }) ??
			faultInNo(content, await languagesAsked(tx, { action: content, evidence: [] })) ??
			(await faultInStanding(tx, { id: actionId, before, after: content }))
		if (fault) return refuse(fault)
		await keepAction(tx, { id: actionId, content, personId: who.id, now })
		if (answersAnew(before, content)) await stopAskedAgain(tx, { actionId, updateId: null, now })
		const changes = changesBetween(before, content)
		const { wishId, status, dueOn } = content
		await keepChanges(tx, { wishId, actionId, changes, reason: why, personId: who.id, at: now })
		const subject = `action:${actionId}`
		const rows = await translationsOf(tx, subject)
		const edited = rowsAfterEdit('title', before.titles, content.titles, rows)
		await keepTranslations(tx, subject, edited, { personId: who.id, now })
		const detail = { wishId, statusBefore: before.status, status, dueOn, fields: changes.length }
		await writeInLogbook(tx, {
			who,
			deed: 'action.edit',
			thing: 'action',
			thingId: actionId,
			detail,
			at: now,
		})
		return ok('edited')
	})
}

/** What is wrong with where it stands among others, or with who is to answer for it. Who left stays named until somebody chooses another. */
async function faultInStanding(
	tx: Reader,
	{ id, before, after }: { id: string; before: Action | null; after: ActionContent },
): Promise<EditFault | null> {
	const parent = after.parentId ? await findAction(tx, after.parentId) : null
	const parts = before ? await partsOf(tx, id) : []
	const fault = faultInFamily(after, { id, parent, parts })
	const { responsibleId } = after
	if (fault || responsibleId === null || responsibleId === before?.responsibleId) return fault
	const person = await findPerson(tx, responsibleId)
	return person && !person.disabledAt && may(person, 'action.edit') ? null : 'action.not-an-officer'
}
