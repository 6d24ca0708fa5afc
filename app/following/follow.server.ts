import { newId } from '#app/base/id.ts'
import { dayOf, daysAfter } from '#app/base/moment.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import type { Language } from '#app/languages/language.ts'
import type { Database } from '#app/platform/db.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import {
	countWaiting,
	findFollower,
	keepFollower,
	markConfirmed,
	removeFollower,
	removeUnconfirmed,
} from './follower.store.server.ts'
import { linkLasts, mostWaiting, pauseBetweenAsking, type Wanted } from './follower.ts'
import { keepLetters } from './letter.store.server.ts'
import { addressHash, idInToken, sealAddress } from './sealed-address.server.ts'

type Asked = Wanted & { secret: Secret; address: string; language: Language; now: Date }

/**
 * Somebody asks for news. A link goes to the address; nothing else does until it
 * is pressed. The answer is the same whether the address is known or not.
 */
export async function askToFollow(
	db: Database,
	{ secret, address, now, ...wanted }: Asked,
): Promise<Result<undefined, 'too-many'>> {
	const hash = addressHash(secret, address)
	const sealed = sealAddress(secret, address)
	return await db.write(async tx => {
		const since = new Date(now.getTime() - pauseBetweenAsking)
		const { here, everywhere } = await countWaiting(tx, { addressHash: hash, since })
		if (everywhere >= mostWaiting) return refuse('too-many')
		if (here > 0) return ok(undefined)
		const id = newId()
		const toldUntil = daysAfter(dayOf(now), -1)
		await keepFollower(tx, { ...wanted, id, addressHash: hash, address: sealed, askedAt: now, toldUntil })
		const days = { fromDay: toldUntil, toDay: toldUntil }
		await keepLetters(tx, [{ id: newId(), followerId: id, kind: 'confirm', ...days, nextAt: now }])
		return ok(undefined)
	})
}

/** The button behind the link was pressed. Refuses a link that is too old, was never made here, or whose reader has left. */
export async function confirmFollowing(
	db: Database,
	{ secret, token, now }: { secret: Secret; token: string; now: Date },
): Promise<Result<undefined, 'gone'>> {
	const id = idInToken(secret, 'confirm', token)
	if (!id) return refuse('gone')
	return await db.write(async tx => {
		const follower = await findFollower(tx, id)
		if (!follower || now.getTime() - follower.askedAt.getTime() > linkLasts) return refuse('gone')
		if (!follower.confirmedAt) await markConfirmed(tx, follower, now)
		return ok(undefined)
	})
}

/** Forgets whoever presses the link to leave. Pressing it twice is no mistake. */
export async function stopFollowing(
	db: Database,
	{ secret, token }: { secret: Secret; token: string },
): Promise<Result<undefined, 'gone'>> {
	const id = idInToken(secret, 'leave', token)
	if (!id) return refuse('gone')
	await db.write(tx => removeFollower(tx, id))
	return ok(undefined)
}

/** Forgets addresses that nobody confirmed in time. */
export async function forgetUnconfirmed(db: Database, now: Date): Promise<void> {
	await db.write(tx => removeUnconfirmed(tx, new Date(now.getTime() - linkLasts)))
}
