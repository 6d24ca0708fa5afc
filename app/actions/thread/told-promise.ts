import type { Day } from '#app/base/moment.ts'
import { type Language, wordingIn } from '#app/languages/language.ts'
import type { Said } from '#app/results/shown-question.ts'
import { type Action, type ActionStatus, isOverdue } from '../action.ts'
import { reasonIn } from '../refusal/told-no.ts'

/** A promise as the thread tells it, with its newest news. */
export type ToldPromise = {
	id: string
	title: Said
	owner: string
	status: ActionStatus
	reason: Said | null
	dueOn: Day
	isOverdue: boolean
	isSample: boolean
	wishNumber: number | null
	news: { slug: string; title: Said }[]
}

type Titles = Partial<Record<Language, string>>
type ToTell = Pick<
	Action,
	'id' | 'wishId' | 'owner' | 'status' | 'reason' | 'dueOn' | 'isSample' | 'titles'
> & {
	no?: { reasons: Titles }
	updates: readonly { slug: string; title: Titles }[]
}

/** One promise in a page's language, on this day. */
export function toldPromise(
	promise: ToTell,
	{
		language,
		today,
		wishes,
	}: { language: Language; today: Day; wishes: readonly { id: string; number: number }[] },
): ToldPromise {
	const { id, wishId, owner, status, dueOn, isSample, titles, updates } = promise
	const reason = reasonIn(promise, language)
	return {
		id,
		title: said(titles, language),
		owner,
		status,
		reason: reason && { language: reason.language, words: reason.text },
		dueOn,
		isOverdue: isOverdue(promise, today),
		isSample,
		wishNumber: wishes.find(wish => wish.id === wishId)?.number ?? null,
		news: updates.map(({ slug, title }) => ({ slug, title: said(title, language, slug) })),
	}
}

function said(titles: Titles, language: Language, otherwise = ''): Said {
	const found = wordingIn(titles, language)
	return found ? { language: found.language, words: found.wording } : { language, words: otherwise }
}
