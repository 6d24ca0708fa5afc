import { z } from 'zod'
import { newId } from '#app/base/id.ts'
import type { Day } from '#app/base/moment.ts'
import type { Reader, Writer } from '#app/platform/db.server.ts'
import { accountabilityQuestions } from './action.ts'
import { type InLanguages, rowsOf, wordsFrom } from './in-languages/in-languages.ts'
import type { Milestone, PlanPart, Point, Proof } from './plan/plan-part.ts'
import type { WishPart } from './plan/wish-part.ts'

/** What stands beside actions: their steps, what proves them, their numbers, and the days they were promised for before. */
export type PlanRows = { milestones: Milestone[]; proofs: Proof[]; points: Point[]; moved: MovedDay[] }

/** A day something was promised for, until it was moved. */
export type MovedDay = { actionId: string; day: Day }

const ProofRow = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('link'), url: z.string() }),
	z.object({ kind: z.literal('figure'), value: z.number(), unit: z.string() }),
	z.object({ kind: z.literal('file'), fileType: z.string(), fileSize: z.number() }),
])
const PointQuestion = z.enum(accountabilityQuestions)

const proofColumns = {
	id: true,
	actionId: true,
	kind: true,
	title: true,
	url: true,
	value: true,
	unit: true,
	day: true,
	fileType: true,
	fileSize: true,
} as const

/** Everything beside these actions, in four questions to the database however many they are. */
export async function planRowsOf(db: Reader, actionIds: readonly string[]): Promise<PlanRows> {
	const where = { actionId: { in: [...actionIds] } }
	const [milestones, proofs, points, moves] = await Promise.all([
		db.milestone.findMany({ where, orderBy: [{ dueOn: 'asc' }, { id: 'asc' }] }),
		db.actionEvidence.findMany({ where, select: proofColumns, orderBy: [{ day: 'desc' }, { id: 'asc' }] }),
		db.actionPoint.findMany({ where, orderBy: [{ measure: 'asc' }, { day: 'asc' }] }),
		db.promiseChange.findMany({
			where: { ...where, field: 'dueOn' },
			select: { actionId: true, before: true },
			orderBy: [{ at: 'asc' }, { id: 'asc' }],
		}),
	])
	return {
		milestones,
		proofs: proofs.map(proofFrom),
		points: points.map(({ addedAt: _at, addedById: _by, question, ...point }) => ({
			...point,
			question: PointQuestion.parse(question),
		})),
		moved: moves.flatMap(({ actionId, before }) => (actionId && before ? [{ actionId, day: before }] : [])),
	}
}

/** A file that proves a promise, or null. */
export async function findProofFile(db: Reader, id: string): Promise<(Proof & { kind: 'file' }) | null> {
	const row = await db.actionEvidence.findUnique({ where: { id }, select: proofColumns })
	const proof = row && proofFrom(row)
	return proof?.kind === 'file' ? proof : null
}

/** Keeps a new part of an action. Answers its id; null when there is a number of that day already. */
export async function keepPart(
	tx: Writer,
	{
		actionId,
		part,
		id = newId(),
		personId,
		now,
	}: { actionId: string; part: PlanPart; id?: string; personId: string; now: Date },
): Promise<string | null> {
	const added = { id, actionId, addedAt: now, addedById: personId }
	if (part.part === 'milestone') {
		const { title, dueOn } = part
		await tx.milestone.create({ data: { id, actionId, title, dueOn } })
	} else if (part.part === 'proof') {
		const { part: _part, ...proof } = part
		await tx.actionEvidence.create({ data: { ...added, ...proof } })
	} else {
		const { part: _part, ...point } = part
		const { question, measure, day } = point
		if (await tx.actionPoint.findFirst({ where: { actionId, question, measure, day } })) return null
		await tx.actionPoint.create({ data: { ...added, ...point } })
	}
	return id
}

