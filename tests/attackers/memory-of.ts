import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'

/** Longer than anything that is looked for in it. */
const overlap = 256

/**
 * Which of these stand in the memory of a process that it can write to, as a core dump would have it (Linux).
 *
 * @returns what was found, and how many bytes were looked through.
 */
export function foundInMemory(pid: number, sought: Buffer[]): { found: string[]; bytes: number } {
	const memory = openSync(`/proc/${pid}/mem`, 'r')
	const found = new Set<string>()
	let looked = 0
	const piece = Buffer.alloc(32 * 1024 * 1024)
	for (const [from, to] of writableRanges(pid)) {
		for (let at = from; at < to; at += piece.length - overlap) {
			const length = readQuietly(memory, piece.subarray(0, Math.min(piece.length, to - at)), at)
			const bytes = piece.subarray(0, length)
			looked += length
			for (const one of sought) if (bytes.includes(one)) found.add(one.toString('latin1'))
		}
	}
	closeSync(memory)
	return { found: [...found], bytes: looked }
}

function writableRanges(pid: number): [number, number][] {
	return readFileSync(`/proc/${pid}/maps`, 'utf8')
		.split('\n')
		.flatMap((line): [number, number][] => {
			const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? []
			return from && to ? [[Number.parseInt(from, 16), Number.parseInt(to, 16)]] : []
		})
}

/** Pages that the kernel does not show (its own, or gone since) are read as none. */
function readQuietly(memory: number, into: Buffer, at: number): number {
	try {
		return readSync(memory, into, 0, into.length, at)
	} catch {
		return 0
	}
}

/** The bytes of every file on a disk that a process holds open, those that have no name any more too (Linux). */
export function openFilesOf(pid: number): Buffer[] {
	return readdirSync(`/proc/${pid}/fd`)
		.map(name => `/proc/${pid}/fd/${name}`)
		.flatMap(file => {
			const kind = statSync(file, { throwIfNoEntry: false })
			return kind?.isFile() ? [readFileSync(file)] : []
		})
}
