import { nextTry } from '../follower.ts'

/** So many programs are told at most: each costs a line out. */
export const mostWebhooks = 10

export type WebhookRefusal = 'not-allowed' | 'webhook.address' | 'webhook.too-many' | 'webhook.gone'

/** Whether a program took what it was told. Only "yes" counts: a redirect is not followed, and is no yes. */
export function isTaken(answer: { status: number } | { trouble: string }): boolean {
	return 'status' in answer && answer.status >= 200 && answer.status < 300
}

/**
 * When a program that failed so many times in a row is told again; null when it is told no more until somebody starts
 * it again. "Gone" (410) is believed at once. Nothing overtakes: what comes later waits behind what failed.
 */
export function nextTelling(
	failures: number,
	answer: { status: number } | { trouble: string },
	now: Date,
): Date | null {
	return 'status' in answer && answer.status === 410 ? null : nextTry(failures, now)
}

/** The answer of a program as the log of deliveries keeps it. */
export function answerKept(answer: { status: number } | { trouble: string }): string {
	return 'status' in answer ? String(answer.status) : answer.trouble
}

/** How a program stands: it is told, it is tried again later, or it is told no more. */
export function stateOfWebhook({
	failures,
	stoppedAt,
}: {
	failures: number
	stoppedAt: Date | null
}): 'told' | 'waiting' | 'stopped' {
	if (stoppedAt) return 'stopped'
	return failures > 0 ? 'waiting' : 'told'
}

/** A program that is told, as the page shows it. */
export type ShownWebhook = {
	id: string
	/** Whole to whoever may change it: its path may be a password of its own. To others its host. */
	address: string
	state: ReturnType<typeof stateOfWebhook>
	when: string
	waiting: number
	last: { id: string; kind: string; when: string; answer: string; isTaken: boolean }[]
}
