import { z } from 'zod'
import { type InLanguages, typedIn } from '../in-languages/in-languages.ts'
import { type ClockKey, clockKinds } from './reply-clock.ts'

const Sent = z.object({
	intent: z.enum(['move', 'answer']),
	/** `<kind>:<id>`. */
	key: z.string().max(160),
	to: z.string().max(20).default(''),
	updateId: z.string().max(120).default(''),
})

/** What a form about a clock sends; null when it names no clock. What was typed is judged by the deeds. */
export function readClockForm(
	form: FormData,
): (z.infer<typeof Sent> & ClockKey & { reasons: InLanguages }) | null {
	const sent = Sent.safeParse(Object.fromEntries(form))
	if (!sent.success) return null
	const [name = '', thingId] = sent.data.key.split(':')
	const kind = clockKinds.find(one => one === name)
	return kind && thingId ? { ...sent.data, kind, thingId, reasons: typedIn(form, 'reason') } : null
}
