import type { QrPath } from '#app/ballots/slips/sheet.ts'
import type { Day } from '#app/base/moment.ts'
import type { Language } from '#app/languages/language.ts'
import type { Shown } from '#app/results/presented-table.ts'
import type { GroupKind } from '#app/surveys/survey.ts'
import type { ActionStatus } from '../action.ts'
import type { ClockState } from '../clock/reply-clock.ts'
import type { Worded } from '../telling.ts'
import type { ShortVerdict } from '../verdict/told-verdict.ts'

/** Words as they fit on a poster. */
export type Cut = Worded & { isCut: boolean }

/** How many letters of each thing have room on one sheet of A4, in the widest of our scripts. */
export const room = { heading: 80, question: 85, choice: 40, promise: 105, who: 44, why: 150 } as const

/** How many questions, choices of each and promises one sheet shows: large enough to read from a chair. */
export const most = { questions: 2, choices: 3, promises: 2 } as const

/** One line of a question's answers: a picture, words and a number that came through the door. */
export type PosterLine = {
	id: string
	picture: string | null
	face: number | null
	words: Cut
	count: Shown
	bar: number
}

/** A question with its answers. `lines` is empty where none may be told. */
export type PosterQuestion = {
	id: string
	picture: string | null
	words: Cut
	/** About how many answered; of all children, or of the group. */
	base: Shown
	lines: PosterLine[]
}

export type PosterPromise = {
	id: string
	wish: number
	title: Cut
	owner: Cut
	dueOn: Day
	status: ActionStatus
	/** Why not, where nobody will. */
	why: Cut | null
	isOverdue: boolean
	isSample: boolean
	verdict: ShortVerdict | null
}

/** A group of children whose own answers somebody asked for: a school, a year, a ward. */
export type PosterGroup = { kind: GroupKind; id: string; words: Worded; isShown: boolean }

/** One sheet for the wall of a class. */
export type Poster = {
	kind: 'survey' | 'promise' | 'wish'
	heading: Cut | null
	/** The wish the whole poster is about. */
	wish: number | null
	isSample: boolean
	questions: PosterQuestion[]
	/** Whether there is more of each than the sheet shows. */
	hasMoreAnswers: boolean
	hasMorePromises: boolean
	promises: PosterPromise[]
	/** Who owes an answer to the whole survey, and by when. */
	reply: { service: Cut; due: Day; state: ClockState } | null
	group: PosterGroup | null
	/** Where it stands today, below the city's address. */
	path: string
}

/** What every poster's page is told beside its poster. */
export type PosterPrint = { language: Language; today: Day; qr: QrPath; address: string }

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Words with room for so many letters: whole, or whole words of them and a mark that there are more. */
export function cutTo({ language, text }: Worded, room: number): Cut {
	const all = [...letters.segment(text.trim())].map(({ segment }) => segment)
	if (all.length <= room) return { language, text: text.trim(), isCut: false }
	const kept = all.slice(0, room - 1)
	const space = kept.findLastIndex(letter => /\s/.test(letter))
	const end = /\s/.test(all[room - 1] ?? '') || space < room / 2 ? kept.length : space
	return {
		language,
		text: `${kept
			.slice(0, end)
			.join('')
			.trimEnd()
			.replace(/[\s,;:،؛–-]+$/, '')}…`,
		isCut: true,
	}
}

/** Whether any words of a poster did not fit. */
export function isCut({ heading, questions, promises, reply }: Poster): boolean {
	return [
		heading,
		reply?.service,
		...questions.flatMap(({ words, lines }) => [words, ...lines.map(line => line.words)]),
		...promises.flatMap(({ title, owner, why }) => [title, owner, why]),
	].some(words => words?.isCut)
}
