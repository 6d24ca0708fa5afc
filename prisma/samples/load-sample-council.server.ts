import { moveClock } from '#app/actions/clock/move-clock.server.ts'
import { keepNote, keepTerm } from '#app/actions/council.store.server.ts'
import { keepWishPart } from '#app/actions/plan.store.server.ts'
import { readReason, replyToVerdict } from '#app/actions/verdict/answer-verdicts.server.ts'
import { giveVerdict } from '#app/actions/verdict/give-verdict.server.ts'
import { settleVerdicts } from '#app/actions/verdict/settle-verdicts.server.ts'
import { sentBackName } from '#app/actions/verdict/verdict.ts'
import { newId } from '#app/base/id.ts'
import { dayOf, daysAfter } from '#app/base/moment.ts'
import type { Result } from '#app/base/result.ts'
import { sourceLanguage } from '#app/languages/language.ts'
import type { Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import {
	inventedPlans,
	inventedReasons,
	inventedReplies,
	inventedTerms,
	inventedVerdicts,
} from './invented-council.ts'
import { sampleOfficer } from './sample-officer.ts'

/** Reads members' reasons: another than the officer whose work they judge. */
const reader: Person = { ...sampleOfficer, id: 'sample-reader', roles: ['moderator'] }

const day = 24 * 60 * 60_000

/** How many days ago young people judged the sample's older news, it was settled, and the newest was judged. */
const judged = { older: 20, settled: 7, newest: 1 }

/**
 * Lets an invented Youth Council sit: what it says of the sample's news, why, what
 * the council answers, and what it hands to the next; and says who leads wishes.
 *
 * @param updateIds the sample's news by their themes.
 */
export async function loadSampleCouncil(
	db: Database,
	{ updateIds, now }: { updateIds: ReadonlyMap<string, string>; now: Date },
): Promise<void> {
	const ago = (days: number) => new Date(now.getTime() - days * day)
	for (const [theme, verdicts] of Object.entries(inventedVerdicts)) {
		const updateId = updateIds.get(theme) ?? ''
		const at = ago(theme === 'everyone' ? judged.newest : judged.older)
		for (const [
			place,
			{ word, reason, writtenIn = sourceLanguage, proof: evidence = null },
		] of verdicts.entries()) {
			const content = { number: 1, word, reason, language: writtenIn, evidence }
			granted(await giveVerdict(db, { who: member(place), updateId, content, now: at }))
		}
	}
	await settleVerdicts(db, ago(judged.settled))
	await readAndAnswer(db, updateIds, ago(judged.settled - 1))
	await askForMoreTime(db, updateIds, ago(1))
	await sitAndHandOver(db, now)
	await db.write(async tx => {
		for (const { wishId, part } of inventedPlans(dayOf(now)))
			await keepWishPart(tx, wishId, part, { isSample: true })
	})
}

/** A moderator reads the reasons of what is settled, and the council answers some of them. */
async function readAndAnswer(db: Database, updateIds: ReadonlyMap<string, string>, at: Date): Promise<void> {
	for (const [theme, verdicts] of Object.entries(inventedVerdicts)) {
		const updateId = updateIds.get(theme) ?? ''
		if (theme === 'everyone') continue
		for (const [place, { isUnread = false }] of verdicts.entries()) {
			const reading = { who: reader, updateId, number: 1, personId: member(place).id, isShown: true }
			if (!isUnread) granted(await readReason(db, { ...reading, now: at }))
		}
		const words = inventedReplies[theme]
		if (words) granted(await replyToVerdict(db, { who: sampleOfficer, updateId, number: 1, words, now: at }))
	}
}

/** What was sent back takes longer than the service said: the first day stays, and why is there for everybody to read. */
async function askForMoreTime(
	db: Database,
	updateIds: ReadonlyMap<string, string>,
	now: Date,
): Promise<void> {
	for (const [theme, reasons] of Object.entries(inventedReasons)) {
		const thingId = sentBackName({ updateId: updateIds.get(theme) ?? '', number: 1 })
		const to = daysAfter(dayOf(now), 70)
		granted(await moveClock(db, { who: sampleOfficer, kind: 'sent-back', thingId, to, reasons, now }))
	}
}

/** Not through the deeds: what members wrote there is never taken away, and this is. */
async function sitAndHandOver(db: Database, now: Date): Promise<void> {
	await db.write(async tx => {
		for (const { notes, ...term } of inventedTerms(dayOf(now))) {
			const id = newId()
			await keepTerm(tx, { id, ...term, madeById: sampleOfficer.id, now, isSample: true })
			for (const [place, words] of notes.entries()) {
				const writtenAt = new Date(now.getTime() - (6 + place) * day)
				const note = { id: newId(), termId: id, words, writtenAt, isSample: true }
				await keepNote(tx, { ...note, personId: member(place).id })
			}
		}
	})
}

/** A member of the invented Youth Council. No account: nobody can sign in as one. */
function member(place: number): Person {
	return { ...sampleOfficer, id: `sample-member-${place + 1}`, roles: ['youth-council'] }
}

function granted<Value>(answer: Result<Value, string>): Value {
	if (!answer.ok) throw new Error(`The sample’s Youth Council was refused: ${answer.refusal}.`)
	return answer.value
}
