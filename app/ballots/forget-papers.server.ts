import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import sodium from 'libsodium-wrappers'

/** With so many papers in a turn, each writes over those before it; at the end of a rush there is a turn with fewer. */
const busy = 500

/** As much as Node reads of a connection at once, and more than any paper. */
const longest = 64 * 1024

/** More than both halves of the young heap. */
const youngHeap = 48 * 1024 * 1024

/** As much of each size as there are holes of it, and more. */
const megabytes = 8 * 1024 * 1024

let cameSince = 0
/** Twice: what a first turn found in use, a second finds free. */
const enough = 2

let turnsLeft = 0

/** A ballot paper was read: what it says is still in the memory of this process, in strings that nobody can wipe. */
export function paperWasRead(): void {
	cameSince++
	turnsLeft = enough
}

/**
 * Writes over what papers left in the memory of this process: what is free is collected, cleared and filled with something
 * else (decision 0019). Takes some tens of milliseconds, and nothing where no paper came.
 *
 * @returns whether it was done.
 */
export async function forgetPapers(): Promise<boolean> {
	const isBusy = cameSince > busy
	cameSince = 0
	if (turnsLeft === 0 || isBusy) return false
	turnsLeft--
	await sodium.ready
	// Sealing copies a paper into memory of libsodium's own, and lets go of it there.
	sodium.crypto_box_seal(new Uint8Array(longest), sodium.crypto_box_keypair().publicKey)
	const isForgotten = forgetLastMatch()
	await fillReader()
	collect()
	fillYoungHeap()
	fillHoles()
	collect()
	return isForgotten
}

/** The last text that a pattern was found in is kept, whole (`RegExp.input`). Its answer is used: else the build leaves it out. */
function forgetLastMatch(): boolean {
	return /^/.test('forgotten')
}

/** Node reads every request into the same bytes, which no program of ours can reach: so one comes that fills them. */
async function fillReader(): Promise<void> {
	const server = createServer().listen(0, '127.0.0.1')
	server.on('clientError', (_error, socket) => socket.destroy())
	await once(server, 'listening')
	const address = server.address()
	if (typeof address === 'object' && address) {
		const socket = connect(address.port, '127.0.0.1')
		socket.on('error', () => {})
		socket.end(Buffer.alloc(longest))
		await once(socket, 'close')
	}
	server.close()
}

/** Strings that are forgotten at once take the places of those that were. */
function fillYoungHeap(): void {
	let filler: number[] = []
	for (let bytes = 0; bytes < youngHeap; bytes += 8 * 1024) filler = new Array(1024).fill(bytes)
	filler.length = 0
}

/** Bytes beside the heap are asked for, and come as zeros, in the places of those let go: large ones first, then what fits between. */
function fillHoles(): void {
	for (const size of [65_536, 16_384, 4_096, 1_024, 256]) {
		const held = Array.from({ length: Math.min(megabytes / size, 8_192) }, () => new ArrayBuffer(size))
		held.length = 0
	}
}

let collector: (() => void) | undefined

/** Collects what nobody uses and clears it: that flag is V8's own, and there before the first paper where this is read. */
function collect(): void {
	if (!collector) {
		setFlagsFromString('--expose-gc')
		const found: unknown = runInNewContext('gc')
		collector = typeof found === 'function' ? () => found() : () => {}
	}
	collector()
}

setFlagsFromString('--clear-free-memory')
