import type { Said, Worded } from './telling.ts'

/** One thing an editor may draw "you said" from: the name it is sent under, and what it says. */
export type Offer = { name: string; said: Said }

/** What the form of an action offers: wishes to stand under, themes and questions to be tied to. */
export type OfferedTies = {
	wishes: { id: string; number: number }[]
	themes: { id: string; name: Worded }[]
	questions: { name: string; survey: Worded; question: Worded }[]
}
