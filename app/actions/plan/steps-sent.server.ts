import { z } from 'zod'
import { dayOf } from '#app/base/moment.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import type { Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import type { Faults } from '../action.ts'
import { addToPlan, finishMilestone, takeFromPlan } from './add-to-plan.server.ts'
import { isPartForm, readPlanPart } from './plan-part.ts'

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
	{ who, actionId, form, now }: { who: Person; actionId: string; form: FormData; now: Date },
): Promise<Result<'done', NotDone>> {
	const kind = String(form.get('intent') ?? '').replace(/^add-/, '')
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
			: await takeFromPlan(db, { who, actionId, ...sent.data, now })
	return done.ok ? ok('done') : refuse({ typed: {}, faults: {}, refusal: done.refusal })
}
