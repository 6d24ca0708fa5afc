import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { schemaDifference } from './schema-difference.ts'

/** `npm run db:migration -- what_changed`: writes the SQL from the migrations to the schema as a new migration. */
const name = process.argv[2]
if (!name || !/^[a-z0-9_]+$/.test(name)) {
	console.error(
		'Say what changes, in small letters and underscores: npm run db:migration -- voices_may_be_withdrawn',
	)
	process.exit(1)
}
const sql = await schemaDifference()
if (!sql) {
	console.log('The migrations already match the schema. Nothing to write.')
	process.exit(0)
}
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
const folder = join('prisma/migrations', `${stamp}_${name}`)
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'migration.sql'), `-- Say here why.\n\n${sql}`)
console.log(
	`Wrote ${folder}/migration.sql. Read it, say why at its top, and add WITHOUT ROWID where rows are anonymous.`,
)
