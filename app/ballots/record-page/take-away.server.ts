import { gzipSync } from 'node:zlib'
import type { Reader } from '#app/platform/db.server.ts'
import type { Ballot } from '../ballot.ts'
import { savePart } from '../files/save-part.ts'
import { findRecord } from '../record.store.server.ts'
import { keptRecord, packedRecord } from './record-kept.server.ts'

/** A file of a ballot, compressed by gzip, with what it is and a mark that says whether it changed. */
export type FileToTake = { packed: Buffer; type: string; tag: string }

/**
 * A file of a ballot whose record is out: `record.json`, `receipts.txt`, or a part in a format of others such as
 * `mayor.cat`. Null for any other name, and before the record is out.
 */
export async function fileToTake(db: Reader, ballot: Ballot, file: string): Promise<FileToTake | null> {
	const kept = await keptRecord(db, ballot)
	if (!kept) return null
	const tag = `"${kept.shown.hash.slice(0, 22)}"`
	if (file === 'record.json') {
		const packed = await packedRecord(db, ballot)
		return packed && { packed, type: 'application/json; charset=utf-8', tag }
	}
	const text =
		file === 'receipts.txt' ? `${[...kept.codes].join('\n')}\n` : await partAsFile(db, ballot, file)
	return text === null ? null : { packed: gzipSync(text), type: 'text/plain; charset=utf-8', tag }
}

async function partAsFile(db: Reader, { id, paper }: Ballot, file: string): Promise<string | null> {
	const [partId, format = ''] = file.split('.')
	const record = await findRecord(db, id)
	const part = record?.manifest.parts.find(one => one.id === partId)
	if (!record || !part) return null
	const options = paper.parts.find(one => one.id === partId)?.options ?? []
	const names = new Map(options.map(option => [option.id, option.name.en ?? option.id]))
	return savePart(record, { part, format, names })
}
