import { ok, type Result, refuse } from '#app/base/result.ts'
import type { Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import {
	type DescribeRefusal,
	describeIndicator,
	markBreak,
	unmarkBreak,
} from './describe-indicator.server.ts'
import { type Faults, readDescription, type Typed } from './description.ts'
import { breakKinds } from './indicator.ts'
import { periodIn } from './period.ts'

/** Answers the forms of what an indicator counts: its description, a new break, a break taken back. */
export async function answerDescription(
	db: Database,
	{ who, indicatorId, typed, now }: { who: Person; indicatorId: string; typed: Typed; now: Date },
): Promise<Result<unknown, DescribeRefusal | { faults: Faults }>> {
	const asked = { who, indicatorId, now }
	if (typed.remove) return await unmarkBreak(db, { ...asked, breakId: typed.remove })
	if (typed.intent === 'break') {
		const read = readBreak(typed)
		return read.ok ? await markBreak(db, { ...asked, ...read.value }) : refuse({ faults: read.refusal })
	}
	const read = readDescription(typed)
	if (!read.ok) return refuse({ faults: read.refusal })
	const version = Number(typed.version)
	return await describeIndicator(db, { ...asked, description: read.value, version })
}

function readBreak(typed: Typed) {
	const fromPeriod = periodIn(typed.fromPeriod ?? '')
	const kind = breakKinds.find(one => one === typed.kind)
	const reason = (typed.reason ?? '').trim().slice(0, 300)
	const faults: Faults = {}
	if (!fromPeriod) faults.fromPeriod = 'period'
	if (!kind) faults.kind = 'choose'
	if (!reason) faults.reason = 'reason'
	return fromPeriod && kind && reason ? ok({ fromPeriod, kind, reason }) : refuse(faults)
}
