import type { Person } from '#app/people/permission.ts'

/** Stands in the logbook for who did what to the samples. No account: nobody can sign in as it. */
export const sampleOfficer: Person = {
	id: 'sample',
	name: 'Sample',
	language: 'en',
	roles: ['moderator', 'analyst', 'publisher'],
}
