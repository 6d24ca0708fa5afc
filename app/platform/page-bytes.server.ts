import { crc32, deflateRawSync, constants as zlib } from 'node:zlib'

/**
 * A page that is the same for everybody but for a few words in it: a key, a
 * receipt. It is compressed once; what differs is laid between the compressed
 * parts as a stored block, which gzip allows (RFC 1951 §3.2.4). So a class of
 * thirty costs one rendering (decision 0008).
 */
export class PageBytes {
	readonly #plain: Buffer[]
	readonly #packed: Buffer[]

	/** @param holes the marks in `html`, each once, in the order they stand in. */
	constructor(html: string, holes: string[]) {
		const parts: string[] = []
		let rest = html
		for (const hole of holes) {
			const place = rest.indexOf(hole)
			if (place === -1) throw new Error(`The page has no ${hole} after the hole before it.`)
			parts.push(rest.slice(0, place))
			rest = rest.slice(place + hole.length)
		}
		parts.push(rest)
		this.#plain = parts.map(part => Buffer.from(part))
		this.#packed = this.#plain.map(part => deflateRawSync(part, { level: 9, finishFlush: zlib.Z_SYNC_FLUSH }))
	}

	/** The page with the words put in, as plain bytes. */
	plain(words: string[]): Buffer {
		return Buffer.concat(
			this.#plain.flatMap((part, place) =>
				place === 0 ? [part] : [Buffer.from(words[place - 1] ?? ''), part],
			),
		)
	}

	/** The page with the words put in, as one gzip member. */
	gzip(words: string[]): Buffer {
		const pieces: Buffer[] = [gzipHeader]
		let sum = 0
		let length = 0
		this.#plain.forEach((part, place) => {
			if (place > 0) {
				const word = Buffer.from(words[place - 1] ?? '')
				sum = crc32(word, sum)
				length += word.length
				pieces.push(...storedBlocks(word))
			}
			sum = crc32(part, sum)
			length += part.length
			pieces.push(this.#packed[place] ?? Buffer.alloc(0))
		})
		const trailer = Buffer.alloc(8)
		trailer.writeUInt32LE(sum, 0)
		trailer.writeUInt32LE(length % 2 ** 32, 4)
		return Buffer.concat([...pieces, lastBlock, trailer])
	}
}

const gzipHeader = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 3])
const lastBlock = Buffer.from([3, 0]) // an empty block that says it is the last
const longestStoredBlock = 65_535

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
