import type { Day } from '#app/base/moment.ts'
import { addWorkingDays } from '#app/base/working-day.ts'
import { wordsIn } from '#app/languages/plain-words.ts'
import { type Action, isNo } from '../action.ts'
import type { ReplyClock } from '../clock/reply-clock.ts'

/** How many working days the service has to answer what was asked again (decision 0031). */
const replyDays = 20

/** Of fewer than these nobody is told that anybody asked: one more on the page would be one child somebody saw typing. */
const fewestTold = 2

/** A reason with fewer new words than these is the old one with its commas moved. */
const fewestNewWords = 3

/** The name of the reply clock of what was asked again about one answer to one promise. */
export function askedAgainName({ actionId, round }: { actionId: string; round: number }): string {
	return `${actionId}/${round}`
}

/** The promise and the round a clock's name tells; null where it tells none. */
export function readAskedAgainName(name: string): { actionId: string; round: number } | null {
	const [, actionId, round] = /^([^/]+)\/([1-9]\d{0,5})$/.exec(name) ?? []
	return actionId && round ? { actionId, round: Number(round) } : null
}

/** The day by which the service answers what was asked again on this day. */
export function replyDueTo(askedOn: Day): Day {
	return addWorkingDays(askedOn, replyDays)
}

/**
 * The round that asking again now belongs to: a no is asked about once for each answer, so it is the first, or the one
 * after the last that was answered. What was asked before the floor is never lost by anything but an answer to it.
 */
export function roundAfter(clocks: readonly Pick<ReplyClock, 'answeredOn'>[]): number {
	return 1 + clocks.filter(({ answeredOn }) => answeredOn !== null).length
}

/** What everybody is told of how many asked: from the floor on the number, before it that some did, and of one nothing. */
export function askedShown(count: number, floor: number): number | 'some' | null {
	if (count >= floor) return count
	return count >= fewestTold ? 'some' : null
}

type Standing = Pick<Action, 'status' | 'reason'>

/**
 * Whether changing a promise that is a no answers those who asked again: it is no longer a no, or its reason says
 * something new. "Won't" in the place of "can't", for the reason they know, is the same answer.
 */
export function answersAnew(before: Standing, after: Standing): boolean {
	if (!isNo(after.status)) return true
	const known = new Set(wordsIn(before.reason ?? '').map(plain))
	const said = new Set(wordsIn(after.reason ?? '').map(plain))
	return [...said].filter(word => !known.has(word)).length >= fewestNewWords
}

function plain(word: string): string {
	return word
		.normalize('NFC')
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '')
}
