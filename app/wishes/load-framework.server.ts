import { createHash } from 'node:crypto'
import { ok, type Result } from '#app/base/result.ts'
import type { Database } from '#app/platform/db.server.ts'
import { findLoadedChecksum, keepFrameworkTexts, keepLoadedChecksum } from './framework.store.server.ts'
import { type Fault, type Framework, readFramework } from './framework.ts'
import { keepOutcomes, keepPlanChanges, keepPlanItems, keepPlans } from './plan-file.store.server.ts'
import { keepSources } from './source.store.server.ts'
import { keepTiesOfFile, keepWishes } from './wish-file.store.server.ts'

/** Raised when other rows are made of the same file, so that every database loads it once more. */
const wayOfKeeping = 2

/**
 * Loads a city's framework into the tables, all of it or none. Runs at every
 * start: the file that is loaded already is known by its checksum and touches
 * no row. Answers the framework as it was read, or every fault in the file with
 * its path. No person does this, so there is no permission to ask for.
 */
export async function loadFramework(
	db: Database,
	json: unknown,
	now: Date,
): Promise<Result<Framework, Fault[]>> {
	const read = readFramework(json)
	if (!read.ok) return read
	const framework = read.value
	const checksum = createHash('sha256')
		.update(`${wayOfKeeping}\n${JSON.stringify(json)}`)
		.digest('hex')
	if ((await findLoadedChecksum(db.read)) === checksum) return ok(framework)
	await db.write(async tx => {
		await keepSources(tx, framework.sources)
		await keepFrameworkTexts(tx, framework)
		await keepPlans(tx, framework.plans)
		await keepOutcomes(tx, framework.outcomes)
		await keepPlanItems(tx, framework.plans)
		await keepPlanChanges(tx, framework.changes)
		await keepWishes(tx, framework)
		await keepTiesOfFile(tx, framework)
		await keepLoadedChecksum(tx, { checksum, now })
	})
	return ok(framework)
}
