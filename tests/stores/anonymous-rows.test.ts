import Database from 'better-sqlite3'
import { expect } from 'vitest'
import { responseSender } from '#app/surveys/send-response.server.ts'
import { someSurvey } from '#tests/rules/surveys/some-survey.ts'
import { someOpenSurvey, someSent } from '#tests/support/some-sending.ts'
import { test } from '#tests/support/test.ts'

/** All that may be kept of a child who answers (C-07). A new column here needs a reason in the data inventory. */
const columns = {
	Response: ['id', 'editionId', 'day', 'language', 'yearBand', 'ward', 'schoolType', 'answers'],
	Words: ['id', 'editionId', 'questionId', 'language', 'day', 'chosen', 'text'],
	Receipt: ['hash', 'surveyId', 'bodyHash'],
	AskedAgain: ['actionId', 'round', 'hash'],
	AnswerCount: ['editionId', 'groupKind', 'groupValue', 'questionId', 'choiceId', 'count'],
}
const names = Object.keys(columns) as (keyof typeof columns)[]

test('C-07: what is kept of a child who answers is this list of columns, no more and no less', ({ file }) => {
	const db = new Database(file)
	const found = names.map(name => [
		name,
		(db.pragma(`table_info("${name}")`) as { name: string }[]).map(column => column.name),
	])
	db.close()
	expect(Object.fromEntries(found)).toEqual(columns)
})

test('C-07: no anonymous row has a place in the file that tells when it came, nor a moment in it', ({
	file,
}) => {
	const db = new Database(file)
	for (const name of names) {
		expect(() => db.prepare(`SELECT rowid FROM "${name}"`), name).toThrow('no such column: rowid')
		const types = (db.pragma(`table_info("${name}")`) as { type: string }[]).map(({ type }) => type)
		expect(types, name).not.toContain('DATETIME')
	}
	db.close()
})

test('C-07: a response keeps its day and not its time', async ({ db, secret }) => {
	const edition = await someOpenSurvey(db, someSurvey)
	const send = responseSender(db, secret)
	for (const time of ['2026-06-30T22:59:59Z', '2026-06-30T23:00:00Z', '2026-11-22T23:59:59Z'])
		await send(someSent(edition, { now: new Date(time) }))
	const days = await db.read.response.findMany({ select: { day: true } })
	expect(days.map(({ day }) => day).sort()).toEqual(['2026-06-30', '2026-07-01', '2026-11-22'])
})

test('C-12: a response, its words and its receipt have no value in common but the survey’s own', async ({
	db,
	secret,
}) => {
	const edition = await someOpenSurvey(db, someSurvey)
	const answers = { words: { choices: [], words: 'Hi' }, why: { choices: ['a'], words: 'So.' } }
	await responseSender(db, secret)(someSent(edition, { answers }))
	const [response] = await db.read.response.findMany()
	const [receipt] = await db.read.receipt.findMany()
	const words = await db.read.words.findMany()
	expect(words).toHaveLength(2)
	const valuesOf = (row: object | undefined) =>
		Object.values(row ?? {})
			.filter(value => value !== null)
			.map(String)
	const shared = [edition.id, edition.surveyId, response?.day ?? '', 'en', '[]']
	const own = [response, receipt, ...words].map(row => valuesOf(row).filter(value => !shared.includes(value)))
	expect(new Set(own.flat()).size).toBe(own.flat().length)
})

test('C-12: no table points at a response, or joins two responses of one child', ({ file }) => {
	const db = new Database(file)
	const tables = (db.pragma('table_list') as { name: string }[]).map(({ name }) => name)
	const pointing = tables.flatMap(table => {
		const keys = db.pragma(`foreign_key_list("${table}")`) as { table: string; from: string }[]
		const named = (db.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => name)
		return [
			...keys.filter(key => key.table === 'Response').map(({ from }) => `${table}.${from}`),
			...named
				.filter(name => /responseId|childId|pupil|device|visitor|fingerprint/i.test(name))
				// Whether the second who signs for a school is a pupil: yes or no, and nobody's name.
				.filter(name => name !== 'secondIsPupil')
				.map(name => `${table}.${name}`),
		]
	})
	db.close()
	expect([...new Set(pointing)]).toEqual([])
})
