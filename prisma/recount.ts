import { existsSync } from 'node:fs'
import { openDatabase } from '#app/platform/db.server.ts'
import { readEnvironment } from '#app/platform/env.server.ts'
import { recountAnswers } from '#app/surveys/recount-answers.server.ts'
import { recountVoices } from '#app/voices/voice-count.store.server.ts'

// `npm run recount`: do the counters of answers and of voices agree with the rows? Ends with 1 if not.
const { databaseFile } = readEnvironment(process.env)
if (!existsSync(databaseFile)) {
	console.error(`There is no database at ${databaseFile}. DATABASE_URL says where it is.`)
	process.exit(1)
}
const db = await openDatabase(databaseFile)
const { responses, wrong: wrongAnswers } = await recountAnswers(db)
const wrong = [...wrongAnswers, ...(await recountVoices(db.read))]
await db.close()
for (const { name, kept, counted } of wrong) console.error(`${name}: kept ${kept}, counted ${counted}`)
console.log(
	wrong.length === 0
		? `${responses} responses: every count agrees with the rows.`
		: `${responses} responses: ${wrong.length} counts do not agree with the rows.`,
)
process.exitCode = wrong.length === 0 ? 0 : 1
