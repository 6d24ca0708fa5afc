import type { Action, ActionContent } from '../action.ts'
import { type ActionTyped, tieName, typedOf } from '../plan/typed-action.ts'
import type { Unanswered } from './thread.ts'

/** What a promise can be tied to: a theme, or a question of a survey. */
export type SaidThing =
	| { kind: 'theme'; themeId: string }
	| { kind: 'result'; surveyId: string; questionId: string }

/** The thing as one value of an address or a form: `theme/<id>`, `result/<survey>/<question>`. */
export function nameOfThing(one: Unanswered): string {
	return one.kind === 'theme' ? `theme/${one.id}` : `result/${tieName(one)}`
}

/** Reads such a value; null when it is none. */
export function thingFrom(name: string): SaidThing | null {
	const [kind, first, second, ...rest] = name.split('/')
	if (!first || rest.length > 0) return null
	if (kind === 'theme') return second === undefined ? { kind, themeId: first } : null
	return kind === 'result' && second ? { kind, surveyId: first, questionId: second } : null
}

/** The form of a new promise, as "make a promise about it" opens it: the wish chosen and the tie ticked. */
export function typedAbout(search: URLSearchParams): ActionTyped {
	const thing = thingFrom(search.get('about') ?? '')
	const typed = { ...typedOf(), wishId: search.get('wish') ?? '' }
	if (thing?.kind === 'theme') return { ...typed, themes: [thing.themeId] }
	return thing ? { ...typed, results: [tieName(thing)] } : typed
}

/** What the promise holds once it is tied to the thing too. */
export function tiedTo(action: Action, thing: SaidThing): ActionContent {
	const { id: _id, createdAt: _createdAt, isSample: _isSample, version: _version, ...content } = action
	if (thing.kind === 'theme')
		return { ...content, themeIds: [...new Set([...content.themeIds, thing.themeId])] }
	const { surveyId, questionId } = thing
	const isThere = content.results.some(tie => tieName(tie) === tieName(thing))
	return isThere ? content : { ...content, results: [...content.results, { surveyId, questionId }] }
}
