import { editUpdate, makeUpdate } from '#app/actions/edit-update.server.ts'
import { makeAction } from '#app/actions/make-action.server.ts'
import { addToPlan, finishMilestone } from '#app/actions/plan/add-to-plan.server.ts'
import { publishUpdate } from '#app/actions/publish-update.server.ts'
import { markSamples } from '#app/actions/sample.store.server.ts'
import type { Evidence } from '#app/actions/update.ts'
import { dayOf, daysAfter } from '#app/base/moment.ts'
import type { Result } from '#app/base/result.ts'
import { allLanguages } from '#app/languages/language.ts'
import type { Database } from '#app/platform/db.server.ts'
import { clearedVoices } from '#app/voices/voice.store.server.ts'
import { inventedActions } from './invented-actions.ts'
import { inventedPlan } from './invented-plans.ts'
import { sampleOfficer as who } from './sample-officer.ts'

/** Makes the sample's promises and their news, resting on the sample's own release and voices. Answers the ids of the news by their themes. */
export async function loadSampleActions(
	db: Database,
	{
		surveyId,
		releaseId,
		themeIds,
		now,
	}: { surveyId: string; releaseId: string; themeIds: Map<string, string>; now: Date },
): Promise<Map<string, string>> {
	const updateIds = new Map<string, string>()
	// Nobody promises for a day that is over: those that are late were promised in time.
	const promisedAt = new Date(now.getTime() - 60 * 86_400_000)
	for (const { wish, title, due, theme, question, choice, update, ...invented } of inventedActions) {
		const themeId = themeIds.get(theme)
		const content = {
			wishId: wish,
			owner: invented.owner,
			status: invented.status,
			reason: invented.reason ?? null,
			dueOn: daysAfter(dayOf(now), due),
			replyBy: daysAfter(dayOf(now), Math.max(due, 14)),
			howMuch: invented.howMuch ?? null,
			howWell: invented.howWell ?? null,
			betterOff: invented.betterOff ?? null,
			partners: null,
			responsibleId: null,
			parentId: null,
			titles: title,
			themeIds: themeId ? [themeId] : [],
			no: invented.no,
			results: [{ surveyId, questionId: question }],
		}
		const actionId = granted(await makeAction(db, { who, content, now: promisedAt }))
		if (title === inventedActions[0]?.title) await addSamplePlan(db, { actionId, promisedAt, now })
		if (!update) continue
		const quote = themeId ? (await clearedVoices(db.read, { themeIds: [themeId] }))[0] : undefined
		const evidence: Evidence[] = [{ kind: 'count', releaseId, questionId: question, choiceId: choice }]
		if (quote) evidence.push({ kind: 'quote', wordsId: quote.wordsId })
		const words = allLanguages.map(language => ({
			language,
			title: update.title[language],
			weDid: update.weDid[language],
			next: update.next[language],
			isChecked: false,
		}))
		const at = new Date(now.getTime() - update.daysAgo * 86_400_000)
		const updateId = granted(await makeUpdate(db, { who, actionId, now: at }))
		const { version } = granted(
			await editUpdate(db, { who, updateId, content: { version: 1, words, evidence }, now: at }),
		)
		updateIds.set(theme, updateId)
		if (!update.isDraft) granted(await publishUpdate(db, { who, updateId, version, now: at }))
	}
	await db.write(tx => markSamples(tx, who.id))
	return updateIds
}

/** Gives the first promise its steps, numbers and evidence. */
async function addSamplePlan(
	db: Database,
	{ actionId, promisedAt, now }: { actionId: string; promisedAt: Date; now: Date },
): Promise<void> {
	const { parts, done } = inventedPlan(dayOf(now))
	const begun = new Date(promisedAt.getTime() + 86_400_000)
	for (const part of parts) {
		const id = granted(await addToPlan(db, { who, actionId, part, now: begun }))
		if (part.part === 'milestone' && part.title === done.title)
			granted(await finishMilestone(db, { who, actionId, id, doneOn: done.day, now }))
	}
}

function granted<Value>(result: Result<Value, string>): Value {
	if (!result.ok) throw new Error(`A sample was refused: ${result.refusal}.`)
	return result.value
}
