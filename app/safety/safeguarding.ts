import { ok, type Result, refuse } from '#app/base/result.ts'

/** What the safeguarding team may decide; their words are in `safety:decision`. */
export const safeguardingDecisions = [
	'emergency-services',
	'social-care',
	'school-told',
	'keep-watching',
	'no-concern',
] as const
export type SafeguardingDecision = (typeof safeguardingDecisions)[number]

/** How short a reason may be: "ok" is none (S-08). Characters as a reader counts them. */
export const shortestReason = 20

/** The most characters of a reason. */
export const longestDecisionReason = 2_000

/** The decision that gives words back to the inbox; every other keeps them with the safeguarding team. */
export function givesBack(decision: SafeguardingDecision): boolean {
	return decision === 'no-concern'
}

/**
 * Whether this person may decide this (S-08). Who raised the worry cannot also
 * say there is none: a second person does.
 */
export function readyToDecide({
	decision,
	reason,
	raisedById,
	decidedById,
}: {
	decision: SafeguardingDecision
	reason: string
	raisedById: string
	decidedById: string
}): Result<'ready', 'decision.reason-too-short' | 'decision.reason-too-long' | 'decision.second-person'> {
	const length = [...reason.trim()].length
	if (length < shortestReason) return refuse('decision.reason-too-short')
	if (length > longestDecisionReason) return refuse('decision.reason-too-long')
	if (givesBack(decision) && raisedById === decidedById) return refuse('decision.second-person')
	return ok('ready')
}

export function isSafeguardingDecision(text: string): text is SafeguardingDecision {
	return safeguardingDecisions.some(decision => decision === text)
}
