import type { Result } from '#app/base/result.ts'
import { addPoints } from '#app/indicators/add-points.server.ts'
import { markBreak } from '#app/indicators/describe-indicator.server.ts'
import { keepNewIndicators } from '#app/indicators/indicator-file.store.server.ts'
import { deedOfSide, storySides } from '#app/indicators/story.ts'
import { addIdea, writeStory } from '#app/indicators/write-story.server.ts'
import type { Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { inventedIndicator as invented } from './invented-indicator.ts'
import { sampleOfficer } from './sample-officer.ts'

/** Who tells the young people's side of the sample. */
const sampleCouncil: Person = { ...sampleOfficer, roles: ['youth-council'] }

/** Makes an indicator with a break, two stories and ideas, so that its page can be seen whole. */
export async function loadSampleIndicator(db: Database, now: Date): Promise<void> {
	const { id, name, plain, source, wish } = invented
	const row = { id, name, plain, source, sourceUrl: null, nearId: null, wishIds: [wish], isSample: true }
	await db.write(tx =>
		keepNewIndicators(tx, [{ ...row, kind: 'own', unit: 'percent', direction: 'up' }], now),
	)
	const asked = { who: sampleOfficer, indicatorId: id, now }
	const none = { numerator: null, denominator: null, note: null, source }
	const points = invented.points.map(([period, value, answers, schools]) => ({
		...{ ...none, period, value, answers, schools },
	}))
	granted(await addPoints(db, { ...asked, points, why: '' }))
	granted(await markBreak(db, { ...asked, ...invented.break, kind: 'wording' }))
	for (const side of storySides) {
		const who = deedOfSide[side] === 'story.write' ? sampleCouncil : sampleOfficer
		for (const language of ['en', 'ar'] as const) {
			const words = invented.stories[side][language]
			granted(await writeStory(db, { ...asked, who, side, language, words, isChecked: false, version: 0 }))
		}
	}
	for (const [kind, words] of invented.ideas) {
		const who = kind === 'little-cost' || kind === 'turn' ? sampleCouncil : sampleOfficer
		const ballotSlug = null
		granted(await addIdea(db, { ...asked, who, kind, words, ballotSlug }))
	}
}

function granted<Value>(answer: Result<Value, string>): Value {
	if (!answer.ok) throw new Error(`The sample’s indicator was refused: ${answer.refusal}.`)
	return answer.value
}
