import { type Day, dayOf } from '#app/base/moment.ts'
import { type Language, sourceLanguage } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { allReleases, findReleasedSurvey } from '#app/results/release.store.server.ts'
import type { ReleasedSurvey } from '#app/results/release.ts'
import { findEdition, findSurvey, tiesOf } from '#app/surveys/survey.store.server.ts'
import { allWishes, type WishBrief } from '#app/wishes/wish.store.server.ts'
import { actionsOfWish, findAction } from '../action.store.server.ts'
import { type Action, isOverdue, type ResultTie } from '../action.ts'
import { shownClock } from '../clock/reply-clock.ts'
import { clockOf } from '../clock.store.server.ts'
import { cameOf } from '../happened.ts'
import { wordedIn } from '../offer-ties.server.ts'
import { tellNo } from '../refusal/tell-no.server.ts'
import { allTies } from '../thread.store.server.ts'
import { withVerdicts } from '../verdict/tell-verdicts.server.ts'
import { fitted } from './fit-poster.ts'
import { easily, groupsOf, hungQuestion, hungQuestions, showsGroup } from './hung-question.ts'
import {
	cutTo,
	most,
	type Poster,
	type PosterGroup,
	type PosterPromise,
	type PosterQuestion,
	room,
} from './poster.ts'

type Reading = { language: Language; now: Date }

/** A group a poster can be asked for, as its form offers it. */
export type OfferedGroup = Omit<PosterGroup, 'isShown'>

/**
 * The poster of a survey, of all children or of one group of them, and the
 * groups it can be asked for. Numbers are those of the newest release and no
 * others. A group too small to be shown gets everybody's. Null where there is
 * no such survey yet, or no such group.
 *
 * @param of the group, as `<kind>/<id>`; none: all children.
 */
export async function tellSurveyPoster(
	db: Reader,
	{ slug, of }: { slug: string; of: string | null },
	{ language, now }: Reading,
): Promise<{ poster: Poster; groups: OfferedGroup[]; isOut: boolean } | null> {
	const survey = await findSurvey(db, slug)
	if (!survey || survey.opensAt > now) return null
	const released = await findReleasedSurvey(db, slug)
	const document = released?.document ?? (await findEdition(db, survey.id))?.document
	if (!document) return null
	const tables = released?.release.tables ?? []
	const groups = groupsOf(document, language)
	const chosen = of ? groups.find(({ kind, id }) => `${kind}/${id}` === of) : undefined
	if (of && !chosen) return null
	const group = chosen ? { ...chosen, isShown: showsGroup(tables, chosen) } : null
	const promised = (await allTies(db)).results.filter(({ surveyId }) => surveyId === survey.id)
	const ties = await tiesOf(db, survey.id)
	const hung = hungQuestions(
		{ document, tables, language, group: group?.isShown ? group : null },
		{ promised: questionsOf(promised), tied: questionsOf(ties.filter(({ wishId }) => wishId)) },
	)
	const touched = new Set([...ties, ...promised].map(({ wishId }) => wishId))
	const wishes = (await allWishes(db)).filter(({ id }) => touched.has(id))
	const actions = (await Promise.all(wishes.map(({ id }) => actionsOfWish(db, id)))).flat()
	const isTied = ({ results }: Action) => results.some(({ surveyId }) => surveyId === survey.id)
	const came = actions
		.filter(action => cameOf(action, survey))
		.toSorted((a, b) => Number(isTied(b)) - Number(isTied(a)) || a.dueOn.localeCompare(b.dueOn))
	const clock = await clockOf(db, 'survey', survey.id)
	const shown = clock && shownClock(clock, dayOf(now))
	const poster: Poster = {
		...{ kind: 'survey', wish: null, group, isSample: survey.isSample },
		heading: easily(document.title, language, room.heading),
		questions: hung.slice(0, most.questions),
		hasMoreAnswers: tables.length > 0 && document.questions.length > most.questions,
		...(await promisesOn(db, came, { wishes, language, now })),
		reply: shown && {
			service: cutTo({ language: sourceLanguage, text: shown.service }, room.who),
			due: shown.due,
			state: shown.state,
		},
		path: `/${language}/what-happened?survey=${slug}`,
	}
	return { poster: fitted(poster), groups, isOut: released !== null }
}

