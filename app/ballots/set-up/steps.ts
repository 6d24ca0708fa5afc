import { sourceLanguage, type WordingKey } from '#app/languages/language.ts'
import type { BallotDraft } from '../ballot.ts'
import { missingWords } from '../ballot-words.ts'
import { type PaperFault, paperFaults } from './paper-faults.ts'

/** The steps from an empty paper to a public record, in their order. Each but the words is a page below the ballot's own. */
export const ballotSteps = ['paper', 'words', 'rolls', 'keys', 'audit', 'slips', 'schools', 'count'] as const

export type BallotStep = (typeof ballotSteps)[number]

/** What is still to be done at a step, by the name of its words. */
export type ToDo =
	| { what: 'no-parts' }
	| { what: PaperFault; part: string }
	| { what: 'words'; number: number }
	| {
			what:
				| 'no-schools'
				| 'no-keys'
				| 'no-audit'
				| 'no-slips'
				| 'not-reconciled'
				| 'not-counted'
				| 'no-service'
	  }

/** `later`: it cannot be begun before a step before it is done. */
export type StepState = { step: BallotStep; state: 'done' | 'to-do' | 'later'; toDo: ToDo[] }

/** What is known of a ballot beside its own row. */
type Facts = {
	draft: BallotDraft
	/** Children on all rolls. */
	children: number
	/** Slips made so far. */
	slips: number
}

/**
 * Where a ballot is on its way: each step, whether it is done, and what is still to do there. The steps that fix what
 * voters are asked come while it is a draft, and slips with them, for audit slips are drawn from printed ones; schools and the
 * count follow once it is fixed.
 */
export function stepsOf({ draft, children, slips }: Facts): StepState[] {
	const { paper, state } = draft
	const isDraft = state === 'draft'
	const isOver = state !== 'draft' && state !== 'ready'
	const toDo: Record<BallotStep, ToDo[]> = {
		paper: isDraft ? onPaper(draft) : [],
		words: isDraft ? missingOf(paper, key => key !== sourceLanguage) : [],
		rolls: children > 0 ? [] : [{ what: 'no-schools' }],
		keys: draft.publicKey ? [] : [{ what: 'no-keys' }],
		audit: draft.auditHash ? [] : [{ what: 'no-audit' }],
		slips: slips > 0 ? [] : [{ what: 'no-slips' }],
		schools: state === 'published' ? [] : [{ what: 'not-reconciled' }],
		count: state === 'published' ? [] : [{ what: 'not-counted' }],
	}
	const isLater: Partial<Record<BallotStep, boolean>> = {
		slips: children === 0,
		schools: isDraft,
		count: !isOver,
	}
	return ballotSteps.map(step => {
		const left = toDo[step]
		return { step, state: left.length === 0 ? 'done' : isLater[step] ? 'later' : 'to-do', toDo: left }
	})
}

/** English words are written with the paper, all others at the desk. */
function onPaper({ paper, service }: BallotDraft): ToDo[] {
	const unnamed: ToDo[] = service === '' ? [{ what: 'no-service' }] : []
	const words = [...unnamed, ...missingOf(paper, key => key === sourceLanguage)]
	const faults = paperFaults(paper)
	if (faults === 'none') return [{ what: 'no-parts' }, ...unnamed]
	return [...faults.map(({ part, fault }) => ({ what: fault, part: part.id })), ...words]
}

function missingOf(paper: BallotDraft['paper'], isHere: (key: WordingKey) => boolean): ToDo[] {
	const missing = missingWords(paper).filter(({ key }) => isHere(key))
	const number = missing.reduce((sum, { fields }) => sum + fields.length, 0)
	return number === 0 ? [] : [{ what: 'words', number }]
}
