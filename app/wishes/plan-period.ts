/** The years of a plan as people write them: `2018–23`. Undefined when its document and our sources give none. */
export function periodInYears(plan: {
	periodFrom: number | null
	periodTo: number | null
}): string | undefined {
	const { periodFrom, periodTo } = plan
	return periodFrom && periodTo ? `${periodFrom}–${String(periodTo).slice(-2)}` : undefined
}

/** A plan's place in time: today's, a draft of another, or one that is over. */
export function planState(status: string): 'current' | 'draft' | 'historic' {
	if (status === 'current') return 'current'
	return status.startsWith('draft') ? 'draft' : 'historic'
}
