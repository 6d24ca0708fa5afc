import { createHash, randomBytes } from 'node:crypto'
import { createCookie } from '@remix-run/node'
import { newId } from '#app/base/id.ts'
import type { Ballot } from '../ballot.ts'
import type { PaperPart } from '../ballot-paper.ts'
import type { Nonce } from '../record.ts'
import { shuffled } from '../shuffle.server.ts'

/**
 * Names the order of options this browser sees, until its vote is cast or it is closed (B-11). 128 bits drawn by
 * chance; it stands in the form too, where a browser takes no cookies. The server keeps it nowhere.
 */
const cookie = createCookie('__Host-order', {
	path: '/',
	secure: true,
	httpOnly: true,
	sameSite: 'strict',
})

const shape = /^[0-9a-z]{26}$/

/** The order that this request’s browser saw before, else a new one and the cookie that keeps it. */
export async function orderOf(request: Request): Promise<{ order: string; setCookie?: string }> {
	const kept: unknown = await cookie.parse(request.headers.get('cookie'))
	if (typeof kept === 'string' && shape.test(kept)) return { order: kept }
	const order = newId()
	return { order, setCookie: await cookie.serialize(order) }
}

/** What a form says of its order, when it can be one. */
export function orderSaid(said: string): string | undefined {
	return shape.test(said) ? said : undefined
}

/** The cookie that ends an order: the next child at this tablet sees another one. */
export async function endOrder(): Promise<string> {
	return await cookie.serialize('', { maxAge: 0 })
}

/** The parts of a paper with their options in the order of this name: the same name, the same order. */
export function partsInOrder({ id, paper }: Ballot, order: string): PaperPart[] {
	return paper.parts.map(part => ({
		...part,
		options: shuffled(part.options, drawsFrom(`${order} ${id} ${part.id}`)),
	}))
}

/** Whole numbers drawn from 48 bits of a hash each: what is left over favours nobody by more than one in 2^42. */
function drawsFrom(seed: string): (below: number) => number {
	let drawn = 0
	return below =>
		createHash('sha256').update(`12w/order ${seed} ${drawn++}`).digest().readUIntBE(0, 6) % below
}

/** A new number of 128 bits, for a receipt or a row. The browser’s script draws its own in place of it. */
export function newNonce(): Nonce {
	return randomBytes(16).toString('hex')
}
