import { newId } from '#app/base/id.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import type { Database, Writer } from '#app/platform/db.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import { writeInLogbook } from './logbook.store.server.ts'
import { isPassword } from './password-hash.server.ts'
import { findPersonByEmail } from './person.store.server.ts'
import {
	allFailures,
	keepFailure,
	removeFailures,
	removeFailuresBefore,
} from './sign-in-failure.store.server.ts'
import { failuresKeptFor, waitBefore, waitInMinutes } from './throttle.ts'

export type SignInRefusal = 'sign-in.wrong' | { name: 'sign-in.wait'; minutes: number }

/**
 * Whether this address and this password belong to somebody who may come in,
 * and who. An address nobody has, a closed account and a wrong password all
 * get the same reply after the same work.
 *
 * The attempt is written down as wrong before the password is looked at, and
 * forgotten when it was right: many guesses sent at once find no gap (W-16).
 */
export async function signIn(
	db: Database,
	secret: Secret,
	{ email, password, now }: { email: string; password: string; now: Date },
): Promise<Result<{ personId: string }, SignInRefusal>> {
	const account = secret.hash('sign-in', email).toString('hex')
	const wait = await db.write(tx => takeTurn(tx, { account, now }))
	if (wait > 0) return refuse({ name: 'sign-in.wait', minutes: waitInMinutes(wait) })

	const person = await findPersonByEmail(db.read, email)
	const right = await isPassword(password, person?.passwordHash ?? null)
	if (!person || !right || person.disabledAt) return refuse('sign-in.wrong')
	await db.write(async tx => {
		await removeFailures(tx, account)
		await writeInLogbook(tx, {
			who: person,
			deed: 'person.sign-in',
			thing: 'person',
			thingId: person.id,
			at: now,
		})
	})
	return ok({ personId: person.id })
}

async function takeTurn(tx: Writer, { account, now }: { account: string; now: Date }): Promise<number> {
	await removeFailuresBefore(tx, new Date(now.getTime() - failuresKeptFor))
	const wait = waitBefore(await allFailures(tx, account), now)
	if (wait === 0) await keepFailure(tx, { id: newId(), account, now })
	return wait
}