/** The poster of one promise, with the numbers it answers; null where there is none. */
export async function tellPromisePoster(
	db: Reader,
	actionId: string,
	{ language, now }: Reading,
): Promise<Poster | null> {
	const action = await findAction(db, actionId)
	const wishes = await allWishes(db)
	const wish = wishes.find(({ id }) => id === action?.wishId)
	if (!action || !wish) return null
	const hung = hungOf(await allReleases(db), action.results, { wishId: wish.id, language })
	return fitted({
		...{ kind: 'promise', heading: null, wish: wish.number, isSample: action.isSample, group: null },
		...saidOn(hung),
		...(await promisesOn(db, [action], { wishes, language, now })),
		reply: null,
		path: `/${language}/promises/${actionId}`,
	})
}

/** The poster of one wish: what the newest surveys say of it, and what was promised, the soonest due first. */
export async function tellWishPoster(
	db: Reader,
	number: number,
	{ language, now }: Reading,
): Promise<Poster | null> {
	const wishes = await allWishes(db)
	const wish = wishes.find(one => one.number === number)
	if (!wish) return null
	const released = await allReleases(db)
	const asked = released.flatMap(({ release: { surveyId }, ties }) =>
		ties.flatMap(({ questionId, wishId }) => (wishId === wish.id ? { surveyId, questionId } : [])),
	)
	return fitted({
		...{ kind: 'wish', heading: null, wish: number, isSample: false, group: null },
		...saidOn(hungOf(released, asked, { wishId: wish.id, language })),
		...(await promisesOn(db, await actionsOfWish(db, wish.id), { wishes, language, now })),
		reply: null,
		path: `/${language}/wishes/${number}`,
	})
}

/** Questions of any surveys; of one whose choices speak to the wish, those choices alone. */
function hungOf(
	released: readonly ReleasedSurvey[],
	asked: readonly ResultTie[],
	{ wishId, language }: { wishId: string; language: Language },
): PosterQuestion[] {
	const names = new Set(asked.map(({ surveyId, questionId }) => `${surveyId} ${questionId}`))
	return released.flatMap(({ release, document, ties }) =>
		document.questions.flatMap(({ id }) => {
			if (!names.has(`${release.surveyId} ${id}`)) return []
			const own = ties.flatMap(tie =>
				tie.questionId === id && tie.wishId === wishId && tie.choiceId ? tie.choiceId : [],
			)
			const only = own.length > 0 ? own : undefined
			const hung = hungQuestion(id, { document, tables: release.tables, language }, only)
			return hung && hung.lines.length > 0 ? { ...hung, id: `${release.surveyId}-${id}` } : []
		}),
	)
}

function saidOn(hung: readonly PosterQuestion[]) {
	return { questions: hung.slice(0, most.questions), hasMoreAnswers: hung.length > most.questions }
}

/** The first of some promises as they fit, and whether there are more. A part is not told beside what it is a part of. */
async function promisesOn(
	db: Reader,
	actions: readonly Action[],
	{ wishes, language, now }: Reading & { wishes: readonly WishBrief[] },
): Promise<Pick<Poster, 'promises' | 'hasMorePromises'>> {
	const ids = new Set(actions.map(({ id }) => id))
	const whole = actions.filter(({ parentId }) => !ids.has(parentId ?? ''))
	const shown = await withVerdicts(db, whole.slice(0, most.promises))
	const today: Day = dayOf(now)
	const promises = shown.map(async (action): Promise<PosterPromise> => {
		const { id, owner, dueOn, status, reason, isSample, verdict } = action
		const why = (await tellNo(db, id, language))?.reason ?? { language: sourceLanguage, text: reason ?? '' }
		return {
			...{ id, dueOn, status, isSample, verdict },
			wish: wishes.find(wish => wish.id === action.wishId)?.number ?? 0,
			title: cutTo(wordedIn(action.titles, language), room.promise),
			owner: cutTo({ language: sourceLanguage, text: owner }, room.who),
			why: why.text ? cutTo(why, room.why) : null,
			isOverdue: isOverdue(action, today),
		}
	})
	return { promises: await Promise.all(promises), hasMorePromises: whole.length > most.promises }
}

function questionsOf(ties: readonly { questionId: string }[]): Set<string> {
	return new Set(ties.map(({ questionId }) => questionId))
}
