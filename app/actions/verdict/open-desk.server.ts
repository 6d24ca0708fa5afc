import { type Day, dayOf, daysBetween } from '#app/base/moment.ts'
import { type Language, sourceLanguage } from '#app/languages/language.ts'
import type { Person } from '#app/people/permission.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { allWishes } from '#app/wishes/wish.store.server.ts'
import { allActions } from '../action.store.server.ts'
import type { Action } from '../action.ts'
import { allNotes, allTerms } from '../council.store.server.ts'
import { listed } from '../listed-action.ts'
import { tellUpdates } from '../tell-updates.server.ts'
import { allPublishedUpdates } from '../update.store.server.ts'
import { verdictsOn } from '../verdict.store.server.ts'
import { answered, fromPredecessors, openPromises, toJudge } from './desk.ts'
import { judgesFor } from './give-verdict.server.ts'
import { verdictsByUpdate } from './tell-verdicts.server.ts'
import { termOn } from './term.ts'

/** What the desk of the Youth Council shows to one of its members, or to a teacher who types for a school council. */
export async function openDesk(db: Reader, { who, now }: { who: Person; now: Date }) {
	const { language } = who
	const today = dayOf(now)
	const [versions, mine, actions, terms, notes, judge, brief] = await Promise.all([
		verdictsByUpdate(db),
		verdictsOn(db, { personId: who.id }),
		allActions(db),
		allTerms(db),
		allNotes(db),
		judgesFor(db, who),
		briefUpdates(db, language),
	])
	const wishes = new Map((await allWishes(db)).map(({ id, number }) => [id, number]))
	const term = termOn(terms, today)
	const promise = (action: Action) => deskPromise(action, { wishes, language, today })
	const answers = answered(versions, today).map(one => ({ ...one, brief: brief.get(one.updateId) ?? null }))
	const before = fromPredecessors({ actions, answers }, term)
	return {
		judge,
		toJudge: toJudge(versions, mine, today).map(one => ({
			...one,
			brief: brief.get(one.updateId) ?? null,
		})),
		promises: openPromises(actions).map(promise),
		answers,
		term,
		before: { promises: before.actions.map(promise), answers: before.answers },
		handed: terms
			.map(({ id, name }) => ({
				id,
				name,
				notes: notes.filter(({ termId }) => termId === id).map(noteTold),
			}))
			.filter(one => one.notes.length > 0),
	}
}

function noteTold({ id, words, writtenAt }: { id: string; words: string; writtenAt: Date }) {
	return { id, words, on: dayOf(writtenAt) }
}

function deskPromise(
	action: Action,
	{ wishes, language, today }: { wishes: Map<string, number>; language: Language; today: Day },
) {
	const wish = wishes.get(action.wishId) ?? null
	const age = Math.max(0, daysBetween(dayOf(action.createdAt), today))
	return { ...listed(action, { language, today }), wish, age }
}

/** The headline of each published update, by its id, with where it stands. */
export async function briefUpdates(db: Reader, language: Language) {
	const updates = (await allPublishedUpdates(db)).filter(({ isHistory }) => !isHistory)
	const told = await tellUpdates(db, updates, language)
	return new Map(
		updates.map(({ id }, place) => {
			const one = told[place]
			return [
				id,
				{
					slug: one?.slug ?? '',
					headline: { language: one?.language ?? sourceLanguage, text: one?.headline ?? '' },
					status: one?.status ?? 'under-way',
					wishNumbers: one?.wishNumbers ?? [],
					isSample: one?.isSample ?? false,
				},
			] as const
		}),
	)
}
