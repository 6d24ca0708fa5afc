import { ok, type Result } from '#app/base/result.ts'
import type { Database } from '#app/platform/db.server.ts'
import { changeRoles, disablePerson, enablePerson } from './change-person.server.ts'
import { invitePerson, renewInvitation, withdrawInvitation } from './invite-person.server.ts'
import type { PeopleChange } from './people-change.ts'
import type { Person, RolesRefusal } from './permission.ts'

export type PeopleRefusal =
	| 'not-allowed'
	| 'email.taken'
	| 'person.gone'
	| 'invitation.gone'
	| 'roles.last-administrator'
	| RolesRefusal

/** Does what was asked on the page of people. Answers the token of a new link when one was made. */
export async function changePeople(
	db: Database,
	change: PeopleChange & { who: Person; now: Date },
): Promise<Result<{ token: string | null }, PeopleRefusal>> {
	const done = await doOne(db, change)
	if (!done.ok) return done
	return ok({ token: typeof done.value === 'string' ? null : done.value.token })
}

function doOne(db: Database, change: PeopleChange & { who: Person; now: Date }) {
	switch (change.ask) {
		case 'invite':
			return invitePerson(db, change)
		case 'new-link':
			return renewInvitation(db, change)
		case 'withdraw':
			return withdrawInvitation(db, change)
		case 'change-roles':
			return changeRoles(db, change)
		case 'disable':
			return disablePerson(db, change)
		case 'enable':
			return enablePerson(db, change)
	}
}
