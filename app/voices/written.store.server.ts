import { fewestPapers } from '#app/ballots/record.ts'
import { dayOf } from '#app/base/moment.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { isVoiceState, shownText, type VoiceState, type WrittenShown } from './voice.ts'

/**
 * Words from ballots as the reading room has them. A ballot keeps no day, no language and no theme of them: the day is
 * the one on which the box was opened (decision 0021).
 */
export type WrittenWaiting = { wordsId: string; ballotId: string; part: string; day: string; text: string }

/** Words from ballots that nobody read yet, box by box in the order they were opened. */
export async function writtenWaiting(db: Reader, { limit }: { limit: number }): Promise<WrittenWaiting[]> {
	const rows = await db.writtenWords.findMany({
		where: { state: 'waiting' },
		orderBy: [{ ballot: { opened: { openedAt: 'asc' } } }, { id: 'asc' }],
		take: limit,
		select: { id: true, ballotId: true, part: true, text: true, ballot: { select: { opened: true } } },
	})
	return rows.map(({ id, ballot, ...row }) => ({
		...row,
		wordsId: id,
		day: dayOf(ballot.opened?.openedAt ?? new Date(0)),
	}))
}

/** How many words from ballots wait, and since which day. */
export async function countWrittenWaiting(db: Reader): Promise<{ count: number; oldestDay: string | null }> {
	const count = await db.writtenWords.count({ where: { state: 'waiting' } })
	const [oldest] = count === 0 ? [] : await writtenWaiting(db, { limit: 1 })
	return { count, oldestDay: oldest?.day ?? null }
}

/** Where the reading of words from a ballot stands; null where there are none of this id. */
export async function findWritten(
	db: Reader,
	id: string,
): Promise<{ text: string; state: VoiceState; readById: string | null } | null> {
	const row = await db.writtenWords.findUnique({
		where: { id },
		select: { text: true, state: true, readById: true },
	})
	return row && { ...row, state: stateFrom(row.state) }
}

/** The cleared words of a ballot, part by part, in the order of their letters; what was said twice stands once. */
export async function writtenShown(db: Reader, ballotId: string, parts: string[]): Promise<WrittenShown[]> {
	if (parts.length === 0) return []
	const isFew = (await db.ballotReceipt.count({ where: { ballotId } })) < fewestPapers
	const rows = await db.writtenWords.findMany({
		where: { ballotId },
		select: { part: true, text: true, state: true, redacted: true },
	})
	return parts.map(part => {
		const ofPart = rows.filter(row => row.part === part)
		const isRead = ofPart.every(({ state }) => state !== 'waiting')
		const state = isFew ? 'few' : isRead ? 'read' : 'reading'
		const texts = ofPart.flatMap(row => shownText({ ...row, state: stateFrom(row.state) }) ?? [])
		return { part, state, texts: state === 'read' ? eachOnce(texts) : [] }
	})
}

function eachOnce(texts: string[]): string[] {
	return [...new Map(texts.toSorted().map(text => [text.toLowerCase(), text])).values()].sort()
}

/** A state we do not know is a row somebody else wrote: it is never shown. */
function stateFrom(text: string): VoiceState {
	if (isVoiceState(text)) return text
	throw new Error(`Words from a ballot have the state "${text}"; voice.ts has all there are.`)
}
