import { expect } from 'vitest'
import { openDesk } from '#app/actions/verdict/open-desk.server.ts'
import { verdictGap, verdictsByUpdate } from '#app/actions/verdict/tell-verdicts.server.ts'
import { dayOf } from '#app/base/moment.ts'
import type { Database } from '#app/platform/db.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import { releaseResults } from '#app/results/release-results.server.ts'
import { findEdition, findSurvey } from '#app/surveys/survey.store.server.ts'
import { loadFramework } from '#app/wishes/load-framework.server.ts'
import json from '#prisma/framework.json' with { type: 'json' }
import { removeSamples } from '#prisma/remove-samples.server.ts'
import { loadSampleActions } from '#prisma/samples/load-sample-actions.server.ts'
import { loadSampleCouncil } from '#prisma/samples/load-sample-council.server.ts'
import { loadSampleResponses } from '#prisma/samples/load-sample-responses.server.ts'
import { loadSampleSurvey, sampleSlug } from '#prisma/samples/load-sample-survey.server.ts'
import { readSampleWords } from '#prisma/samples/read-sample-words.server.ts'
import { sampleOfficer } from '#prisma/samples/sample-officer.ts'
import { someMember } from '#tests/support/some-verdicts.ts'
import { test } from '#tests/support/test.ts'

const now = new Date('2026-12-28T10:00:00Z')

test('C2, C20: the samples have a yes, a partly that not all share, a "not yet" with its clock, one to judge, and a handover; all goes away with them but what a member wrote', async ({
	db,
	secret,
}) => {
	await someSampleCouncil(db, secret)
	const outcomes = [...(await verdictsByUpdate(db.read)).values()].map(([one]) => one?.outcome)
	expect(outcomes).toEqual(['yes', 'partly', 'not-yet', null])
	const partly = [...(await verdictsByUpdate(db.read)).values()].flat().find(one => one.outcome === 'partly')
	expect(partly?.reasons.some(({ word }) => word === 'yes')).toBe(true)
	expect(partly).toMatchObject({ unread: 1, replies: [{}] })
	expect(await verdictGap(db.read)).toMatchObject({ judged: 3, saidDone: 1, notYes: 1, isSample: true })
	const desk = await openDesk(db.read, { who: await someMember(db), now })
	expect(desk.toJudge).toHaveLength(1)
	expect(desk.term?.name).toBe('The Youth Council now (sample)')
	expect(desk.before.promises.length).toBeGreaterThan(2)
	expect(desk.before.answers).toMatchObject([{ outcome: 'not-yet', isOwed: true, isLate: false }])
	expect(desk.handed).toMatchObject([{ notes: [{}, {}, {}] }])
	const clocks = await db.read.replyClock.findMany({ where: { kind: 'sent-back' } })
	expect(clocks).toMatchObject([{ isSample: true, answeredOn: null }])
	expect(clocks[0]?.replyBy.localeCompare(dayOf(now))).toBe(1)
	expect(await db.read.clockMoveReason.count()).toBe(7)
	const { id: termId } = await db.read.councilTerm.findFirstOrThrow({ orderBy: { fromDay: 'asc' } })
	await db.write(tx =>
		tx.handoverNote.create({
			data: { id: 'own', termId, personId: 'mina', words: 'Ours.', writtenAt: now },
		}),
	)
	await removeSamples(db, now)
	const left = await Promise.all([
		db.read.verdict.count(),
		db.read.verdictOutcome.count(),
		db.read.updateVersion.count(),
		db.read.replyClock.count(),
		db.read.wishLead.count(),
		db.read.planGoal.count(),
		db.read.clockMoveReason.count(),
		db.read.verdictReplyWords.count(),
		db.read.planGoalWords.count(),
	])
	expect(left).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0])
	expect(await db.read.handoverNote.findMany({ select: { id: true } })).toEqual([{ id: 'own' }])
	expect(await db.read.councilTerm.findMany({ select: { id: true } })).toEqual([{ id: termId }])
	await expect(db.write(tx => tx.handoverNote.deleteMany())).rejects.toThrow()
})

/** The samples as far as the Youth Council judges them. */
async function someSampleCouncil(db: Database, secret: Secret): Promise<void> {
	await loadFramework(db, json, now)
	await loadSampleSurvey(db, now)
	const survey = await findSurvey(db.read, sampleSlug)
	const edition = survey && (await findEdition(db.read, survey.id))
	if (!edition) throw new Error('The sample survey was not published.')
	const { surveyId } = edition
	await loadSampleResponses(db, { secret, edition, now })
	const themeIds = await readSampleWords(db, now)
	const released = await releaseResults(db, { who: sampleOfficer, surveyId, now })
	if (!released.ok) throw new Error(released.refusal)
	const { releaseId } = released.value
	await loadSampleCouncil(db, {
		updateIds: await loadSampleActions(db, { surveyId, releaseId, themeIds, now }),
		now,
	})
}
