/** What we use of autocannon, which brings no types of its own. */
declare module 'autocannon' {
	type Request = { method?: string; path?: string; headers?: Record<string, string>; body?: string }
	type Options = {
		url: string
		connections: number
		duration?: number
		/** How many requests; instead of a duration. */
		amount?: number
		timeout?: number
		overallRate?: number
		requests?: (Request & { setupRequest?: (request: Request) => Request })[]
	}
	type Result = {
		requests: { total: number; average: number }
		latency: { p50: number; p97_5: number; p99: number; max: number }
		statusCodeStats?: Record<string, { count: number }>
		errors: number
		timeouts: number
		duration: number
	}
	/** Answers once all is done, and tells of each response as it comes. */
	export default function autocannon(
		options: Options,
	): Promise<Result> & { on(event: 'response', tell: () => void): void }
}
