import { newId } from '#app/base/id.ts'
import { dayOf } from '#app/base/moment.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'
import { writeInLogbook } from '#app/people/logbook.store.server.ts'
import { may, type Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import {
	allSchoolJudges,
	allTerms,
	keepNote,
	keepSchoolJudge,
	keepTerm,
	keepUnclear,
} from '../council.store.server.ts'
import { newestVersion } from '../version.store.server.ts'
import { judgesFor } from './give-verdict.server.ts'
import { readTerm, type TermFault, termOn } from './term.ts'
import { saysSomething } from './verdict.ts'

/** Makes a term of the Youth Council. */
export async function makeTerm(
	db: Database,
	{ who, fields, now }: { who: Person; fields: Parameters<typeof readTerm>[0]; now: Date },
): Promise<Result<'made', 'not-allowed' | TermFault>> {
	if (!may(who, 'term.make')) return refuse('not-allowed')
	return await db.write(async tx => {
		const read = readTerm(fields, await allTerms(tx))
		if (!read.ok) return read
		const id = newId()
		await keepTerm(tx, { id, ...read.value, madeById: who.id, now })
		await writeInLogbook(tx, { who, deed: 'term.make', thing: 'term', thingId: id, at: now })
		return ok('made')
	})
}

/** A note may be this long. */
const longestNote = 2_000

/** Writes down something for those who come after, in the term that runs now. Outside a term nobody hands over. */
export async function writeHandover(
	db: Database,
	{ who, words, now }: { who: Person; words: string; now: Date },
): Promise<
	Result<'written', 'not-allowed' | 'desk.outside-term' | 'verdict.say-something' | 'verdict.too-long'>
> {
	if (!may(who, 'handover.write')) return refuse('not-allowed')
	if (!saysSomething(words)) return refuse('verdict.say-something')
	if (words.trim().length > longestNote) return refuse('verdict.too-long')
	return await db.write(async tx => {
		const term = termOn(await allTerms(tx), dayOf(now))
		if (!term) return refuse('desk.outside-term')
		await keepNote(tx, {
			id: newId(),
			termId: term.id,
			personId: who.id,
			words: words.trim(),
			writtenAt: now,
		})
		await writeInLogbook(tx, { who, deed: 'handover.write', thing: 'term', thingId: term.id, at: now })
		return ok('written')
	})
}

/** "I don't get it": marks an update as not understood, with the words it is about where they are given. */
export async function markUnclear(
	db: Database,
	{ who, updateId, quote, now }: { who: Person; updateId: string; quote: string; now: Date },
): Promise<Result<'marked', 'not-allowed' | 'verdict.gone' | 'verdict.no-school' | 'verdict.too-long'>> {
	if (!may(who, 'verdict.give')) return refuse('not-allowed')
	if (quote.trim().length > 300) return refuse('verdict.too-long')
	return await db.write(async tx => {
		if (!(await judgesFor(tx, who))) return refuse('verdict.no-school')
		const newest = await newestVersion(tx, updateId)
		if (!newest) return refuse('verdict.gone')
		const { number } = newest
		await keepUnclear(tx, {
			id: newId(),
			updateId,
			number,
			personId: who.id,
			quote: quote.trim() || null,
			markedAt: now,
		})
		await writeInLogbook(tx, { who, deed: 'unclear.mark', thing: 'update', thingId: updateId, at: now })
		return ok('marked')
	})
}

/** Lets a school council judge: what it says is typed by this teacher. Each school has one account, each account one school. */
export async function inviteSchool(
	db: Database,
	sent: { who: Person; teacher: Pick<Person, 'id' | 'roles'> | null; school: string; now: Date },
): Promise<
	Result<'invited', 'not-allowed' | 'desk.no-teacher' | 'desk.name-the-school' | 'desk.school-taken'>
> {
	const { who, teacher, now } = sent
	const school = sent.school.trim()
	if (!may(who, 'verdict.reply')) return refuse('not-allowed')
	if (!teacher?.roles.includes('teacher')) return refuse('desk.no-teacher')
	if (school.length === 0 || school.length > 120) return refuse('desk.name-the-school')
	return await db.write(async tx => {
		const taken = (await allSchoolJudges(tx)).some(
			one => one.personId === teacher.id || one.school === school,
		)
		if (taken) return refuse('desk.school-taken')
		await keepSchoolJudge(tx, { personId: teacher.id, school, invitedAt: now, invitedById: who.id })
		await writeInLogbook(tx, {
			who,
			deed: 'school.invite-to-judge',
			thing: 'person',
			thingId: teacher.id,
			detail: { school },
			at: now,
		})
		return ok('invited')
	})
}
