import type { Reader } from '#app/platform/db.server.ts'
import { allBatches, allPacks, allPaperCounts, allReturns, findManifest } from '../paper.store.server.ts'
import type { KeyedBatch } from '../record.server.ts'
import type { Manifest } from '../record.ts'
import { countSlips } from '../slip.store.server.ts'
import { isSpoilt, votesOf } from './keyed-paper.ts'
import { settledPapers } from './paper-batch.ts'
import { amendUntil, blockingSchools, type SchoolFacts, type SchoolThatBlocks } from './school-standing.ts'

/**
 * All that is known of every school: those of the manifest in its order, then any other that slips or papers are of,
 * which no page lets happen and which keeps the totals back.
 */
export async function allSchoolFacts(
	db: Reader,
	ballotId: string,
	manifest: Pick<Manifest, 'schools' | 'auditSlips'>,
): Promise<SchoolFacts[]> {
	const [packs, batches, counts, returns] = await Promise.all([
		allPacks(db, ballotId),
		allBatches(db, ballotId),
		allPaperCounts(db, ballotId),
		allReturns(db, ballotId),
	])
	const known = [...manifest.schools.map(({ id }) => id), ...batches.map(({ school }) => school)]
	const slips = await countSlips(db, ballotId, [...new Set(known)])
	return slips.map(ofSchool => {
		const school = ofSchool.id
		const isHere = (one: { school: string }) => one.school === school
		const roll = manifest.schools.find(({ id }) => id === school)?.roll
		return {
			school,
			roll: roll ?? 0,
			spare: roll === undefined ? 0 : manifest.auditSlips.count,
			slips: ofSchool,
			sent: packs.filter(isHere).reduce((sum, { count }) => sum + count, 0),
			batches: batches.filter(isHere),
			counts: counts.filter(isHere),
			signed: returns.get(school) ?? null,
		}
	})
}

/** All that is known of one school of a ballot; null where the ballot has no such school. */
export async function factsOfSchool(
	db: Reader,
	ballot: { id: string; manifest: Manifest },
	school: string,
): Promise<SchoolFacts | null> {
	if (!ballot.manifest.schools.some(({ id }) => id === school)) return null
	const all = await allSchoolFacts(db, ballot.id, ballot.manifest)
	return all.find(facts => facts.school === school) ?? null
}

/** The schools that keep the totals of a ballot back at this moment, each with why (B-14). None: they may be published. */
export async function schoolsThatBlock(db: Reader, ballotId: string, now: Date): Promise<SchoolThatBlocks[]> {
	const manifest = await findManifest(db, ballotId)
	if (!manifest) return []
	const isOver = now >= amendUntil(manifest)
	return blockingSchools(await allSchoolFacts(db, ballotId, manifest), { isOver })
}

/** The papers of every batch that is settled, spoilt ones left out, as the public record wants them. */
export async function keyedBatches(db: Reader, ballotId: string): Promise<KeyedBatch[]> {
	const manifest = await findManifest(db, ballotId)
	if (!manifest) return []
	return (await allBatches(db, ballotId)).flatMap(batch => {
		const settled = settledPapers(batch)
		if (!settled.ok) return []
		const papers = settled.value.filter(paper => !isSpoilt(paper))
		return [
			{
				batch: batch.label,
				school: batch.school,
				papers: papers.map(paper => votesOf(manifest.parts, paper)),
			},
		]
	})
}
