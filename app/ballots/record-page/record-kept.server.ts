import { gzipSync } from 'node:zlib'
import type { Reader } from '#app/platform/db.server.ts'
import type { Ballot } from '../ballot.ts'
import { formatsOf } from '../files/save-part.ts'
import { findRecord, findRecordJson } from '../record.store.server.ts'
import { manifestHash, receiptCode } from '../record-hash.server.ts'
import { type RecordShown, recordShown } from './record-shown.ts'

/** A record as its pages need it. It never changes, so what was made of it is kept. */
export type RecordKept = { shown: RecordShown; codes: ReadonlySet<string> }

/** Few records are looked at in one season; thirty thousand receipts are two megabytes. */
const mostKept = 4

const kept = new Map<string, RecordKept>()
const packed = new Map<string, Buffer>()

/** What the page of this ballot's record shows, and its receipts; null before it is published. */
export async function keptRecord(db: Reader, { id }: Ballot): Promise<RecordKept | null> {
	const known = kept.get(id)
	if (known) return known
	const record = await findRecord(db, id)
	if (!record) return null
	const files = record.manifest.parts.map(part => ({ part: part.id, formats: formatsOf(record, part) }))
	const shown = recordShown(record, { manifestHash: manifestHash(record.manifest), files })
	return remembered(kept, id, { shown, codes: new Set(record.received.map(receiptCode)) })
}

/** The record as a file, compressed once; null before it is published. */
export async function packedRecord(db: Reader, { id }: Ballot): Promise<Buffer | null> {
	const known = packed.get(id)
	if (known) return known
	const json = await findRecordJson(db, id)
	return json === null ? null : remembered(packed, id, gzipSync(json, { level: 6 }))
}

/** Keeps it, and lets go of the one kept longest when there are too many. */
function remembered<Thing>(things: Map<string, Thing>, id: string, thing: Thing): Thing {
	const [oldest] = things.keys()
	if (oldest !== undefined && things.size >= mostKept) things.delete(oldest)
	things.set(id, thing)
	return thing
}
