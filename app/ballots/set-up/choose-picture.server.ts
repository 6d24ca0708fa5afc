import type { Result } from '#app/base/result.ts'
import { refuse } from '#app/base/result.ts'
import type { Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { isPicture } from '#app/surveys/picture.ts'
import { versionOf } from '../ballot-words.ts'
import { findDraft } from '../draft.store.server.ts'
import { withPart } from './change-part.ts'
import { editPaper, type PaperRefusal } from './edit-paper.server.ts'

/** Puts a picture of the library beside something that may be chosen, or takes it away (an empty `picture`). */
export async function choosePicture(
	db: Database,
	sent: { who: Person; slug: string; part: string; option: string; picture: string; now: Date },
): Promise<Result<'kept', PaperRefusal>> {
	const { who, slug, now, picture } = sent
	const draft = await findDraft(db.read, slug)
	const part = draft?.paper.parts.find(({ id }) => id === sent.part)
	if (!draft || !part || (picture !== '' && !isPicture(picture))) return refuse('ballot.gone')
	const options = part.options.map(({ picture: _, ...option }) =>
		option.id === sent.option
			? { ...option, ...(picture ? { picture } : {}) }
			: { ...option, ...(_ ? { picture: _ } : {}) },
	)
	const version = versionOf(draft.paper)
	return await editPaper(db, { who, slug, version, paper: withPart(draft.paper, { ...part, options }), now })
}
