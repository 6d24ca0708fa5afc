import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes half a minute, most of it waiting, in a file too small to be taken for long. */
const isLong = ({ moduleId }: TestSpecification) => moduleId.includes('/tests/bench/')

/**
 * The order of test files: as Vitest has it, long ones first, but Vitest that never ran here takes the size of a file
 * for its time. A long one that begins last leaves a core idle for as long as it takes.
 */
export default class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const sorted = await super.sort(files)
		return [...sorted.filter(isLong), ...sorted.filter(file => !isLong(file))]
	}
}
