import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { findBallotLife, keepKey } from '../box-life.store.server.ts'
import { everyPairOpens, type KeyShare, readShare, splitKey } from '../key-share.server.ts'
import type { Part } from '../record.ts'
import { newBoxKeys } from '../sealed-box.server.ts'
import { shareHash } from './share-hash.server.ts'

/** What is sealed and opened with every two of the shares before anybody prints one. */
const testPaper: Part[] = [
	{
		...{ id: 'test', method: 'choose', count: 'choose', options: ['blank'], lots: ['blank'] },
		...{ most: 1, seats: 1, withdrawn: [] },
	},
]

/**
 * Makes the key of a box and answers its three shares, once: on paper they are in three people's hands, and here is
 * kept only the public half and a hash of each share. The private key is written down nowhere, and overwritten at the
 * end of this function. Keys made anew undo what was proved with those before.
 *
 * Refuses `ballot.not-now` once the manifest is fixed.
 */
export async function makeKeys(
	db: Database,
	{ who, slug, now }: { who: Person; slug: string; now: Date },
): Promise<Result<string[], 'not-allowed' | 'ballot.gone' | 'ballot.not-now'>> {
	if (!may(who, 'ballot.edit')) return refuse('not-allowed')
	const keys = await newBoxKeys()
	const shares = await splitKey(keys)
	keys.privateKey.fill(0)
	const [first, second, third] = shares.map(share => readBack(share, keys.publicKey))
	if (!first || !second || !third) throw new Error(`A key was split into ${shares.length} shares, not 3.`)
	if (!(await everyPairOpens([first, second, third], { publicKey: keys.publicKey, parts: testPaper })))
		throw new Error('A new key does not open what was sealed with it.')
	return await db.write(async tx => {
		const life = await findBallotLife(tx, slug)
		if (!life) return refuse('ballot.gone')
		if (life.state !== 'draft') return refuse('ballot.not-now')
		await keepKey(tx, {
			ballotId: life.id,
			publicKey: Buffer.from(keys.publicKey).toString('hex'),
			shareHashes: [first, second, third].map(shareHash),
		})
		await writeInLogbook(tx, { who, deed: 'ballot.make-keys', thing: 'ballot', thingId: life.id, at: now })
		return ok(shares)
	})
}

function readBack(share: string, publicKey: Uint8Array): KeyShare {
	const read = readShare(share, publicKey)
	if (!read.ok) throw new Error(`A share cannot be read as it is printed: ${read.refusal}.`)
	return read.value
}
