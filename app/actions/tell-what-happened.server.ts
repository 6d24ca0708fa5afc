import { type Day, dayOf } from '#app/base/moment.ts'
import { type Language, wordingIn } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { cardOfSurvey } from '#app/surveys/echo-card.server.ts'
import { findEdition, type SurveyBrief, tiesOf } from '#app/surveys/survey.store.server.ts'
import { allWishes } from '#app/wishes/wish.store.server.ts'
import { actionsOfWish } from './action.store.server.ts'
import { isOverdue } from './action.ts'
import { shownClock } from './clock/reply-clock.ts'
import { clockOf } from './clock.store.server.ts'
import { cameOf, type WhatHappened } from './happened.ts'
import { tellUpdates } from './tell-updates.server.ts'
import { tellWhatWasSaid } from './tell-what-was-said.server.ts'
import { updatesOfWish } from './update.store.server.ts'

/**
 * What came of a survey: for each wish that any of its questions or choices
 * touches, what was promised and told since it opened. It knows the survey and
 * no answer, so every child of a survey is told the same, whatever they said
 * (decisions 0006 and 0012).
 */
export async function tellWhatHappened(
	db: Reader,
	{ survey, language, today }: { survey: SurveyBrief; language: Language; today: Day },
): Promise<WhatHappened> {
	const touched = new Set((await tiesOf(db, survey.id)).map(({ wishId }) => wishId))
	const told = await tellWhatWasSaid(db, { slug: survey.slug, wishIds: [...touched], language })
	const clock = await clockOf(db, 'survey', survey.id)
	const wishes: WhatHappened['wishes'] = []
	for (const { id, number } of await allWishes(db)) {
		if (!touched.has(id)) continue
		const actions = (await actionsOfWish(db, id)).filter(action => cameOf(action, survey))
		const updates = (await updatesOfWish(db, id)).filter(
			({ isHistory, publishedAt }) => !isHistory && publishedAt && publishedAt >= survey.opensAt,
		)
		wishes.push({
			number,
			said: told.get(id) ?? [],
			actions: actions.map(({ id, titles, owner, status, reason, dueOn, isSample }) => ({
				id,
				titles,
				owner,
				status,
				reason,
				dueOn,
				isSample,
				isOverdue: isOverdue({ status, dueOn }, today),
			})),
			updates: await tellUpdates(db, updates, language),
		})
	}
	return {
		survey: await surveyTold(db, survey, language),
		isReplyLate: survey.replyBy < today,
		clock: clock && shownClock(clock, today),
		wishes,
	}
}

/** The surveys a child may have answered, newest first, by their titles: for a child whose receipt is lost. */
export async function surveysToChooseFrom(
	db: Reader,
	surveys: readonly SurveyBrief[],
	language: Language,
): Promise<WhatHappened['survey'][]> {
	return await Promise.all(surveys.map(survey => surveyTold(db, survey, language)))
}

async function surveyTold(
	db: Reader,
	{ id, slug, service, replyBy, opensAt, isSample }: SurveyBrief,
	language: Language,
): Promise<WhatHappened['survey']> {
	const edition = await findEdition(db, id)
	const title = wordingIn(edition?.document.title ?? {}, language)
	return {
		slug,
		card: cardOfSurvey(id, language),
		title: { language: title?.language ?? language, text: title?.wording ?? slug },
		service,
		replyBy,
		askedOn: dayOf(opensAt),
		isSample,
	}
}