/** Takes a part of an action away and answers what it was; null when it is not there. */
export async function removePart(
	tx: Writer,
	{ actionId, kind, id }: { actionId: string; kind: PlanPart['part']; id: string },
): Promise<PlanPart | null> {
	const { milestones, proofs, points } = await planRowsOf(tx, [actionId])
	const isIt = (one: { id: string }) => one.id === id
	const milestone = kind === 'milestone' ? milestones.find(isIt) : undefined
	const proof = kind === 'proof' ? proofs.find(isIt) : undefined
	const point = kind === 'point' ? points.find(isIt) : undefined
	if (milestone) {
		await tx.milestone.delete({ where: { id } })
		return { part: 'milestone', ...milestone }
	}
	if (proof) {
		await tx.actionEvidence.delete({ where: { id } })
		return { part: 'proof', ...proof }
	}
	if (point) await tx.actionPoint.delete({ where: { id } })
	return point ? { part: 'point', ...point } : null
}

/** Marks a step as done on a day. */
export async function markDone(tx: Writer, { id, doneOn }: { id: string; doneOn: Day }): Promise<void> {
	await tx.milestone.update({ where: { id }, data: { doneOn } })
}

function proofFrom({
	id,
	actionId,
	title,
	day,
	...row
}: z.input<typeof AnyProof> & Pick<Proof, 'id' | 'actionId' | 'title' | 'day'>): Proof {
	return { id, actionId, title, day, ...ProofRow.parse(row) }
}

const AnyProof = z.object({
	kind: z.string(),
	url: z.string().nullable(),
	value: z.number().nullable(),
	unit: z.string().nullable(),
	fileType: z.string().nullable(),
	fileSize: z.number().nullable(),
})

/** Who leads a wish: a post, and the service it is in. */
export type LeadRow = { id: string; post: string; service: string }

/** A goal that officers set for a wish. */
export type PlanGoalRow = { id: string; term: 'short' | 'long'; text: InLanguages; dueOn: Day | null }

const Term = z.enum(['short', 'long'])

export async function leadsOfWish(db: Reader, wishId: string): Promise<LeadRow[]> {
	return await db.wishLead.findMany({
		where: { wishId },
		select: { id: true, post: true, service: true },
		orderBy: [{ post: 'asc' }, { id: 'asc' }],
	})
}

/** The goals officers set for a wish: the soon before the later. */
export async function goalsOfWish(db: Reader, wishId: string): Promise<PlanGoalRow[]> {
	const rows = await db.planGoal.findMany({
		where: { wishId },
		select: {
			...{ id: true, term: true, text: true, dueOn: true },
			others: { select: { language: true, text: true } },
		},
		orderBy: [{ term: 'desc' }, { dueOn: 'asc' }, { id: 'asc' }],
	})
	return rows.map(({ term, text, others, ...row }) => ({
		...row,
		term: Term.parse(term),
		text: wordsFrom(text, others),
	}))
}

/** Keeps a new lead or goal of a wish. Answers its id. */
export async function keepWishPart(
	tx: Writer,
	wishId: string,
	part: WishPart,
	{ isSample = false }: { isSample?: boolean } = {},
): Promise<string> {
	const id = newId()
	if (part.part === 'lead') {
		const { post, service } = part
		await tx.wishLead.create({ data: { id, wishId, post, service, isSample } })
	} else {
		const { term, text, dueOn } = part
		const { english, rows } = rowsOf(text)
		await tx.planGoal.create({
			data: { id, wishId, term, text: english, dueOn, isSample, others: { create: rows } },
		})
	}
	return id
}

/** Takes a lead or a goal of a wish away and answers what it was; null when it is not there. */
export async function removeWishPart(
	tx: Writer,
	{ wishId, kind, id }: { wishId: string; kind: WishPart['part']; id: string },
): Promise<WishPart | null> {
	if (kind === 'lead') {
		const lead = (await leadsOfWish(tx, wishId)).find(one => one.id === id)
		if (lead) await tx.wishLead.delete({ where: { id } })
		return lead ? { part: 'lead', post: lead.post, service: lead.service } : null
	}
	const goal = (await goalsOfWish(tx, wishId)).find(one => one.id === id)
	if (goal) await tx.planGoal.delete({ where: { id } })
	return goal ? { part: 'goal', term: goal.term, text: goal.text, dueOn: goal.dueOn } : null
}

/** The actions that have any evidence. */
export async function provenActions(db: Reader): Promise<Set<string>> {
	const rows = await db.actionEvidence.findMany({ distinct: ['actionId'], select: { actionId: true } })
	return new Set(rows.map(({ actionId }) => actionId))
}
