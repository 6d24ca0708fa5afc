import { existsSync } from 'node:fs'
import { openDatabase } from '#app/platform/db.server.ts'
import { readEnvironment } from '#app/platform/env.server.ts'
import { removeSamples } from './remove-samples.server.ts'

// `npm run samples:remove`: takes every sample away and leaves the framework.
const { databaseFile } = readEnvironment(process.env)
if (!existsSync(databaseFile)) {
	console.error(`There is no database at ${databaseFile} yet. Nothing to remove.`)
	process.exit(1)
}
const db = await openDatabase(databaseFile)
await removeSamples(db, new Date())
await db.close()
console.log('The samples are gone. The framework, and what people wrote, stay.')
