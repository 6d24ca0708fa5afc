import { waitAfterWrong } from './wrong-slips.ts'

/** Who tried a slip: a browser by the name of its order of options, an address as `caller.server.ts` names it for a day. */
type Guesser = { browser: string; address: string }

const minute = 60_000
const hour = 60 * minute

/** Counts wrong slips in memory, and nowhere else: what is forgotten with the process tells of nobody. */
export class WrongSlips {
	readonly #addresses = new RecentCounts(minute)
	readonly #browsers = new RecentCounts(hour)

	/** Counts one more wrong slip. Answers how many milliseconds the reply to it waits. */
	count({ browser, address }: Guesser, now: Date): number {
		return waitAfterWrong({
			browser: this.#browsers.add(ofItsOwn(browser), now),
			address: this.#addresses.add(address, now),
		})
	}
}

/** V8 keeps the whole of a text for as long as somebody keeps a piece of it: and this is a piece of a ballot paper. */
function ofItsOwn(name: string): string {
	return Buffer.from(name).toString()
}

/** So many names that memory does not fill, whoever makes them up. */
const mostNames = 20_000

/** How often each name came in this span of time. */
class RecentCounts {
	readonly #span: number
	#began = 0
	#counts = new Map<string, number>()

	constructor(span: number) {
		this.#span = span
	}

	add(name: string, now: Date): number {
		// A clock that was put back begins a span too.
		const isOver = Math.abs(now.getTime() - this.#began) >= this.#span
		if (isOver || this.#counts.size >= mostNames) {
			this.#began = now.getTime()
			this.#counts = new Map()
		}
		const count = (this.#counts.get(name) ?? 0) + 1
		this.#counts.set(name, count)
		return count
	}
}
