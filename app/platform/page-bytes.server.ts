import { crc32, deflateRawSync, constants as zlib } from 'node:zlib'

/**
 * A page that is the same for everybody but for a few words in it: a key, a
 * receipt. It is compressed once; what differs is laid between the compressed
 * parts as a stored block, which gzip allows (RFC 1951 §3.2.4). So a class of
 * thirty costs one rendering (decision 0008).
 */
export class PageBytes {
	readonly #parts: { plain: Buffer; packed: Buffer }[]
	readonly #marks: string[]

	/** @param marks what stands in `html` where words go, as often as it likes. A mark that stands nowhere is a fault of ours. */
	constructor(html: string, marks: string[]) {
		for (const mark of marks)
			if (!html.includes(mark)) throw new Error(`The page has no ${mark} to put words in.`)
		const anyMark = marks.map(mark => mark.replaceAll(/[^\w]/g, '\\$&')).join('|')
		const pieces = anyMark ? html.split(new RegExp(`(${anyMark})`)) : [html]
		this.#marks = pieces.filter((_, place) => place % 2 === 1)
		this.#parts = pieces
			.filter((_, place) => place % 2 === 0)
			.map(part => Buffer.from(part))
			.map(plain => ({ plain, packed: deflateRawSync(plain, { level: 9, finishFlush: zlib.Z_SYNC_FLUSH }) }))
	}

	/** The page with the words put in, as plain bytes. `words` says for each mark what goes there, ready as HTML. */
	plain(words: Record<string, string>): Buffer {
		return Buffer.concat(this.#filled(words).map(({ plain }) => plain))
	}

	/** The page with the words put in, as one gzip member. */
	gzip(words: Record<string, string>): Buffer {
		const pieces: Buffer[] = [gzipHeader]
		let sum = 0
		let length = 0
		for (const { plain, packed } of this.#filled(words)) {
			sum = checksum(plain, sum)
			length += plain.length
			pieces.push(...(packed ? [packed] : storedBlocks(plain)))
		}
		const trailer = Buffer.alloc(8)
		trailer.writeUInt32LE(sum, 0)
		trailer.writeUInt32LE(length % 2 ** 32, 4)
		return Buffer.concat([...pieces, lastBlock, trailer])
	}

	#filled(words: Record<string, string>): { plain: Buffer; packed?: Buffer }[] {
		return this.#parts.flatMap((part, place) =>
			place === 0 ? [part] : [{ plain: Buffer.from(words[this.#marks[place - 1] ?? ''] ?? '') }, part],
		)
	}
}

const gzipHeader = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 3])
const lastBlock = Buffer.from([3, 0]) // an empty block that says it is the last
const longestStoredBlock = 65_535

/** Node's own begins again at 0 when there is nothing to add. */
function checksum(bytes: Buffer, before: number): number {
	return bytes.length === 0 ? before : crc32(bytes, before)
}

function storedBlocks(bytes: Buffer): Buffer[] {
	const blocks: Buffer[] = []
	for (let start = 0; start < bytes.length; start += longestStoredBlock) {
		const block = bytes.subarray(start, start + longestStoredBlock)
		const header = Buffer.alloc(5)
		header.writeUInt16LE(block.length, 1)
		header.writeUInt16LE(block.length ^ 0xffff, 3)
		blocks.push(header, block)
	}
	return blocks
}

/** Text as HTML, for words that are put into a kept page. */
export function asHtml(text: string): string {
	if (!/[&<>"]/.test(text)) return text
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
}
