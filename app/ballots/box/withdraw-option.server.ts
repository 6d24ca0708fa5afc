import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { allLate, findBallotLife, keepLate } from '../box-life.store.server.ts'
import type { WithdrawRefusal } from './refusal.ts'

/**
 * Writes down that somebody stopped standing after the manifest was fixed. They stay on the paper and in the tallies;
 * the count passes them over (docs/decisions/0016). Not once the record is out.
 */
export async function withdrawOption(
	db: Database,
	{ who, slug, part, option, now }: { who: Person; slug: string; part: string; option: string; now: Date },
): Promise<Result<'withdrawn', WithdrawRefusal>> {
	if (!may(who, 'ballot.edit')) return refuse('not-allowed')
	return await db.write(async tx => {
		const life = await findBallotLife(tx, slug)
		if (!life) return refuse('ballot.gone')
		const { id: ballotId, manifest, state } = life
		if (!manifest || state === 'draft' || state === 'published') return refuse('ballot.not-now')
		const ofPart = manifest.parts.find(({ id }) => id === part)
		if (!ofPart?.options.includes(option)) return refuse('option.not-there')
		const late = await allLate(tx, ballotId)
		if (ofPart.withdrawn.includes(option) || late.some(one => one.part === part && one.option === option))
			return refuse('option.withdrawn')
		await keepLate(tx, { ballotId, part, option, now })
		const detail = { part, option }
		await writeInLogbook(tx, {
			...{ who, deed: 'ballot.withdraw-option', thing: 'ballot', thingId: ballotId, detail, at: now },
		})
		return ok('withdrawn')
	})
}
