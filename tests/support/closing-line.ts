import type { Reporter, TestModule } from 'vitest/node'

/** Ends the run with one plain line that a person and a machine both read: `N passed, N failed`. */
export default class ClosingLine implements Reporter {
	onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]) {
		const states = modules.flatMap(module => [...module.children.allTests()].map(test => test.result().state))
		const failed = states.filter(state => state === 'failed').length
		const broken =
			modules.filter(module => module.state() === 'failed' && module.errors().length > 0).length +
			unhandled.length
		console.log(`${states.filter(state => state === 'passed').length} passed, ${failed + broken} failed`)
	}
}
