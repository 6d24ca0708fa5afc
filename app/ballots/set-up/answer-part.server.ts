import { ok, type Result, refuse } from '#app/base/result.ts'
import { sourceLanguage } from '#app/languages/language.ts'
import type { Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import type { BallotDraft } from '../ballot.ts'
import type { BallotPaper } from '../ballot-paper.ts'
import { versionOf } from '../ballot-words.ts'
import { earlier, withOptionBack, withoutOption, withPart } from './change-part.ts'
import { editPaper, type PaperRefusal } from './edit-paper.server.ts'
import type { Faults } from './new-ballot.ts'
import type { Typed } from './read-paper.ts'
import { readPart } from './read-part.ts'

/** What was taken out: its name, and all that brings it back. */
export type Taken = { name: string; taken: string }

/** What came of a part's form: where to look next, or what was taken out. */
export type PartAnswer = { picture?: string; at?: string; removed?: Taken }

/**
 * Answers the form of one part. Whatever its button, all that was typed is kept first; then an option is moved
 * (`up.ID`), taken out (`remove.ID`), or a picture is looked for (`picture.ID`). `undo` alone brings only what it holds.
 */
export async function answerPart(
	db: Database,
	{
		who,
		draft,
		partId,
		typed,
		now,
	}: { who: Person; draft: BallotDraft; partId: string; typed: Typed; now: Date },
): Promise<Result<PartAnswer, { faults?: Faults; refusal?: PaperRefusal }>> {
	const stored = draft.paper.parts.find(({ id }) => id === partId)
	if (!stored) return refuse({ refusal: 'ballot.gone' })
	if (versionOf(draft.paper) !== typed.version) return refuse({ refusal: 'ballot.changed-meanwhile' })
	const keep = async (paper: BallotPaper) =>
		await editPaper(db, { who, slug: draft.slug, version: versionOf(draft.paper), paper, now })
	if (typed.intent === 'undo') {
		const back = withOptionBack(stored, typed.taken ?? '')
		const kept = back && (await keep(withPart(draft.paper, back)))
		return kept && !kept.ok ? refuse({ refusal: kept.refusal }) : ok({})
	}
	const read = readPart(typed, stored)
	if (!read.ok) return refuse({ faults: read.refusal })
	const [deed, id = ''] = (typed.intent ?? '').split('.')
	const name = read.value.options.find(option => option.id === id)?.name[sourceLanguage] ?? id
	const without = deed === 'remove' ? withoutOption(read.value, id) : null
	const moved = deed === 'up' ? { ...read.value, options: earlier(read.value.options, id) } : read.value
	const kept = await keep(withPart(draft.paper, without?.part ?? moved))
	if (!kept.ok) return refuse({ refusal: kept.refusal })
	if (without) return ok({ removed: { name, taken: without.taken } })
	return ok(deed === 'picture' ? { picture: id } : deed === 'up' ? { at: id } : {})
}
