import { isLanguage, type Language, sourceLanguage } from '#app/languages/language.ts'
import type { Reader, Writer } from '#app/platform/db.server.ts'
import { isRole, type Role } from './permission.ts'

/** An account as administrators see it. Never with its password's hash. */
export type Account = {
	id: string
	name: string
	email: string
	language: Language
	createdAt: Date
	disabledAt: Date | null
	roles: Role[]
}

const columns = {
	id: true,
	name: true,
	email: true,
	language: true,
	createdAt: true,
	disabledAt: true,
	roles: { select: { role: true } },
} as const

/** Every account, by name. */
export async function allPeople(db: Reader): Promise<Account[]> {
	const rows = await db.person.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }], select: columns })
	return rows.map(account)
}

export async function findPerson(db: Reader, id: string): Promise<Account | null> {
	const row = await db.person.findUnique({ where: { id }, select: columns })
	return row && account(row)
}

/** The account with this address; whether it may sign in is for the caller to look at. */
export async function findPersonByEmail(
	db: Reader,
	email: string,
): Promise<(Account & { passwordHash: string | null }) | null> {
	const row = await db.person.findUnique({ where: { email }, select: { ...columns, passwordHash: true } })
	return row && { ...account(row), passwordHash: row.passwordHash }
}

/** How many people who can sign in hold this role. */
export async function countEnabledWith(db: Reader, role: Role): Promise<number> {
	return await db.person.count({ where: { disabledAt: null, roles: { some: { role } } } })
}

export async function keepPerson(
	tx: Writer,
	person: {
		id: string
		name: string
		email: string
		passwordHash: string | null
		language: Language
		roles: readonly Role[]
		givenById: string | null
		now: Date
	},
): Promise<void> {
	const { roles, givenById, now, ...row } = person
	await tx.person.create({
		data: {
			...row,
			createdAt: now,
			roles: { create: roles.map(role => ({ role, givenAt: now, givenById })) },
		},
	})
}

export async function markLanguage(
	tx: Writer,
	{ personId, language }: { personId: string; language: Language },
): Promise<void> {
	await tx.person.update({ where: { id: personId }, data: { language } })
}

export async function markPassword(
	tx: Writer,
	{ personId, passwordHash }: { personId: string; passwordHash: string },
): Promise<void> {
	await tx.person.update({ where: { id: personId }, data: { passwordHash } })
}

/** Opens or closes an account. Closed, it keeps its name for the logbook, and nobody can sign in with it. */
export async function markDisabled(
	tx: Writer,
	{ personId, disabledAt }: { personId: string; disabledAt: Date | null },
): Promise<void> {
	await tx.person.update({ where: { id: personId }, data: { disabledAt } })
}

/** Makes these the person's roles. A role that stays keeps the day it was given. */
export async function keepRoles(
	tx: Writer,
	{
		personId,
		roles,
		givenById,
		now,
	}: { personId: string; roles: readonly Role[]; givenById: string; now: Date },
): Promise<void> {
	await tx.personRole.deleteMany({ where: { personId, role: { notIn: [...roles] } } })
	const kept = await tx.personRole.findMany({ where: { personId }, select: { role: true } })
	const added = roles.filter(role => !kept.some(one => one.role === role))
	await tx.personRole.createMany({
		data: added.map(role => ({ personId, role, givenAt: now, givenById })),
	})
}

function account(row: {
	id: string
	name: string
	email: string
	language: string
	createdAt: Date
	disabledAt: Date | null
	roles: { role: string }[]
}): Account {
	return {
		id: row.id,
		name: row.name,
		email: row.email,
		createdAt: row.createdAt,
		disabledAt: row.disabledAt,
		language: isLanguage(row.language) ? row.language : sourceLanguage,
		roles: row.roles
			.map(({ role }) => role)
			.filter(isRole)
			.sort(),
	}
}
