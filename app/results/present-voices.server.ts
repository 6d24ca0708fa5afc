import type { Reader } from '#app/platform/db.server.ts'
import { type PresentedVoices, protectVoices } from './protected-voices.ts'
import { findRawVoices } from './voice-count.store.server.ts'

/**
 * How many cleared voices speak to each theme and wish, through the same door
 * as every number. Everybody is told of the editions whose results are out
 * (S-05); the team of all.
 */
export async function presentVoices(db: Reader, editionIds?: readonly string[]): Promise<PresentedVoices> {
	return protectVoices(await findRawVoices(db, editionIds))
}
