/** What SQLite writes, read as an attacker reads it: bytes of pages, not rows of tables (sqlite.org/fileformat2.html). */

const pageSize = 4_096

/** A column as far as it lies in the page itself. */
type Column = string | number | Buffer | null

/** A row of a table without row ids, or of an index, and where in the file it lies. */
export type Cell = { columns: Column[]; page: number; offset: number }

/** One page written by one commit, as the write-ahead log keeps it. */
export type Frame = { page: number; bytes: Buffer; endsCommit: boolean }

/** The pages of a database file, the first numbered 1. */
export function pagesOf(file: Buffer): { page: number; bytes: Buffer }[] {
	return Array.from({ length: file.length / pageSize }, (_, place) => ({
		page: place + 1,
		bytes: file.subarray(place * pageSize, (place + 1) * pageSize),
	}))
}

/** Every frame that stands in a write-ahead log, also those it has done with and not overwritten. */
export function framesOf(log: Buffer): Frame[] {
	const frames: Frame[] = []
	for (let at = 32; at + 24 + pageSize <= log.length; at += 24 + pageSize)
		frames.push({
			page: log.readUInt32BE(at),
			endsCommit: log.readUInt32BE(at + 4) !== 0,
			bytes: log.subarray(at + 24, at + 24 + pageSize),
		})
	return frames
}

const indexLeaf = 10
const indexInside = 2

/** The rows in a page of a tree without row ids; none for a page of any other kind. */
export function cellsIn(page: number, bytes: Buffer): Cell[] {
	const kind = bytes[0]
	if (page === 1 || (kind !== indexLeaf && kind !== indexInside)) return []
	const pointers = kind === indexLeaf ? 8 : 12
	return Array.from({ length: bytes.readUInt16BE(3) }, (_, place) => {
		const offset = bytes.readUInt16BE(pointers + 2 * place)
		const payload = varint(bytes, kind === indexLeaf ? offset : offset + 4)
		return { columns: columnsAt(bytes, payload.next), page, offset }
	})
}

/** The bytes of a page that belong to no row: where what was deleted would still stand. */
export function unusedIn(page: number, bytes: Buffer): Buffer {
	const start = page === 1 ? 100 : 0
	const kind = bytes[start] ?? 0
	if (![2, 5, 10, 13].includes(kind)) return bytes
	const pointers = start + (kind === 2 || kind === 5 ? 12 : 8)
	const gap = bytes.subarray(
		pointers + 2 * bytes.readUInt16BE(start + 3),
		bytes.readUInt16BE(start + 5) || pageSize,
	)
	const blocks: Buffer[] = [gap]
	for (let at = bytes.readUInt16BE(start + 1); at !== 0; at = bytes.readUInt16BE(at))
		blocks.push(bytes.subarray(at + 4, at + bytes.readUInt16BE(at + 2)))
	return Buffer.concat(blocks)
}

function columnsAt(bytes: Buffer, start: number): Column[] {
	const header = varint(bytes, start)
	const columns: Column[] = []
	let at = start + header.value
	for (let kindAt = header.next; kindAt < start + header.value; ) {
		const { value: kind, next } = varint(bytes, kindAt)
		kindAt = next
		const length = kind >= 12 ? Math.floor((kind - 12) / 2) : ([0, 1, 2, 3, 4, 6, 8, 8][kind] ?? 0)
		const raw = bytes.subarray(at, at + length)
		if (kind >= 12) columns.push(kind % 2 === 1 ? raw.toString() : raw)
		else
			columns.push(
				kind === 0 ? null : kind === 9 ? 1 : kind === 8 ? 0 : raw.readUIntBE(0, Math.min(length, 6)),
			)
		at += length
	}
	return columns
}

function varint(bytes: Buffer, start: number): { value: number; next: number } {
	let value = 0
	for (let at = start; at < start + 9; at++) {
		const byte = bytes[at] ?? 0
		value = value * 128 + (byte & 127)
		if (byte < 128) return { value, next: at + 1 }
	}
	return { value, next: start + 9 }
}
