import { z } from 'zod'
import { Id } from '../record.ts'
import { freeName, nameFrom } from './new-ballot.ts'

const RollLine = z.strictObject({ year: z.string().max(20), children: z.int().min(0).max(100_000) })

/** A school that votes, and whom it has on its roll. `id` is what the manifest names; a line's `year` is empty where a roll is not told by year. */
export const SchoolRoll = z.strictObject({
	id: Id,
	name: z.string().min(1).max(100),
	ward: z.string().max(100).nullable(),
	roll: z.array(RollLine).max(30),
})

export type SchoolRoll = z.infer<typeof SchoolRoll>

export type RollLine = z.infer<typeof RollLine>

/** The years of English schools, as they call them. */
export const schoolYears = ['Reception', ...Array.from({ length: 13 }, (_, place) => `Year ${place + 1}`)]

/** How many children there are on these rolls. */
export function childrenOn(schools: readonly Pick<SchoolRoll, 'roll'>[]): number {
	return schools.flatMap(({ roll }) => roll).reduce((sum, { children }) => sum + children, 0)
}

/** A year as schools call it: `5` and `Y5` are Year 5, `R` is Reception; anything else stays as it was written. */
export function yearCalled(text: string): string {
	const year = text.trim().normalize('NFC')
	const number = /^(?:year\s*|y\s*)?(\d{1,2})$/i.exec(year)?.[1]
	if (number !== undefined) return `Year ${Number(number)}`
	return /^(?:r|rec|reception)$/i.test(year) ? 'Reception' : year
}

/** The ward that somebody means, whatever they wrote for `and` and however large; undefined where it is none of the city's. */
export function wardCalled(text: string, wards: readonly string[]): string | undefined {
	const plain = (ward: string) =>
		ward.normalize('NFC').toLowerCase().replaceAll('&', 'and').replaceAll(/\s+/g, ' ').trim()
	return wards.find(ward => plain(ward) === plain(text))
}

/** Whether two names mean one school. */
export function isSameSchool(one: string, other: string): boolean {
	const plain = (name: string) => name.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
	return plain(one) === plain(other)
}

/** The schools with these put among them: a school that is there already gets the new ward and roll, and keeps its id. */
export function withSchools(
	schools: readonly SchoolRoll[],
	added: readonly Omit<SchoolRoll, 'id'>[],
): SchoolRoll[] {
	const all = [...schools]
	for (const school of added) {
		const place = all.findIndex(({ name }) => isSameSchool(name, school.name))
		const there = all[place]
		const taken = (id: string) => all.some(one => one.id === id)
		const id = there?.id ?? freeName(nameFrom(school.name, { else: 'school' }), taken)
		if (there) all[place] = { ...school, id }
		else all.push({ ...school, id })
	}
	return all
}
