import { dayOf } from '#app/base/moment.ts'
import { may, type Person } from '#app/people/permission.ts'
import { findPersonByEmail } from '#app/people/person.store.server.ts'
import type { Database, Reader } from '#app/platform/db.server.ts'
import { allSchoolJudges, openUnclear } from '../council.store.server.ts'
import { verdictsOn } from '../verdict.store.server.ts'
import { inviteSchool } from './council-memory.server.ts'
import { answered } from './desk.ts'
import { briefUpdates } from './open-desk.server.ts'
import { verdictsByUpdate } from './tell-verdicts.server.ts'

/** What waits for the team: what young people sent back and what they did not understand; for a moderator, their reasons. */
export async function openVerdicts(db: Reader, { who, now }: { who: Person; now: Date }) {
	const today = dayOf(now)
	const [versions, brief, unclear, schools] = await Promise.all([
		verdictsByUpdate(db),
		briefUpdates(db, who.language),
		openUnclear(db),
		allSchoolJudges(db),
	])
	const named = <One extends { updateId: string }>(one: One) => ({
		...one,
		brief: brief.get(one.updateId) ?? null,
	})
	const unread = may(who, 'verdict.read-reasons') ? await unreadReasons(db, versions) : []
	return {
		answers: answered(versions, today).map(named),
		unclear: unclear.map(({ id, updateId, quote, markedAt }) =>
			named({ id, updateId, quote, on: dayOf(markedAt) }),
		),
		unread: unread.map(named),
		schools: schools.map(({ school }) => school),
	}
}

/** Reasons of settled verdicts that nobody has read. */
async function unreadReasons(db: Reader, versions: Awaited<ReturnType<typeof verdictsByUpdate>>) {
	const settled = new Set(
		[...versions].flatMap(([updateId, all]) =>
			all.filter(({ outcome }) => outcome).map(({ number }) => `${updateId}/${number}`),
		),
	)
	return (await verdictsOn(db, {}))
		.filter(one => one.isShown === null && (one.reason ?? one.evidence))
		.filter(({ updateId, number }) => settled.has(`${updateId}/${number}`))
		.map(({ updateId, number, personId, word, reason, language: writtenIn, evidence }) => ({
			updateId,
			number,
			personId,
			word,
			reason,
			writtenIn,
			evidence,
		}))
}

/** Invites a school to judge, through the account of a teacher with this address. */
export async function inviteSchoolByEmail(
	db: Database,
	{ who, email, school, now }: { who: Person; email: string; school: string; now: Date },
) {
	const teacher = await findPersonByEmail(db.read, email.trim().toLowerCase())
	return await inviteSchool(db, { who, teacher, school, now })
}

/** How much of what young people said waits for this person: answers owed, words not understood, reasons to read. */
export async function countVerdictsWaiting(
	db: Reader,
	{ who, now }: { who: Person; now: Date },
): Promise<number> {
	const { answers, unclear, unread } = await openVerdicts(db, { who, now })
	const toDo = may(who, 'verdict.reply') ? answers.filter(({ isOwed }) => isOwed).length + unclear.length : 0
	return toDo + unread.length
}
