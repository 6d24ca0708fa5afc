import { createHash } from 'node:crypto'
import { combine, split } from 'shamir-secret-sharing'
import { readable } from '#app/base/id.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { bytesOf, inFours, readLetters } from './letters.ts'
import type { OpenedVote, Part } from './record.ts'
import { type BoxKeys, openBallot, publicKeyOf, sealBallot } from './sealed-box.server.ts'

/** How many people hold a share, and how many of them open the box. */
const holders = 3
const needed = 2

const shareBytes = 33
const boxBytes = 3
const checkBytes = 4

/** Letters of base32 in a share: 40 bytes, in sixteen groups of four when they are printed. */
const shareLetters = ((shareBytes + boxBytes + checkBytes) * 8) / 5

/** One holder's part of the private key, known to be typed as it was printed. */
export type KeyShare = { bytes: Uint8Array }

/**
 * Splits a private key among three people, of whom any two open the box and
 * one alone learns nothing.
 *
 * @returns three texts to print: the share, which box it is for, and a check.
 */
export async function splitKey({ publicKey, privateKey }: BoxKeys): Promise<string[]> {
	const shares = await split(privateKey, holders, needed)
	return shares.map(share => {
		const body = Buffer.concat([share, boxMark(publicKey)])
		return inFours(readable(Buffer.concat([body, check(body)])))
	})
}

/**
 * Reads a share as its holder types it.
 *
 * Refuses `share.letters`, `share.length`, `share.mistyped` (a letter is wrong
 * somewhere), and `share.of-another-box`: never a share that is silently wrong (B-16).
 */
export function readShare(
	typed: string,
	publicKey: Uint8Array,
): Result<KeyShare, 'share.letters' | 'share.length' | 'share.mistyped' | 'share.of-another-box'> {
	const letters = readLetters(typed.slice(0, 1_000))
	if (letters === null) return refuse('share.letters')
	if (letters.length !== shareLetters) return refuse('share.length')
	const bytes = bytesOf(letters)
	const body = bytes.subarray(0, shareBytes + boxBytes)
	if (!check(body).equals(bytes.subarray(body.length))) return refuse('share.mistyped')
	if (!boxMark(publicKey).equals(body.subarray(shareBytes))) return refuse('share.of-another-box')
	return ok({ bytes: body.slice(0, shareBytes) })
}

/**
 * The private key from two people's shares.
 *
 * Refuses `shares.are-one` and `shares.do-not-fit`: what they make is held
 * against the public key, so a wrong key never gets as far as the box.
 */
export async function joinShares(
	[one, other]: [KeyShare, KeyShare],
	publicKey: Uint8Array,
): Promise<Result<BoxKeys, 'shares.are-one' | 'shares.do-not-fit'>> {
	// The last byte says whose of the three it is.
	if (one.bytes.at(-1) === other.bytes.at(-1)) return refuse('shares.are-one')
	const privateKey = await combine([one.bytes, other.bytes])
	const isOurs = Buffer.from(await publicKeyOf(privateKey)).equals(publicKey)
	return isOurs ? ok({ publicKey, privateKey }) : refuse('shares.do-not-fit')
}

/**
 * Whether every two of the three shares open a test ballot, sealed for this
 * box and this paper: asked before the ballot may open (trust.md 3.4, 2).
 */
export async function everyPairOpens(
	shares: [KeyShare, KeyShare, KeyShare],
	{ publicKey, parts }: { publicKey: Uint8Array; parts: Part[] },
): Promise<boolean> {
	const blank: OpenedVote[] = parts.map(({ id, method }) => ({
		part: id,
		v: Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('hex'),
		vote: method === 'score' ? {} : [],
	}))
	const sealed = await sealBallot(publicKey, parts, blank)
	const [first, second, third] = shares
	const pairs: [KeyShare, KeyShare][] = [
		[first, second],
		[first, third],
		[second, third],
	]
	for (const pair of pairs) {
		const keys = await joinShares(pair, publicKey)
		if (!keys.ok) return false
		const opened = await openBallot(keys.value, parts, sealed)
		if (!opened.ok || opened.value.votes.some(({ v }, place) => v !== blank[place]?.v)) return false
	}
	return true
}

/** Enough of the public key to tell boxes apart when somebody brings the share of another ballot. */
function boxMark(publicKey: Uint8Array): Buffer {
	return createHash('sha256').update('12w/box/v1\0').update(publicKey).digest().subarray(0, boxBytes)
}

function check(body: Uint8Array): Buffer {
	return createHash('sha256').update('12w/share/v1\0').update(body).digest().subarray(0, checkBytes)
}
