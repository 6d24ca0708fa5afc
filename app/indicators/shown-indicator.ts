import type { Shown } from '#app/results/presented-table.ts'
import type { Said } from '#app/results/shown-question.ts'
import type { Curve } from './curve.ts'
import type { CurveSentence, ForecastSentence, Turn } from './curve-words.ts'
import type { Expected } from './forecast.ts'
import type { Indicator, PlanLine, WishTie } from './indicator.ts'
import type { IdeaKind, StorySide } from './story.ts'

/** A story as a reader gets it: in their language, or the nearest it is told in. */
export type ToldStory = { side: StorySide; said: Said; isChecked: boolean }

export type ToldIdea = { id: string; kind: IdeaKind; isYoung: boolean; said: Said; ballotSlug: string | null }

export type ShownIndicator = {
	indicator: Indicator
	line: PlanLine | null
	near: { id: string; name: string } | null
	plain: Said | null
	definition: Said | null
	/** Whether a person has read the plain words. */
	isChecked: boolean
	wishes: WishTie[]
	curve: Curve | null
	sentence: CurveSentence
	forecast: ForecastSentence
	expected: Expected[]
	turn: Turn | null
	/** How many points were corrected or taken out since. */
	corrected: { period: string; value: number; on: Date; why: string | null }[]
	stories: ToldStory[]
	/** What children said under the wishes it is tied to: cleared voices by theme, with protected counts. */
	themes: { id: string; name: Said; isSample: boolean; voices: Shown; quotes: Said[] }[]
	ideas: ToldIdea[]
}
