import { dayOf } from '#app/base/moment.ts'
import type { Person } from '#app/people/permission.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { tellUpdates } from '../tell-updates.server.ts'
import { findUpdate } from '../update.store.server.ts'
import { verdictsOn } from '../verdict.store.server.ts'
import { verdictsOf } from './tell-verdicts.server.ts'
import { isOpenToJudge } from './verdict.ts'

/** An update as a member judges it, with what they said of it before; null when nobody may read it. */
export async function openToJudge(
	db: Reader,
	{ who, updateId, now }: { who: Person; updateId: string; now: Date },
) {
	const found = await findUpdate(db, updateId)
	const [newest] = await verdictsOf(db, updateId)
	if (!found?.publishedAt || !newest) return null
	const [update] = await tellUpdates(db, [found], who.language)
	const all = await verdictsOn(db, { updateIds: [updateId], personId: who.id })
	const last = all.toSorted((one, other) => other.number - one.number)[0]
	const current = all.find(({ number }) => number === newest.number)
	return update
		? {
				update,
				number: newest.number,
				judgeUntil: newest.judgeUntil,
				isOpen: newest.outcome === null && isOpenToJudge(newest, dayOf(now)),
				hasChanged: last !== undefined && current === undefined,
				mine: {
					word: current?.word ?? '',
					reason: last?.reason ?? '',
					language: last?.language ?? '',
					evidence: last?.evidence ?? '',
				},
			}
		: null
}
