import { newId } from '#app/base/id.ts'
import { hashPassword } from '#app/people/password-hash.server.ts'
import type { Person, Role } from '#app/people/permission.ts'
import { keepPerson } from '#app/people/person.store.server.ts'
import type { Database } from '#app/platform/db.server.ts'

/** The password of every made-up person who has one. */
export const somePassword = 'a kite over Roundhay'

/** Somebody with an account and these roles. With `password: true` they can sign in with `somePassword`. */
export async function somePerson(
	db: Database,
	{
		roles = ['moderator'],
		name = 'Sam Sample',
		email = `${newId()}@example.org`,
		language = 'en',
		password = false,
	}: Partial<Pick<Person, 'roles' | 'name' | 'language'>> & { email?: string; password?: boolean } = {},
): Promise<Person & { roles: readonly Role[]; email: string }> {
	const person = { id: newId(), name, email, language, roles }
	const passwordHash = password ? await hashPassword(somePassword) : null
	await db.write(tx => keepPerson(tx, { ...person, passwordHash, givenById: null, now: new Date() }))
	return person
}
