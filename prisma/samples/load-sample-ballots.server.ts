import { keepBallot } from '#app/ballots/ballot.store.server.ts'
import { keepRecord } from '#app/ballots/record.store.server.ts'
import { newId } from '#app/base/id.ts'
import type { Database } from '#app/platform/db.server.ts'
import { childrensMayor } from './ballots/childrens-mayor.ts'
import { sampleManifest, sampleRecord } from './ballots/sample-record.server.ts'

/** Elections that are over, with everything anybody needs to check them. */
export const sampleElections = [childrensMayor]

/** Loads ballots that were counted already, as they look for good once their record is out. */
export async function loadSampleBallots(db: Database, now: Date): Promise<void> {
	for (const election of sampleElections) {
		const { slug, paper } = election
		const id = newId()
		const manifest = sampleManifest(election, { id, now })
		const record = sampleRecord(election, manifest)
		await db.write(async tx => {
			const state = 'published' as const
			const names = Object.fromEntries(election.schools.map(({ id: school, name }) => [school, name]))
			await keepBallot(tx, { id, slug, paper, manifest, names, state, isSample: true, createdAt: now })
			await keepRecord(tx, { ballotId: id, record, now })
		})
	}
}
