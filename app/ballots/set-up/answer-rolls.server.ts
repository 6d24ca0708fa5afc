import { ok, type Result, refuse } from '#app/base/result.ts'
import type { Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import type { Taken } from './answer-part.server.ts'
import { changeRolls, type RollsRefusal } from './change-rolls.server.ts'
import type { Faults } from './new-ballot.ts'
import type { Typed } from './read-paper.ts'
import { type RowFault, readRolls, readSchool } from './read-roll.ts'
import { SchoolRoll, withSchools } from './roll.ts'

/** What is wrong: with fields of a school's form, or with rows of a table. */
export type RollsFault = { faults?: Faults; rows?: RowFault[] }

/**
 * Answers the forms of a ballot's rolls: `school` keeps one school, `table` what was pasted or loaded, `remove.ID`
 * takes one out, `undo` brings it back.
 */
export async function answerRolls(
	db: Database,
	{
		who,
		slug,
		typed,
		table,
		wards,
		now,
	}: { who: Person; slug: string; typed: Typed; table: string; wards: readonly string[]; now: Date },
): Promise<Result<{ removed?: Taken }, RollsRefusal | { fault: RollsFault }>> {
	const [deed, id] = (typed.intent ?? '').split('.')
	let removed: Taken | undefined
	const change = (before: SchoolRoll[]): Result<SchoolRoll[], RollsFault> => {
		if (deed === 'remove') {
			const school = before.find(one => one.id === id)
			if (school) removed = { name: school.name, taken: JSON.stringify(school) }
			return ok(before.filter(one => one.id !== id))
		}
		if (deed === 'undo') return ok(withBack(before, typed.taken ?? ''))
		if (deed === 'table') {
			const read = readRolls(table, wards)
			if (read.ok) return ok(withSchools(before, read.value))
			return refuse(read.refusal === 'no-rows' ? { faults: { table: 'no-rows' } } : { rows: read.refusal })
		}
		const read = readSchool(typed, { wards, schools: before })
		if (!read.ok) return refuse({ faults: read.refusal })
		const renamed = before.map(one => (one.id === typed.id ? { ...one, name: read.value.name } : one))
		return ok(withSchools(renamed, [read.value]))
	}
	const kept = await changeRolls(db, { who, slug, change, now })
	return kept.ok ? ok(removed ? { removed } : {}) : kept
}

function withBack(schools: SchoolRoll[], taken: string): SchoolRoll[] {
	const school = SchoolRoll.safeParse(parsed(taken)).data
	return school && !schools.some(({ id }) => id === school.id) ? [...schools, school] : schools
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		return null
	}
}
