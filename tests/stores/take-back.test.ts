import { readFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { expect } from 'vitest'
import { newId } from '#app/base/id.ts'
import type { Database } from '#app/platform/db.server.ts'
import type { Receipt } from '#app/surveys/receipt.ts'
import { lettersInFours } from '#app/surveys/receipt.ts'
import { sayReceipt, surveyOfReceipt } from '#app/surveys/receipt-words.server.ts'
import { recountAnswers } from '#app/surveys/recount-answers.server.ts'
import { responseSender, type SendResponse } from '#app/surveys/send-response.server.ts'
import { takeBack } from '#app/surveys/take-back.server.ts'
import { readVoice } from '#app/voices/read-voice.server.ts'
import { someSurvey } from '#tests/rules/surveys/some-survey.ts'
import { somePerson } from '#tests/support/some.ts'
import { someOpenSurvey, someSent } from '#tests/support/some-sending.ts'
import { test } from '#tests/support/test.ts'

const now = new Date('2026-11-22T10:00:00Z')
const answers = {
	one: { choices: ['b'] },
	why: { choices: ['no'], words: 'Because it is dark.' },
	words: { choices: [], words: 'A big slide' },
	year: { choices: ['year-3'] },
	ward: { choices: ['north'] },
}

test('C-15: taking back takes the row, the words and the counts, and leaves everybody else’s', async ({
	db,
	secret,
}) => {
	const send = responseSender(db, secret)
	const edition = await someOpenSurvey(db, someSurvey)
	const mine = await sent(send, someSent(edition, { answers }))
	await sent(send, someSent(edition, { answers: { one: { choices: ['b'] }, year: { choices: ['year-3'] } } }))
	expect(await takeBack(db, { secret, receipt: mine, now })).toEqual({ ok: true, value: 'taken-back' })
	expect(await db.read.response.count()).toBe(1)
	expect(await db.read.words.count()).toBe(0)
	expect(await recountAnswers(db)).toEqual({ responses: 1, wrong: [] })
	expect(await db.read.answerCount.findMany({ where: { groupKind: 'ward', count: { not: 0 } } })).toEqual([])
})

test('C-15: what readers made of the words goes with them: the voice, its themes, its quotes', async ({
	db,
	secret,
}) => {
	const send = responseSender(db, secret)
	const edition = await someOpenSurvey(db, someSurvey)
	const receipt = await sent(send, someSent(edition, { answers }))
	const who = await somePerson(db, { roles: ['moderator'] })
	for (const { id: wordsId } of await db.read.words.findMany()) {
		const newThemes = [{ name: `Theme ${wordsId}`, language: 'en' as const }]
		const read = await readVoice(db, {
			who,
			wordsId,
			reading: { act: 'clear', themeIds: [], newThemes },
			now,
		})
		expect(read.ok).toBe(true)
		await quote(db, wordsId)
	}
	expect(await db.read.themeVoice.count()).toBe(2)
	expect(await takeBack(db, { secret, receipt, now })).toEqual({ ok: true, value: 'taken-back' })
	const left = await Promise.all([
		db.read.words.count(),
		db.read.voice.count(),
		db.read.voiceAct.count(),
		db.read.themeVoice.count(),
		db.read.updateEvidence.count(),
	])
	expect(left).toEqual([0, 0, 0, 0, 0])
})

test('C-15: taken back twice, the second finds nothing, and nothing is counted down twice', async ({
	db,
	secret,
}) => {
	const send = responseSender(db, secret)
	const receipt = await sent(send, someSent(await someOpenSurvey(db, someSurvey), { answers }))
	const both = await Promise.all([
		takeBack(db, { secret, receipt, now }),
		takeBack(db, { secret, receipt, now }),
	])
	expect(both).toEqual([
		{ ok: true, value: 'taken-back' },
		{ ok: false, refusal: 'nothing-there' },
	])
	expect(await recountAnswers(db)).toEqual({ responses: 0, wrong: [] })
	expect(await db.read.answerCount.findMany({ where: { count: { lt: 0 } } })).toEqual([])
})

test('C-15: once the results are closed, answers stay', async ({ db, secret }) => {
	const send = responseSender(db, secret)
	const edition = await someOpenSurvey(db, someSurvey)
	const receipt = await sent(send, someSent(edition, { answers }))
	const close = (resultsClosedAt: Date) =>
		db.write(tx => tx.survey.update({ where: { id: edition.surveyId }, data: { resultsClosedAt } }))
	await close(now)
	expect(await takeBack(db, { secret, receipt, now })).toEqual({ ok: false, refusal: 'results-closed' })
	expect(await recountAnswers(db)).toEqual({ responses: 1, wrong: [] })
	await close(new Date(now.getTime() + 1))
	expect((await takeBack(db, { secret, receipt, now })).ok).toBe(true)
})

test('C-15: a page that is sent again after its answers were taken back stores nothing', async ({
	db,
	secret,
}) => {
	const send = responseSender(db, secret)
	const one = someSent(await someOpenSurvey(db, someSurvey), { answers })
	const receipt = await sent(send, one)
	await takeBack(db, { secret, receipt, now })
	await send(one)
	await send({ ...one, answers: { one: { choices: ['a'] } } })
	expect(await recountAnswers(db)).toEqual({ responses: 0, wrong: [] })
	expect(await db.read.words.count()).toBe(0)
})

test('a receipt that was guessed opens nothing: each letter counts', async ({ db, secret }) => {
	const send = responseSender(db, secret)
	const receipt = await sent(send, someSent(await someOpenSurvey(db, someSurvey)))
	const others: Receipt[] = [
		{ ...receipt, colour: (receipt.colour + 1) % 16 },
		{ ...receipt, animal: (receipt.animal + 1) % 32 },
		{ ...receipt, number: receipt.number === 99 ? 98 : receipt.number + 1 },
		{ ...receipt, letters: `${receipt.letters.slice(0, 7)}${receipt.letters.endsWith('A') ? 'B' : 'A'}` },
	]
	for (const other of others)
		expect(await takeBack(db, { secret, receipt: other, now })).toEqual({
			ok: false,
			refusal: 'nothing-there',
		})
	expect(await db.read.response.count()).toBe(1)
})

test('a receipt leads to its survey in any language, also after the answers were taken back', async ({
	db,
	secret,
}) => {
	const send = responseSender(db, secret)
	const edition = await someOpenSurvey(db, someSurvey)
	const receipt = await sent(send, someSent(edition))
	for (const language of ['en', 'ar'] as const) {
		const typed = `${sayReceipt(receipt, language)} ${lettersInFours(receipt.letters)}`
		expect((await surveyOfReceipt(db.read, secret, typed))?.id).toBe(edition.surveyId)
	}
	expect(await surveyOfReceipt(db.read, secret, 'blue otter 41')).toBeNull()
	await takeBack(db, { secret, receipt, now })
	expect(
		(await surveyOfReceipt(db.read, secret, `${sayReceipt(receipt, 'en')} ${receipt.letters}`))?.id,
	).toBe(edition.surveyId)
})

test('C-22: after taking back, no byte of the words is left in the file or its log', async ({
	db,
	file,
	secret,
}) => {
	const send = responseSender(db, secret)
	const edition = await someOpenSurvey(db, someSurvey)
	const marker = `marker-${newId()}-${newId()}`
	const write = (words: string) => ({ words: { choices: [], words } })
	const mine: Receipt[] = []
	for (let place = 0; place < 40; place++) {
		mine.push(await sent(send, someSent(edition, { answers: write(`${marker} ${'long '.repeat(300)}`) })))
		await sent(send, someSent(edition, { answers: write('Somebody else') }))
	}
	const isThere = () => ['', '-wal'].some(end => readFileSync(file + end).includes(marker))
	expect(isThere()).toBe(true)
	for (const receipt of mine) expect((await takeBack(db, { secret, receipt, now })).ok).toBe(true)
	checkpoint(file)
	expect(isThere()).toBe(false)
	expect(await db.read.words.count()).toBe(40)
})

async function sent(send: SendResponse, one: Parameters<SendResponse>[0]): Promise<Receipt> {
	const answer = await send(one)
	if (!answer.ok) throw new Error(`Not stored: ${answer.refusal}`)
	return answer.value
}

/** A published sentence that quotes these words. */
async function quote(db: Database, wordsId: string) {
	await db.write(async tx => {
		const updateId = newId()
		await tx.update.create({ data: { id: updateId, slug: updateId, status: 'done', createdAt: now } })
		await tx.updateEvidence.create({ data: { id: newId(), updateId, place: 0, kind: 'quote', wordsId } })
	})
}

function checkpoint(file: string) {
	const db = new Sqlite(file)
	db.pragma('wal_checkpoint(TRUNCATE)')
	db.close()
}
