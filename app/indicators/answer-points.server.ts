import { ok, type Result, refuse } from '#app/base/result.ts'
import type { Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { addPoints, type PointsRefusal, takeOutPoint } from './add-points.server.ts'
import type { Faults, Typed } from './description.ts'
import { findIndicator } from './indicator.store.server.ts'
import {
	type PointChange,
	type PointFault,
	pointColumns,
	readPoint,
	readPoints,
	type TableRefusal,
	whatChanges,
} from './read-points.ts'

/** What came of a form: what a table would do, or how many numbers were kept. */
export type PointsAnswer = { preview?: PointChange[]; kept?: { added: number; corrected: number } }

/** What is wrong: with fields of the form, with rows of a table, or with the table as a whole. A table that only wants a reason is still told. */
export type PointsFault = { faults?: Faults; rows?: PointFault[]; preview?: PointChange[] }

/** Answers the forms of an indicator's numbers: `point` keeps one, `preview` and `keep` a table, `out.PERIOD` takes one out. */
export async function answerPoints(
	db: Database,
	{ who, indicatorId, typed, now }: { who: Person; indicatorId: string; typed: Typed; now: Date },
): Promise<Result<PointsAnswer, PointsRefusal | { fault: PointsFault }>> {
	const indicator = await findIndicator(db.read, indicatorId)
	if (!indicator) return refuse('indicator.gone')
	const { unit, points: today } = indicator
	const asked = { who, indicatorId, why: typed.why ?? '', now }
	if (typed.intent === 'out') {
		const out = await takeOutPoint(db, { ...asked, period: typed.period ?? '' })
		return out.ok ? ok({ kept: { added: 0, corrected: 1 } }) : out
	}
	if (typed.intent === 'point') {
		const read = readPoint(column => (typed[column] ?? '').trim(), unit)
		if (!read.ok) return refuse({ fault: { faults: faultsOf(read.refusal) } })
		return keptOr(await addPoints(db, { ...asked, points: [read.value] }), undefined)
	}
	const read = readPoints(typed.table ?? '', unit)
	if (!read.ok) return refuse({ fault: tableFault(read.refusal) })
	const preview = whatChanges(read.value, today)
	if (typed.intent === 'preview') return ok({ preview })
	return keptOr(await addPoints(db, { ...asked, points: read.value }), preview)
}

function keptOr(
	added: Awaited<ReturnType<typeof addPoints>>,
	preview: PointChange[] | undefined,
): Result<PointsAnswer, PointsRefusal | { fault: PointsFault }> {
	if (added.ok) return ok({ kept: added.value })
	if (added.refusal !== 'indicator.why') return added
	return refuse({ fault: { faults: { why: 'reason' }, preview } })
}

function tableFault(refusal: TableRefusal): PointsFault {
	return typeof refusal === 'string' ? { faults: { table: refusal } } : { rows: refusal }
}

/** The first fault of each field, in the order of the form. */
function faultsOf(found: readonly Omit<PointFault, 'line'>[]): Faults {
	return Object.fromEntries(
		pointColumns.flatMap(column => {
			const fault = found.find(one => one.column === column)
			return fault ? [[column, fault.fault]] : []
		}),
	)
}
