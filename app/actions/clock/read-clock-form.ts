import { z } from 'zod'
import { type ClockKey, clockKinds } from './reply-clock.ts'

const Sent = z.object({
	intent: z.enum(['move', 'answer']),
	/** `<kind>:<id>`. */
	key: z.string().max(160),
	to: z.string().max(20).default(''),
	reason: z.string().max(4_000).default(''),
	updateId: z.string().max(120).default(''),
})

/** What a form about a clock sends; null when it names no clock. What was typed is judged by the deeds. */
export function readClockForm(form: FormData): (z.infer<typeof Sent> & ClockKey) | null {
	const sent = Sent.safeParse(Object.fromEntries(form))
	if (!sent.success) return null
	const [name = '', thingId] = sent.data.key.split(':')
	const kind = clockKinds.find(one => one === name)
	return kind && thingId ? { ...sent.data, kind, thingId } : null
}
