import type { Database } from '#app/platform/db.server.ts'
import { log } from '#app/platform/log.server.ts'
import { findHead } from './logbook.store.server.ts'

const oneDay = 24 * 60 * 60_000

/**
 * Puts the logbook's newest number and seal in the server's log, now and each
 * day. The log is kept elsewhere: a seal there that is in the logbook no more
 * shows that lines were cut off its end (W-19).
 */
export async function saySeal(db: Database): Promise<void> {
	await sayOnce(db)
	const again = () => sayOnce(db).catch(error => log.error({ err: error }, 'The logbook could not be read.'))
	setInterval(again, oneDay).unref()
}

async function sayOnce(db: Database): Promise<void> {
	const { number, hash } = await findHead(db.read)
	log.info({ line: number, seal: hash }, 'The logbook reaches to here.')
}
