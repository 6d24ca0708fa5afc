import { newId } from '#app/base/id.ts'
import { openDatabase } from '#app/platform/db.server.ts'

// Writes so many rows into a file, one commit each, for a test that watches the flushes from outside.
const [file = '', count = '0'] = process.argv.slice(2)
const db = await openDatabase(file)
for (let nth = 0; nth < Number(count); nth++) {
	await db.write(tx => tx.healthBeat.create({ data: { id: newId(), at: new Date(0) } }))
}
console.log(`${count} committed`)
await db.close()
