import { ok, type Result, refuse } from '#app/base/result.ts'
import type { Database, Reader } from '#app/platform/db.server.ts'
import { removeUnusedFor } from './invitation.store.server.ts'
import { writeInLogbook } from './logbook.store.server.ts'
import { fitRoles, may, type Person, type Role, type RolesRefusal } from './permission.ts'
import { type Account, countEnabledWith, findPerson, keepRoles, markDisabled } from './person.store.server.ts'
import { removeSessionsOf } from './session.store.server.ts'

type Change = { who: Person; personId: string; now: Date }

/** Gives a person these roles and no others. They count from the next page the person opens. */
export async function changeRoles(
	db: Database,
	{ who, personId, roles, now }: Change & { roles: Role[] },
): Promise<Result<'changed', 'not-allowed' | 'person.gone' | 'roles.last-administrator' | RolesRefusal>> {
	if (!may(who, 'person.change-roles')) return refuse('not-allowed')
	const fit = fitRoles(roles)
	if (!fit.ok) return fit
	return await db.write(async tx => {
		const person = await findPerson(tx, personId)
		if (!person) return refuse('person.gone')
		if (!roles.includes('administrator') && (await isLastAdministrator(tx, person)))
			return refuse('roles.last-administrator')
		await keepRoles(tx, { personId, roles, givenById: who.id, now })
		await writeInLogbook(tx, {
			who,
			deed: 'person.change-roles',
			thing: 'person',
			thingId: personId,
			detail: { before: person.roles.join(' '), after: roles.join(' ') },
			at: now,
		})
		return ok('changed')
	})
}

/** Closes an account and signs its person out everywhere, in the same moment (W-08). Links made for them or by them stop working. */
export async function disablePerson(
	db: Database,
	{ who, personId, now }: Change,
): Promise<Result<'disabled', 'not-allowed' | 'person.gone' | 'roles.last-administrator'>> {
	if (!may(who, 'person.disable')) return refuse('not-allowed')
	return await db.write(async tx => {
		const person = await findPerson(tx, personId)
		if (!person || person.disabledAt) return refuse('person.gone')
		if (await isLastAdministrator(tx, person)) return refuse('roles.last-administrator')
		await markDisabled(tx, { personId, disabledAt: now })
		await removeSessionsOf(tx, personId)
		await removeUnusedFor(tx, { personId })
		await removeUnusedFor(tx, { invitedById: personId })
		await writeInLogbook(tx, { who, deed: 'person.disable', thing: 'person', thingId: personId, at: now })
		return ok('disabled')
	})
}

/** Opens an account that was closed, with the roles and password it had. */
export async function enablePerson(
	db: Database,
	{ who, personId, now }: Change,
): Promise<Result<'enabled', 'not-allowed' | 'person.gone'>> {
	if (!may(who, 'person.disable')) return refuse('not-allowed')
	return await db.write(async tx => {
		const person = await findPerson(tx, personId)
		if (!person?.disabledAt) return refuse('person.gone')
		await markDisabled(tx, { personId, disabledAt: null })
		await writeInLogbook(tx, { who, deed: 'person.enable', thing: 'person', thingId: personId, at: now })
		return ok('enabled')
	})
}

/** Whether nobody would be left who can let anybody in. */
async function isLastAdministrator(db: Reader, person: Account): Promise<boolean> {
	if (person.disabledAt || !person.roles.includes('administrator')) return false
	return (await countEnabledWith(db, 'administrator')) <= 1
}
