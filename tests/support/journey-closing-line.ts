import type { Reporter, Suite } from '@playwright/test/reporter'

/** Ends the journeys' run with the same plain line as Vitest's: `N passed, N failed`. */
export default class JourneyClosingLine implements Reporter {
	#all: Suite | undefined
	#broken = 0

	onBegin(_config: unknown, all: Suite) {
		this.#all = all
	}

	onError() {
		this.#broken++
	}

	onEnd() {
		const outcomes = this.#all
			?.allTests()
			.map(test => ({ outcome: test.outcome(), ran: test.results.length > 0 }))
		const passed = outcomes?.filter(
			({ outcome, ran }) => ran && outcome !== 'unexpected' && outcome !== 'skipped',
		)
		const failed = outcomes?.filter(({ outcome, ran }) => ran && outcome === 'unexpected')
		console.log(`\n${passed?.length ?? 0} passed, ${(failed?.length ?? 0) + this.#broken} failed`)
	}

	/** Playwright's own closing summary stays beside ours. */
	printsToStdio() {
		return true
	}
}
