import { z } from 'zod'
import { ok, type Result, refuse } from '#app/base/result.ts'
import type { Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import type { Faults } from '../action.ts'
import { fieldIn, languageMissing } from '../in-languages/in-languages.ts'
import { addToWishPlan, takeFromWishPlan } from './change-wish-plan.server.ts'
import { readWishPart } from './wish-part.ts'

const Taken = z.object({
	intent: z.literal('take-away'),
	id: z.string(),
	kind: z.enum(['lead', 'goal']),
	why: z.string().trim().max(500),
})

/** Why a form of a wish's plan was not done, and what was typed in it. */
type NotDone = { typed: Record<string, string>; faults: Faults; refusal?: string }

/** Does what one of the forms of a wish's plan asks for. */
export async function doWishPlan(
	db: Database,
	{ who, wishId, form, now }: { who: Person; wishId: string; form: FormData; now: Date },
): Promise<Result<'done', NotDone>> {
	const part = (['lead', 'goal'] as const).find(one => form.get('intent') === `add-${one}`)
	if (part) {
		const { typed, read } = readWishPart(form, part)
		if (!read.ok) return refuse({ typed, faults: read.refusal })
		const added = await addToWishPlan(db, { who, wishId, part: read.value, now })
		if (added.ok) return ok('done')
		const { refusal } = added
		const missing = languageMissing(refusal)
		return refuse(
			missing
				? { typed, faults: { [fieldIn('goal.text', missing)]: refusal } }
				: { typed, faults: {}, refusal },
		)
	}
	const sent = Taken.safeParse(Object.fromEntries(form))
	if (!sent.success) return refuse({ typed: {}, faults: {}, refusal: 'plan.unreadable' })
	const taken = await takeFromWishPlan(db, { who, wishId, ...sent.data, now })
	return taken.ok ? ok('done') : refuse({ typed: {}, faults: {}, refusal: taken.refusal })
}
