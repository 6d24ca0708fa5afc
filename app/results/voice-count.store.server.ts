import type { Reader } from '#app/platform/db.server.ts'
import { RawVoices, type VoiceCountRow } from './protected-voices.ts'

/** How many cleared voices every theme and every wish has, closed; of these editions, or of all. Reads counters, no words. */
export async function findRawVoices(db: Reader, editionIds?: readonly string[]): Promise<RawVoices> {
	const where = editionIds ? { editionId: { in: [...editionIds] } } : {}
	const themes = await db.themeCount.groupBy({ by: ['themeId'], where, _sum: { cleared: true } })
	const wishes = await db.wishCount.groupBy({ by: ['wishId'], where, _sum: { cleared: true } })
	return new RawVoices([
		...themes.map(
			({ themeId, _sum }): VoiceCountRow => ({
				of: themeId === '' ? 'all' : 'theme',
				id: themeId,
				cleared: _sum.cleared ?? 0,
			}),
		),
		...wishes.map(
			({ wishId, _sum }): VoiceCountRow => ({ of: 'wish', id: wishId, cleared: _sum.cleared ?? 0 }),
		),
	])
}
