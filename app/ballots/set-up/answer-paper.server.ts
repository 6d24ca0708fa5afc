import { ok, type Result, refuse } from '#app/base/result.ts'
import { sourceLanguage } from '#app/languages/language.ts'
import type { Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import type { BallotDraft } from '../ballot.ts'
import type { BallotPaper, PaperPart } from '../ballot-paper.ts'
import { versionOf } from '../ballot-words.ts'
import type { Taken } from './answer-part.server.ts'
import { earlier, withNewPart, withoutPart, withPartBack } from './change-part.ts'
import { editPaper, type PaperRefusal } from './edit-paper.server.ts'
import type { Faults } from './new-ballot.ts'
import { readPaper, type Typed } from './read-paper.ts'

/** What came of a form of the paper's page: a part that was added, or what was taken out. */
export type PaperAnswer = { added?: string; removed?: Taken }

/**
 * Answers the forms of a paper's page: `save` its first form; `add`, `up.ID` and `remove.ID` its parts; `undo` brings
 * back what it holds. `model` is what a new part begins as.
 */
export async function answerPaper(
	db: Database,
	{
		who,
		draft,
		typed,
		model,
		now,
	}: { who: Person; draft: BallotDraft; typed: Typed; model: PaperPart; now: Date },
): Promise<Result<PaperAnswer, { faults?: Faults; refusal?: PaperRefusal }>> {
	const { paper } = draft
	const version = versionOf(paper)
	if (version !== typed.version) return refuse({ refusal: 'ballot.changed-meanwhile' })
	const [deed, id = ''] = (typed.intent ?? '').split('.')
	const keep = async (next: BallotPaper, answer: PaperAnswer = {}, hours = {}) => {
		const kept = await editPaper(db, { who, slug: draft.slug, version, paper: next, hours, now })
		return kept.ok ? ok(answer) : refuse({ refusal: kept.refusal })
	}
	if (deed === 'add' && paper.parts.length < 10) {
		const added = withNewPart(paper, model)
		return await keep(added.paper, { added: added.id })
	}
	if (deed === 'up') return await keep({ ...paper, parts: earlier(paper.parts, id) })
	if (deed === 'remove') {
		const without = withoutPart(paper, id)
		const name = paper.parts.find(part => part.id === id)?.wording[sourceLanguage] ?? id
		return without ? await keep(without.paper, { removed: { name, taken: without.taken } }) : ok({})
	}
	if (deed === 'undo') return await keep(withPartBack(paper, typed.taken ?? '') ?? paper)
	if (deed !== 'save') return ok({})
	const read = readPaper(typed, paper, now)
	if (!read.ok) return refuse({ faults: read.refusal })
	const { paper: written, ...hours } = read.value
	return await keep(written, {}, hours)
}
