import { type Result, refuse } from '#app/base/result.ts'

/** How far long work has come. */
export type Progress = { done: number; of: number }

/** Told of how far work has come. */
export type Told = (progress: Progress) => void

const running = new Map<string, Progress>()

/** How far the long work on this ballot has come in this process; null when there is none. */
export function progressOf(slug: string): Progress | null {
	return running.get(slug) ?? null
}

/** Does long work whose progress others can ask for. Refuses `box.under-way`: not two at a time for one ballot. */
export async function withProgress<Value, Refusal>(
	slug: string,
	work: (tell: Told) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | 'box.under-way'>> {
	if (running.has(slug)) return refuse('box.under-way')
	running.set(slug, { done: 0, of: 0 })
	try {
		return await work(progress => running.set(slug, progress))
	} finally {
		running.delete(slug)
	}
}
