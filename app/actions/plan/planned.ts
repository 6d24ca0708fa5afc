import type { Day } from '#app/base/moment.ts'
import type { Language } from '#app/languages/language.ts'
import { type Action, isOverdue } from '../action.ts'
import { type ListedAction, listed } from '../listed-action.ts'
import { rollUp, type Series, seriesOf } from './numbers.ts'
import type { Milestone, Proof, Question } from './plan-part.ts'

/** A promise with everything beside it, as a page tells it. */
export type Planned = ListedAction & {
	wishId: string
	parentId: string | null
	replyBy: Day | null
	/** Who helps. */
	partners: string[]
	answers: Record<Question, string | null>
	/** The days it was promised for before, the first first. */
	before: Day[]
	steps: Milestone[]
	proofs: Proof[]
	series: Series[]
	/** Its parts, and how many of them are done beside its own status. */
	parts: Planned[]
	rollUp: { done: number; of: number }
}

type Beside = {
	milestones: readonly Milestone[]
	proofs: readonly Proof[]
	points: Parameters<typeof seriesOf>[0]
	moved: readonly { actionId: string; day: Day }[]
}

/**
 * Promises with what stands beside them, parts under what they are parts of.
 * Those that stand alone come first in the order given; a part whose larger
 * action is not among them stands alone.
 */
export function planOf(
	actions: readonly Action[],
	{ beside, language, today }: { beside: Beside; language: Language; today: Day },
): Planned[] {
	const stepsOf = grouped(beside.milestones)
	const proofsOf = grouped(beside.proofs)
	const pointsOf = grouped(beside.points)
	const movedOf = grouped(beside.moved)
	const planned = new Map(
		actions.map((action): [string, Planned] => {
			const { id, wishId, parentId, replyBy, partners, howMuch, howWell, betterOff } = action
			return [
				id,
				{
					...listed(action, { language, today }),
					...{ wishId, parentId, replyBy },
					partners: (partners ?? '')
						.split('\n')
						.map(one => one.trim())
						.filter(Boolean),
					answers: { howMuch, howWell, betterOff },
					before: (movedOf.get(id) ?? []).map(({ day }) => day),
					steps: stepsOf.get(id) ?? [],
					proofs: proofsOf.get(id) ?? [],
					series: seriesOf(pointsOf.get(id) ?? []),
					parts: [],
					rollUp: { done: 0, of: 0 },
				},
			]
		}),
	)
	for (const one of planned.values()) planned.get(one.parentId ?? '')?.parts.push(one)
	for (const one of planned.values()) one.rollUp = rollUp(one.parts)
	return [...planned.values()].filter(({ parentId }) => !planned.has(parentId ?? ''))
}

/** How a plan stands: how many were promised, are done, are late, or were answered with a no. Parts are not counted beside what they are parts of. */
export function standOf(actions: readonly Pick<Action, 'status' | 'dueOn' | 'parentId'>[], today: Day) {
	const whole = actions.filter(({ parentId }) => parentId === null)
	const count = (is: (one: (typeof whole)[number]) => boolean) => whole.filter(is).length
	return {
		promised: whole.length,
		done: count(({ status }) => status === 'done'),
		late: count(one => isOverdue(one, today)),
		refused: count(({ status }) => status === 'cannot' || status === 'will-not'),
	}
}

function grouped<Row extends { actionId: string }>(rows: readonly Row[]): Map<string, Row[]> {
	const groups = new Map<string, Row[]>()
	for (const row of rows) {
		const group = groups.get(row.actionId)
		if (group) group.push(row)
		else groups.set(row.actionId, [row])
	}
	return groups
}
