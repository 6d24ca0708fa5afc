import { z } from 'zod'
import { dayOf } from '#app/base/moment.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import type { Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { removeClipFile } from '#app/surveys/clip-file.server.ts'
import type { Faults } from '../action.ts'
import { addProofFile } from './add-proof-file.server.ts'
import { addToPlan, finishMilestone, takeFromPlan } from './add-to-plan.server.ts'
import { isPartForm, type PlanPart, readPlanPart } from './plan-part.ts'

const Sent = z.discriminatedUnion('intent', [
	z.object({ intent: z.literal('finish'), id: z.string(), doneOn: z.iso.date() }),
	z.object({
		intent: z.literal('take-away'),
		id: z.string(),
		kind: z.enum(['milestone', 'proof', 'point']),
		why: z.string().trim().max(500),
	}),
])

/** Why a form of the steps' page was not done, and what was typed in it. */
type NotDone = { typed: Record<string, string>; faults: Faults; refusal?: string }

/** Does what one of the forms of an action's steps asks for. */
export async function doSteps(
	db: Database,
	{
		who,
		actionId,
		form,
		folder,
		now,
	}: { who: Person; actionId: string; form: FormData; folder: string; now: Date },
): Promise<Result<'done', NotDone>> {
	const kind = String(form.get('intent') ?? '').replace(/^add-/, '')
	if (kind === 'file') return await doFile(db, { who, actionId, form, folder, now })
	if (isPartForm(kind)) {
		const { typed, read } = readPlanPart(form, { kind, today: dayOf(now) })
		if (!read.ok) return refuse({ typed, faults: read.refusal })
		const added = await addToPlan(db, { who, actionId, part: read.value, now })
		return added.ok ? ok('done') : refuse({ typed, faults: {}, refusal: added.refusal })
	}
	const sent = Sent.safeParse(Object.fromEntries(form))
	if (!sent.success) return refuse({ typed: {}, faults: {}, refusal: 'plan.unreadable' })
	const done =
		sent.data.intent === 'finish'
			? await finishMilestone(db, { who, actionId, ...sent.data, now })
			: await takeAway(db, { who, actionId, folder, ...sent.data, now })
	return done.ok ? ok('done') : refuse({ typed: {}, faults: {}, refusal: done.refusal })
}

type Taken = {
	who: Person
	actionId: string
	folder: string
	kind: PlanPart['part']
	id: string
	why: string
	now: Date
}

/** Takes something away, and its file with it when it has one. */
async function takeAway(db: Database, { folder, ...taken }: Taken) {
	const done = await takeFromPlan(db, taken)
	if (done.ok && done.value.part === 'proof' && done.value.kind === 'file')
		await removeClipFile(folder, taken.id)
	return done
}

const FileFields = z.object({ 'file.title': z.string().max(200), 'file.day': z.iso.date() })

/** The field of the form at which each refusal of a file is told. */
const fieldsOfFile: Record<string, string> = {
	'plan.say-what': 'file.title',
	'plan.day-in-future': 'file.day',
	'plan.file-empty': 'file.file',
	'plan.file-too-large': 'file.file',
	'plan.file-unknown': 'file.file',
	'plan.picture-not-agreed': 'file.agreed',
}

async function doFile(
	db: Database,
	{ form, ...sent }: { who: Person; actionId: string; form: FormData; folder: string; now: Date },
): Promise<Result<'done', NotDone>> {
	const fields = ['file.title', 'file.day', 'file.agreed']
	const typed = Object.fromEntries(fields.map(name => [name, String(form.get(name) ?? '')]))
	const read = FileFields.safeParse(typed)
	if (!read.success) return refuse({ typed, faults: { 'file.day': 'plan.say-day' } })
	const file = form.get('file.file')
	const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
	const title = read.data['file.title']
	const isAgreed = form.has('file.agreed')
	const proof = { title, day: read.data['file.day'], bytes, isAgreed }
	const added = await addProofFile(db, { ...sent, file: proof })
	if (added.ok) return ok('done')
	const field = fieldsOfFile[added.refusal]
	return refuse(
		field ? { typed, faults: { [field]: added.refusal } } : { typed, faults: {}, refusal: added.refusal },
	)
}
