import { timingSafeEqual } from 'node:crypto'
import { readable } from '#app/base/id.ts'
import { openSeal, seal } from '#app/platform/seal.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import { sameAddress } from './follower.ts'

/** An address as the file keeps it: sealed with a key that stands outside of it, so that a copy of the rows writes to nobody. */
export function sealAddress(secret: Secret, address: string): string {
	return seal(secret, 'follow/address', address)
}

/** @throws when the seal was made with another secret, or broken. */
export function openAddress(secret: Secret, sealed: string): string {
	return openSeal(secret, 'follow/address', sealed)
}

/** What finds the row of an address again. */
export function addressHash(secret: Secret, address: string): string {
	return secret.hash('follow/same-address', sameAddress(address)).toString('hex')
}

/**
 * The token of a link to confirm or to leave: 128 bits that only this server can
 * make. The file keeps nothing of it, so a copy of the file confirms nobody.
 */
export function linkToken(secret: Secret, deed: 'confirm' | 'leave', id: string): string {
	const proof = readable(secret.hash(`follow/${deed}`, id).subarray(0, 16)).toLowerCase()
	return `${id}-${proof}`
}

/** Whose link it is; null when this server did not make it. */
export function idInToken(secret: Secret, deed: 'confirm' | 'leave', token: string): string | null {
	const [id = ''] = token.split('-')
	const [made, given] = [Buffer.from(linkToken(secret, deed, id)), Buffer.from(token)]
	return made.length === given.length && timingSafeEqual(made, given) ? id : null
}
