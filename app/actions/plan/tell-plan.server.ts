import type { Day } from '#app/base/moment.ts'
import type { Language } from '#app/languages/language.ts'
import { allPeople } from '#app/people/person.store.server.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { type ThemeSaid, voicesOfWish } from '#app/results/voices-of-wish.server.ts'
import { allSurveys, findEdition } from '#app/surveys/survey.store.server.ts'
import { allWishes } from '#app/wishes/wish.store.server.ts'
import { actionsOfWish, findAction, partsOf } from '../action.store.server.ts'
import { languagesOfWish } from '../languages-asked.server.ts'
import { wordedIn } from '../offer-ties.server.ts'
import { goalsOfWish, type LeadRow, leadsOfWish, type PlanGoalRow, planRowsOf } from '../plan.store.server.ts'
import { changesOfAction, changesOfWishPlan } from '../promise-change.store.server.ts'
import { tellUpdates } from '../tell-updates.server.ts'
import type { Telling, Worded } from '../telling.ts'
import { allUpdatesOfAction } from '../update.store.server.ts'
import { type Planned, planOf, standOf } from './planned.ts'
import { type ToldSave, toldSaves } from './told-change.ts'

type Told = { language: Language; today: Day }

/** The plan of a wish as everybody reads it: who leads, what for, and what was promised. The same few questions however many promises there are. */
export async function tellWishPlan(
	db: Reader,
	wishId: string,
	{ language, today }: Told,
): Promise<{
	leads: LeadRow[]
	goals: PlanGoalRow[]
	stand: ReturnType<typeof standOf>
	promises: Planned[]
}> {
	const actions = await actionsOfWish(db, wishId)
	const beside = await planRowsOf(
		db,
		actions.map(({ id }) => id),
	)
	return {
		leads: await leadsOfWish(db, wishId),
		goals: await goalsOfWish(db, wishId),
		stand: standOf(actions, today),
		promises: planOf(actions, { beside, language, today }),
	}
}

/** A promise as everybody reads it at an address of its own; nobody inside is named. */
export type ToldPromise = {
	wish: number
	promise: Planned
	/** The larger promise it is a part of. */
	whole: { id: string; title: Worded } | null
	saves: ToldSave[]
	themes: ThemeSaid[]
	surveys: { slug: string; title: Worded }[]
	updates: Telling[]
}

/** One promise with its parts, what became of it, and the voices behind it; null when there is none. */
export async function tellPromise(
	db: Reader,
	actionId: string,
	{ language, today }: Told,
): Promise<ToldPromise | null> {
	const action = await findAction(db, actionId)
	if (!action) return null
	const wish = (await allWishes(db)).find(({ id }) => id === action.wishId)
	const actions = [action, ...(await partsOf(db, actionId))]
	const beside = await planRowsOf(
		db,
		actions.map(({ id }) => id),
	)
	const [promise] = planOf(actions, { beside, language, today })
	if (!wish || !promise) return null
	const parent = action.parentId ? await findAction(db, action.parentId) : null
	const updates = (await allUpdatesOfAction(db, actionId)).filter(({ publishedAt }) => publishedAt)
	const themes = await voicesOfWish(db, { wishId: wish.id, language })
	return {
		wish: wish.number,
		promise,
		whole: parent && { id: parent.id, title: wordedIn(parent.titles, language) },
		saves: toldSaves(await changesOfAction(db, actionId), null),
		themes: themes.filter(({ id }) => action.themeIds.includes(id)),
		surveys: await surveysBehind(db, new Set(action.results.map(({ surveyId }) => surveyId)), language),
		updates: await tellUpdates(db, updates, language),
	}
}

/** What stands beside one action, for the team: its own steps, numbers and evidence, and all that changed, with names. */
export async function openSteps(
	db: Reader,
	actionId: string,
	{ language, today }: Told,
): Promise<{ plan: Planned; saves: ToldSave[] } | null> {
	const action = await findAction(db, actionId)
	if (!action) return null
	const beside = await planRowsOf(db, [actionId])
	const [plan] = planOf([action], { beside, language, today })
	const names = new Map((await allPeople(db)).map(({ id, name }) => [id, name]))
	return plan ? { plan, saves: toldSaves(await changesOfAction(db, actionId), names) } : null
}

/** Who leads a wish and what for, for the team, with all that changed there and who changed it, and the languages a new goal is owed in. */
export async function openWishPlan(
	db: Reader,
	wishId: string,
): Promise<{ leads: LeadRow[]; goals: PlanGoalRow[]; asked: Language[]; saves: ToldSave[] }> {
	const names = new Map((await allPeople(db)).map(({ id, name }) => [id, name]))
	return {
		leads: await leadsOfWish(db, wishId),
		goals: await goalsOfWish(db, wishId),
		asked: await languagesOfWish(db, wishId),
		saves: toldSaves(await changesOfWishPlan(db, wishId), names),
	}
}

/** The surveys whose results a promise answers, by their titles. */
async function surveysBehind(db: Reader, ids: ReadonlySet<string>, language: Language) {
	const surveys = (await allSurveys(db)).filter(({ id }) => ids.has(id))
	return await Promise.all(
		surveys.map(async ({ id, slug }) => {
			const edition = await findEdition(db, id)
			const title = wordedIn(edition?.document.title ?? {}, language)
			return { slug, title: title.text ? title : { language, text: slug } }
		}),
	)
}
