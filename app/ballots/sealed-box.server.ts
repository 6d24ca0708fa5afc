import { randomBytes } from 'node:crypto'
import sodium from 'libsodium-wrappers'
import { z } from 'zod'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { Nonce, type OpenedVote, type Part, Vote, voteFits } from './record.ts'
import { jcs } from './record-hash.server.ts'
import { fillsWritten, longestText, type WrittenText } from './written.ts'

/** The two halves of an election's key. Whoever has the public one closes ballots in; the private one opens all. */
export type BoxKeys = { publicKey: Uint8Array; privateKey: Uint8Array }

const ContentVote = z.strictObject({ part: z.string(), v: Nonce, vote: Vote })
const ContentText = z.strictObject({ part: z.string(), text: z.string() })
const Content = z.array(z.union([ContentVote, ContentText]))

/** What lay in one sealed ballot. */
export type OpenedBallot = { votes: OpenedVote[]; written: WrittenText[] }

/** A new pair of keys. The private one is split at once (`key-share.server.ts`) and never kept. */
export async function newBoxKeys(): Promise<BoxKeys> {
	await sodium.ready
	const { publicKey, privateKey } = sodium.crypto_box_keypair()
	return { publicKey, privateKey }
}

/** The public half that belongs to a private one. */
export async function publicKeyOf(privateKey: Uint8Array): Promise<Uint8Array> {
	await sodium.ready
	return sodium.crypto_scalarmult_base(privateKey)
}

/**
 * Seals one ballot for the box: libsodium's sealed box, which leaves nobody
 * but the holders of the private key able to open it, not even who closed it.
 * All ballots of one paper come out equally long, so that their length tells
 * nothing of the choice, nor of what was written by hand (B-10).
 *
 * @param ballot one vote for every part, in the order of the paper.
 * @param written one for every part that is written by hand, empty or not.
 * @throws {RangeError} for votes that do not belong on this paper: they are refused before they are sealed.
 */
export async function sealBallot(
	publicKey: Uint8Array,
	parts: Part[],
	ballot: OpenedVote[],
	written: WrittenText[] = [],
): Promise<Uint8Array> {
	await sodium.ready
	if (!fillsPaper(parts, ballot)) throw new RangeError('A ballot has a vote that fits for every part.')
	if (!fillsWritten(asked(written), written))
		throw new RangeError('What is written on a ballot fits its room.')
	const bytes = bytesOf([...ballot, ...written])
	const padded = sodium.pad(bytes, paddedLength(parts, asked(written)))
	const sealed = sealedTo(publicKey, padded)
	// What was marked stands in memory no longer than it must.
	bytes.fill(0)
	padded.fill(0)
	return sealed
}

/**
 * A sealed box as `crypto_box_seal` makes it, from libsodium's own parts, and only `crypto_box_seal_open` opens it. Where
 * that draws the key of one use four bytes at a time, asking the system eight times, this draws its seed at once: a fifth
 * of the work (W10).
 */
function sealedTo(publicKey: Uint8Array, message: Uint8Array): Uint8Array {
	const seed = randomBytes(sodium.crypto_box_SEEDBYTES)
	const once = sodium.crypto_box_seed_keypair(seed)
	const both = Buffer.concat([once.publicKey, publicKey])
	const nonce = sodium.crypto_generichash(sodium.crypto_box_NONCEBYTES, both, null)
	const box = sodium.crypto_box_easy(message, nonce, publicKey, once.privateKey)
	seed.fill(0)
	once.privateKey.fill(0)
	return new Uint8Array(Buffer.concat([once.publicKey, box]))
}

/**
 * Opens one sealed ballot.
 *
 * Refuses `ballot.does-not-open` (another key's, or changed by somebody) and
 * `ballot.does-not-fit` (it opens, but is none of this paper).
 */
export async function openBallot(
	keys: BoxKeys,
	parts: Part[],
	sealed: Uint8Array,
	writtenParts: readonly { id: string }[] = [],
): Promise<Result<OpenedBallot, 'ballot.does-not-open' | 'ballot.does-not-fit'>> {
	await sodium.ready
	const padded = unsealed(keys, sealed)
	if (!padded) return refuse('ballot.does-not-open')
	if (padded.length !== paddedLength(parts, writtenParts)) return refuse('ballot.does-not-fit')
	const content = Content.safeParse(readJson(sodium.unpad(padded, padded.length)))
	if (!content.success) return refuse('ballot.does-not-fit')
	const votes = content.data.flatMap(one => ('vote' in one ? one : []))
	const written = content.data.flatMap(one => ('text' in one ? one : []))
	return fillsPaper(parts, votes) && fillsWritten(writtenParts, written)
		? ok({ votes, written })
		: refuse('ballot.does-not-fit')
}

function asked(written: WrittenText[]): { id: string }[] {
	return written.map(({ part }) => ({ id: part }))
}

function unsealed({ publicKey, privateKey }: BoxKeys, sealed: Uint8Array): Uint8Array | undefined {
	try {
		return sodium.crypto_box_seal_open(sealed, publicKey, privateKey)
	} catch {
		// libsodium throws for every box that is not ours: that is an answer, not a fault.
		return undefined
	}
}

function readJson(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
	} catch {
		return undefined
	}
}

/** Whether these votes are one ballot of this paper: one for every part, in its order, each fitting, each under its own number. */
export function fillsPaper(parts: Part[], ballot: OpenedVote[]): boolean {
	if (ballot.length !== parts.length) return false
	return parts.every((part, place) => {
		const filled = ballot[place]
		return filled?.part === part.id && Nonce.safeParse(filled.v).success && voteFits(part, filled.vote)
	})
}

function bytesOf(ballot: (OpenedVote | WrittenText)[]): Uint8Array {
	return new TextEncoder().encode(jcs(ballot))
}

/** One byte more than the longest ballot the paper allows: the padding marks where it begins. */
function paddedLength(parts: Part[], writtenParts: readonly { id: string }[]): number {
	const longest = parts.map(({ id, method, options, most }) => {
		const named = options.toSorted((a, b) => b.length - a.length).slice(0, most)
		const vote = method === 'score' ? Object.fromEntries(named.map(option => [option, 5])) : named
		return { part: id, v: '0'.repeat(32), vote }
	})
	const texts = writtenParts.map(({ id }) => ({ part: id, text: longestText }))
	return bytesOf([...longest, ...texts]).length + 1
}
