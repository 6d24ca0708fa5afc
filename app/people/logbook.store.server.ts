import { createHash } from 'node:crypto'
import type { Writer } from '#app/platform/db.server.ts'
import { genesisHash, type LogbookLine, sealedText } from './logbook.ts'

/** Adds one line, sealed to the line before. Goes into the transaction of the deed it tells of. */
export async function writeInLogbook(
	tx: Writer,
	line: Omit<LogbookLine, 'number' | 'personId' | 'thingId' | 'detail'> & {
		who: { id: string } | null
		thingId?: string
		detail?: LogbookLine['detail']
	},
): Promise<void> {
	const last = await tx.logbookEntry.findFirst({
		orderBy: { number: 'desc' },
		select: { number: true, hash: true },
	})
	const { who, deed, thing, at } = line
	const entry = {
		number: (last?.number ?? 0) + 1,
		at,
		personId: who?.id ?? null,
		deed,
		thing,
		thingId: line.thingId ?? null,
		detail: line.detail ?? {},
	}
	const previousHash = last?.hash ?? genesisHash
	const hash = createHash('sha256').update(sealedText(entry, previousHash)).digest('hex')
	await tx.logbookEntry.create({
		data: { ...entry, detail: JSON.stringify(entry.detail), previousHash, hash },
	})
}
