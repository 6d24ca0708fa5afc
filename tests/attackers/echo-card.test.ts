import { existsSync, readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { tellWhatHappened } from '#app/actions/tell-what-happened.server.ts'
import { newId } from '#app/base/id.ts'
import { allLanguages } from '#app/languages/language.ts'
import { cardOfSurvey } from '#app/surveys/echo-card.server.ts'
import { responseSender } from '#app/surveys/send-response.server.ts'
import { findSurveyById } from '#app/surveys/survey.store.server.ts'
import { someSurvey } from '#tests/rules/surveys/some-survey.ts'
import { someOpenSurvey, someSent } from '#tests/support/some-sending.ts'
import { test } from '#tests/support/test.ts'

const children = 60

test(`C4: with the database, its log, the keys and the cards in ${children} hands, no card leads to an answer`, async ({
	db,
	secret,
	file,
}) => {
	const edition = await someOpenSurvey(db, someSurvey)
	const send = responseSender(db, secret)
	// One child at a time, and a copy of everything after each: all that a spy could want.
	const hands: { card: string; choice: string }[] = []
	for (let child = 0; child < children; child++) {
		const choice = child % 3 === 0 ? 'b' : 'a'
		expect(await send(someSent(edition, { answers: { one: { choices: [choice] } } }))).toMatchObject({
			ok: true,
		})
		hands.push({ card: JSON.stringify(cardOfSurvey(edition.surveyId, 'en')), choice })
	}
	// To know the choice by the card, cards must differ where choices do: here is one card, so the best guess is blind.
	expect(new Set(hands.map(({ card }) => card)).size).toBe(1)
	expect(new Set(hands.map(({ choice }) => choice)).size).toBe(2)
	// Nothing that anybody keeps names a card: neither the file nor its log holds four pictures of it together.
	const log = existsSync(`${file}-wal`) ? readFileSync(`${file}-wal`) : Buffer.alloc(0)
	const kept = Buffer.concat([readFileSync(file), log])
		.toString('latin1')
		.toLowerCase()
	for (const language of allLanguages) {
		const words = cardOfSurvey(edition.surveyId, language).map(one =>
			Buffer.from(one.words.toLowerCase()).toString('latin1'),
		)
		expect(
			words.every(word => kept.includes(word)),
			language,
		).toBe(false)
	}
})

test('C4: the card of a survey that fewer than the floor answered tells of the survey, and no number', async ({
	db,
	secret,
}) => {
	const edition = await someOpenSurvey(db, someSurvey)
	const send = responseSender(db, secret)
	const told = async () => {
		const survey = await findSurveyById(db.read, edition.surveyId)
		if (!survey) throw new Error('There is no survey.')
		return JSON.stringify(await tellWhatHappened(db.read, { survey, language: 'en', today: '2026-12-01' }))
	}
	const nobodyAnswered = await told()
	for (let child = 0; child < 4; child++) await send(someSent(edition, { key: newId() }))
	expect(await told()).toBe(nobodyAnswered)
	for (let child = 0; child < 40; child++) await send(someSent(edition, { key: newId() }))
	expect(await told(), 'answers that were not released tell nothing either').toBe(nobodyAnswered)
})
