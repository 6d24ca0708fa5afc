import type { Day } from '#app/base/moment.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { keepTranslations, translationsOf } from '#app/languages/translation.store.server.ts'
import { rowsAfterEdit } from '#app/languages/translation.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { type BallotPaper, DraftPaper } from '../ballot-paper.ts'
import { ballotSubject, translatablesOfBallot, versionOf, withLanguagesNow } from '../ballot-words.ts'
import { changeDraft, findDraft } from '../draft.store.server.ts'

export type PaperRefusal = 'not-allowed' | 'ballot.gone' | 'ballot.fixed' | 'ballot.changed-meanwhile'

/**
 * Puts a paper, hours and a promise of a reply in place of a draft's. `version` names the paper that the change was begun from: when
 * somebody else saved since, nothing is kept (`ballot.changed-meanwhile`). What is fixed changes no more
 * (`ballot.fixed`). Words that were made from English that is another now are remembered as older.
 */
export async function editPaper(
	db: Database,
	{
		who,
		slug,
		version,
		paper,
		hours = {},
		now,
	}: {
		who: Person
		slug: string
		version: string
		paper: BallotPaper
		hours?: { opensAt?: Date; closesAt?: Date; service?: string; replyBy?: Day }
		now: Date
	},
): Promise<Result<'kept', PaperRefusal>> {
	if (!may(who, 'ballot.edit')) return refuse('not-allowed')
	const written = DraftPaper.parse(paper)
	return await db.write(async tx => {
		const draft = await findDraft(tx, slug)
		if (!draft) return refuse('ballot.gone')
		if (draft.state !== 'draft') return refuse('ballot.fixed')
		if (versionOf(draft.paper) !== version) return refuse('ballot.changed-meanwhile')
		const subject = ballotSubject(draft.id)
		const rows = await translationsOf(tx, subject)
		const before = new Map(translatablesOfBallot(draft.paper).map(({ field, wording }) => [field, wording]))
		const edited = translatablesOfBallot(written).flatMap(({ field, wording }) =>
			rowsAfterEdit(field, before.get(field) ?? {}, wording, rows),
		)
		await keepTranslations(tx, subject, edited, { personId: who.id, now })
		const rowsNow = await translationsOf(tx, subject)
		await changeDraft(tx, draft.id, { paper: withLanguagesNow(written, rowsNow), ...hours })
		const line = { who, deed: 'ballot.edit', thing: 'ballot', thingId: draft.id, at: now }
		await writeInLogbook(tx, { ...line, detail: { parts: written.parts.length } })
		return ok('kept')
	})
}
