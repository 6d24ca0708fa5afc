import { type Day, dayOf } from '#app/base/moment.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { clockOf } from '../clock.store.server.ts'
import { allOutcomes, allReplies, type SettledVerdict, verdictsOn } from '../verdict.store.server.ts'
import { allVersions, versionsOfActions } from '../version.store.server.ts'
import { type ShortVerdict, type ToldVersion, toldVersion } from './told-verdict.ts'
import { type Gap, gapOf, outcomes, sentBackName } from './verdict.ts'

/** What young people said of an update, version by version, the newest first. Names nobody. */
export async function verdictsOf(db: Reader, updateId: string): Promise<ToldVersion[]> {
	return (await verdictsByUpdate(db, [updateId])).get(updateId) ?? []
}

/** The same for several updates; for all that were ever published when none is named. */
export async function verdictsByUpdate(
	db: Reader,
	updateIds?: readonly string[],
): Promise<Map<string, ToldVersion[]>> {
	const [versions, settledNow, verdicts, replies] = await Promise.all([
		allVersions(db, updateIds),
		allOutcomes(db, updateIds),
		verdictsOn(db, { updateIds }),
		allReplies(db, updateIds),
	])
	const dated = await Promise.all(settledNow.map(one => withClock(db, one)))
	const keyOf = (one: { updateId: string; number: number }) => `${one.updateId}/${one.number}`
	const byKey = new Map(versions.map(one => [keyOf(one), one]))
	const settled = new Map(dated.map(one => [keyOf(one), one]))
	const given = grouped(verdicts, keyOf)
	const replied = grouped(replies, keyOf)
	const told = new Map<string, ToldVersion[]>()
	for (const version of versions) {
		const key = keyOf(version)
		const one = toldVersion({
			version,
			next: byKey.get(keyOf({ ...version, number: version.number + 1 })),
			settled: settled.get(key),
			verdicts: given.get(key) ?? [],
			replies: replied.get(key) ?? [],
		})
		told.set(version.updateId, [one, ...(told.get(version.updateId) ?? [])])
	}
	return told
}

/** What young people say of each of these updates now, in a word. An update that nobody judges is not in it. */
export async function shortVerdicts(
	db: Reader,
	updateIds: readonly string[],
): Promise<Map<string, ShortVerdict>> {
	const [versions, settled] = await Promise.all([allVersions(db, updateIds), allOutcomes(db, updateIds)])
	const short = new Map<string, ShortVerdict>()
	for (const { updateId, number, judgeUntil } of versions) {
		const outcome = settled.find(one => one.updateId === updateId && one.number === number)?.outcome ?? null
		short.set(updateId, { outcome, judgeUntil })
	}
	return short
}

/** Promises, each with what young people say of its newest news; null where there is none. */
export async function withVerdicts<Promised extends { id: string }>(
	db: Reader,
	promises: readonly Promised[],
): Promise<(Promised & { verdict: ShortVerdict | null })[]> {
	const newest = new Map<string, ShortVerdict>()
	const ids = promises.map(({ id }) => id)
	for (const { actionId, judgeUntil, outcome } of await versionsOfActions(db, ids))
		newest.set(actionId, { judgeUntil, outcome: outcomes.find(one => one === outcome) ?? null })
	return promises.map(promise => ({ ...promise, verdict: newest.get(promise.id) ?? null }))
}

/** How far apart the council and young people are, over verdicts that were counted in these days; over all when none are given. */
export async function verdictGap(
	db: Reader,
	{ from, to }: { from?: Day; to?: Day } = {},
): Promise<Gap & { isSample: boolean }> {
	const [versions, settled] = await Promise.all([allVersions(db), allOutcomes(db)])
	const newest = new Map(versions.map(({ updateId, number }) => [updateId, number]))
	const statuses = new Map(versions.map(one => [`${one.updateId}/${one.number}`, one.status]))
	const within = settled.filter(({ settledAt }) => {
		const day = dayOf(settledAt)
		return (!from || day >= from) && (!to || day <= to)
	})
	const gap = gapOf(
		within.flatMap(({ updateId, number, outcome }) => {
			const status = statuses.get(`${updateId}/${number}`)
			return status ? [{ status, outcome, isVoid: newest.get(updateId) !== number }] : []
		}),
	)
	const samples = new Set(versions.flatMap(({ updateId, isSample }) => (isSample ? updateId : [])))
	return { ...gap, isSample: within.some(({ updateId }) => samples.has(updateId)) }
}

/** The day an answer is due may have moved, in the open, since it was promised first. */
async function withClock(
	db: Reader,
	settled: SettledVerdict,
): Promise<SettledVerdict & { answeredOn: Day | null }> {
	const clock = settled.replyBy ? await clockOf(db, 'sent-back', sentBackName(settled)) : null
	return { ...settled, replyBy: clock?.replyBy ?? settled.replyBy, answeredOn: clock?.answeredOn ?? null }
}

function grouped<One>(all: readonly One[], keyOf: (one: One) => string): Map<string, One[]> {
	const groups = new Map<string, One[]>()
	for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
	return groups
}
