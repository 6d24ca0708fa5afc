import type { OptionId } from './counts/count.ts'
import type { Late, Part, PublicRecord, Vote } from './record.ts'

/** The options of this part that stopped standing after the manifest was fixed. */
export function lateIn({ id }: Part, late: Late[]): OptionId[] {
	return late.filter(({ part }) => part === id).map(({ option }) => option)
}

/** The votes of this part that count: on screens without the Youth Council’s own, and on paper. */
export function votesIn({ id }: Part, { counted, audit, paper }: Rows): Vote[] {
	const ofAudit = new Set(audit.filter(({ part }) => part === id).map(({ e }) => e))
	return [
		...counted.filter(({ part, e }) => part === id && !ofAudit.has(e)),
		...paper.flatMap(({ rows }) => rows.filter(({ part }) => part === id)),
	].map(({ vote }) => vote)
}

type Rows = Pick<PublicRecord, 'counted' | 'audit' | 'paper'>
