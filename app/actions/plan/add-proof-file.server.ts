import { newId } from '#app/base/id.ts'
import { type Day, dayOf } from '#app/base/moment.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { keepClipFile, removeClipFile } from '#app/surveys/clip-file.server.ts'
import { redrawPicture } from '#app/surveys/redraw-picture.server.ts'
import { addToPlan, type PlanRefusal } from './add-to-plan.server.ts'
import { type FileFault, readProofFile } from './proof-file.ts'

/** As wide or high as a picture that proves something is kept: a sign in it can be read. */
const widest = 2048

/** `isAgreed`: whoever brings a picture says that nobody can be seen in it, or that everyone in it agreed. */
type NewFile = { title: string; day: Day; bytes: Uint8Array; isAgreed: boolean }

/**
 * Adds a document or a picture as evidence. A picture is drawn anew, so that
 * where it was taken, or what is hidden in it, is gone (W-13); and it is everybody's to see, so who is in it must have agreed.
 */
export async function addProofFile(
	db: Database,
	sent: { who: Person; actionId: string; folder: string; file: NewFile; now: Date },
): Promise<Result<string, PlanRefusal | FileFault | 'plan.say-what' | 'plan.picture-not-agreed'>> {
	const { who, actionId, folder, file, now } = sent
	if (!may(who, 'action.edit')) return refuse('not-allowed')
	const title = file.title.trim().slice(0, 200)
	if (!title) return refuse('plan.say-what')
	if (file.day > dayOf(now)) return refuse('plan.day-in-future')
	const read = readProofFile(file.bytes)
	if (!read.ok) return read
	const isPicture = read.value !== 'application/pdf'
	if (isPicture && !file.isAgreed) return refuse('plan.picture-not-agreed')
	const drawn = isPicture ? await redrawPicture(file.bytes, widest) : ok(file.bytes)
	if (!drawn.ok) return refuse('plan.file-unknown')
	const id = newId()
	// The file first: a row never points at nothing.
	await keepClipFile(folder, id, drawn.value)
	const fileType = isPicture ? 'image/webp' : read.value
	const part = { part: 'proof', kind: 'file', title, day: file.day } as const
	const added = await addToPlan(db, {
		...{ who, actionId, id, now },
		part: { ...part, fileType, fileSize: drawn.value.length },
	})
	if (!added.ok) await removeClipFile(folder, id)
	return added
}
