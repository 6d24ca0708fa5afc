import Database from 'better-sqlite3'
import { expect } from 'vitest'
import { schemaDifference } from '#prisma/schema-difference.ts'
import { test } from '#tests/support/test.ts'
import { filesOf } from './source-files.ts'

/** Tables whose rows have no name on them: their order in the file must not tell who came when (design.md §5). */
const anonymous = [
	'AnswerCount',
	'AskedAgain',
	'BallotReceipt',
	'HandsSent',
	'Receipt',
	'Response',
	'SealedBallot',
	'Slip',
	'Words',
	'WrittenWords',
]

test('tables: the migrations, applied to an empty file, are the schema', async () => {
	expect(await schemaDifference()).toBe('')
})

test('tables: every foreign key has an index, so that removing a row never reads a whole table', ({
	file,
}) => {
	const db = new Database(file)
	const unindexed = tablesOf(db).flatMap(table => {
		const keys = db.pragma(`foreign_key_list("${table}")`) as { from: string; seq: number }[]
		const firsts = firstColumnsOfIndexes(db, table)
		return keys
			.filter(({ from, seq }) => seq === 0 && !firsts.has(from))
			.map(({ from }) => `${table}.${from}`)
	})
	db.close()
	// Answers are written by the thousand and a survey is removed once: an index there costs every child (decision 0005).
	expect(unindexed.sort()).toEqual(['Receipt.surveyId', 'Response.editionId', 'Words.editionId'])
})

test('tables: rows without a name are kept in the order of their random ids, not of their coming', ({
	file,
}) => {
	const db = new Database(file)
	const list = db.pragma('table_list') as { name: string; wr: number }[]
	db.close()
	const withoutRowId = list.filter(({ wr }) => wr === 1).map(({ name }) => name)
	expect(withoutRowId.sort()).toEqual(anonymous)
})

test('tables: each has an owner, and only the owner’s stores write it', () => {
	const owners = ownersOf()
	const wrong = filesOf('app', /\.tsx?$/).flatMap(({ path, text }) =>
		tablesWrittenIn(text).flatMap(table => {
			const owner = owners.get(table.toLowerCase())
			if (!owner) return [`${path} writes ${table}, which no schema file holds`]
			const allowed = new RegExp(`^app/${owner}/[^/]+\\.server\\.ts$`)
			const isStore = owner === 'platform' || path.endsWith('.store.server.ts')
			return allowed.test(path) && isStore ? [] : [`${path} writes ${table}, which belongs to ${owner}`]
		}),
	)
	expect(wrong).toEqual([])
})

test.each([
	['tx.survey.create({ data })', 'survey'],
	['await tx.wishOutcome\n.upsert({', 'wishOutcome'],
	['tx.$executeRaw`INSERT INTO "Response" ("id") VALUES (1)`', 'Response'],
	['tx.$executeRaw`INSERT OR IGNORE INTO Receipt SELECT 1`', 'Receipt'],
	['tx.$executeRaw`UPDATE "AnswerCount" SET count = 1`', 'AnswerCount'],
	['tx.$executeRaw`delete from "Words"`', 'Words'],
])('tables: the search for writes sees %j', (code, table) => {
	expect(tablesWrittenIn(code)).toEqual([table])
})

/** Each table and the area whose .prisma file holds it; an area may have several, `area-subject.prisma`. */
function ownersOf(): Map<string, string> {
	const owners = new Map<string, string>()
	for (const { path, text } of filesOf('prisma/schema', /\.prisma$/)) {
		const area = path.replace(/^.*\/|(?:-[a-z-]+)?\.prisma$/g, '')
		for (const [, model = ''] of text.matchAll(/^model (\w+)/gm)) owners.set(model.toLowerCase(), area)
	}
	return owners
}

function tablesWrittenIn(text: string): string[] {
	const verbs =
		'create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany'
	const through = text.matchAll(new RegExp(`\\b(?:tx|db|writer)\\s*\\.(\\w+)\\s*\\.(?:${verbs})\\(`, 'g'))
	const raw = text.matchAll(
		/\b(?:INSERT(?: OR \w+)? INTO|REPLACE INTO|UPDATE(?: OR \w+)?|DELETE FROM)\s+"?([A-Z]\w+)"?(?=[\s(`])/gi,
	)
	const known = ownersOf()
	return [
		...[...through].map(([, table = '']) => table),
		...[...raw].map(([, table = '']) => table).filter(table => known.has(table.toLowerCase())),
	]
}

function tablesOf(db: Database.Database): string[] {
	const list = db.pragma('table_list') as { name: string; type: string }[]
	return list
		.filter(({ name, type }) => type === 'table' && !/^(sqlite|_prisma)_/.test(name))
		.map(({ name }) => name)
}

function firstColumnsOfIndexes(db: Database.Database, table: string): Set<string> {
	const indexes = db.pragma(`index_list("${table}")`) as { name: string }[]
	const firsts = indexes.map(
		({ name }) => (db.pragma(`index_info("${name}")`) as { name: string }[])[0]?.name,
	)
	const columns = db.pragma(`table_info("${table}")`) as { name: string; pk: number }[]
	const key = columns.find(({ pk }) => pk === 1)?.name
	return new Set([...firsts, key].filter(name => name !== undefined))
}
