import { z } from 'zod'
import { Id, IsoDay, oneOf, Place, Text, Texts, Year } from './framework-fields.ts'
import { type FrameworkNames, isImprovementPlan } from './framework-names.ts'

/** A plan of either sort, each held to its own shape so that a fault points at its own field. */
export function planShape(names: FrameworkNames) {
	const strategy = strategyShape(names)
	const improvement = improvementPlanShape(names)
	return z.unknown().transform((plan, context) => {
		const read = isImprovementPlan(plan) ? improvement.safeParse(plan) : strategy.safeParse(plan)
		if (read.success) return read.data
		for (const issue of read.error.issues) {
			const unknown = issue.code === 'unrecognized_keys' ? issue.keys : []
			const message = unknown.length > 0 ? 'Nobody knows this field.' : issue.message
			for (const key of unknown.length > 0 ? unknown : [undefined]) {
				const path = key === undefined ? issue.path : [...issue.path, key]
				context.addIssue({ code: 'custom', path, message })
			}
		}
		return z.NEVER
	})
}

function anyPlan(names: FrameworkNames) {
	const source = oneOf('source', names.sources)
	const year = Year.nullable()
	return {
		id: Id,
		title: Text,
		subtitle: Text.optional(),
		period: z
			.strictObject({ from: year, to: year, basis: Text, sources: z.array(source).optional() })
			.refine(({ from, to }) => (from ?? 0) <= (to ?? 9999), { error: 'The period ends before it begins.' }),
		status: Text,
		documentFile: oneOf('source with the file', new Set(names.files.values())),
		source,
		notes: Texts.optional(),
	}
}

function strategyShape(names: FrameworkNames) {
	return z.strictObject({
		...anyPlan(names),
		vision: Texts,
		visionPlanOnAPage: Texts.optional(),
		guidingQuestion: Text.optional(),
		strapline: Text.optional(),
		focus: Texts.optional(),
		obsessions: z.array(itemShape(names)).min(1),
		outcomeIntro: Text,
		outcomesAlternateWording: z.array(Text).length(names.outcomes.size).optional(),
		priorities: z.array(itemShape(names)).min(1),
		indicators: z.array(itemShape(names)).min(1),
		actionAreas: z.array(z.strictObject({ key: Id.optional(), name: Text, text: Text.optional() })).min(1),
		behaviours: Texts,
		behavioursNote: Text.optional(),
		obaQuestions: Texts.optional(),
		facts: Texts.optional(),
		mindsets: Texts.optional(),
		valuingFamilies: Texts.optional(),
		wishesStatement: Text.optional(),
		adoption: z
			.strictObject({
				consultation: Text,
				executiveBoard: IsoDay,
				// biome-ignore lint/suspicious/noThenProperty: the file's own word; text, never a function
				then: Text,
				sources: z.array(oneOf('source', names.sources)).min(1),
			})
			.optional(),
		webSources: z.array(oneOf('source', names.sources)).optional(),
	})
}

function itemShape({ outcomes }: FrameworkNames) {
	const outcome = oneOf('outcome', outcomes)
	return z
		.strictObject({
			id: Id,
			number: Place,
			text: Text,
			textRestored: Text.optional(),
			numberRestored: z.literal(true).optional(),
			placeholder: z.literal(true).optional(),
			variantWording: Text.optional(),
			outcome: outcome.optional(),
			outcomeProposed: outcome.optional(),
			alsoOutcomesProposed: z.array(outcome).optional(),
			outcomeLinkBasis: Text.optional(),
		})
		.superRefine((item, context) => {
			const { outcome, outcomeProposed, alsoOutcomesProposed, outcomeLinkBasis } = item
			const ties = [outcome, outcomeProposed].filter(tie => tie !== undefined).length
			const fault = (path: keyof typeof item, message: string) =>
				context.addIssue({ code: 'custom', path: [path], message })
			if (ties > 1) fault('outcomeProposed', 'The outcome is either the document’s or a proposal, not both.')
			if (ties > 0 && !outcomeLinkBasis) fault('outcomeLinkBasis', 'A tie to an outcome says its basis.')
			if (ties === 0 && outcomeLinkBasis) fault('outcomeLinkBasis', 'There is a basis, and no tie it is for.')
			if ((outcomeProposed === undefined) !== (alsoOutcomesProposed === undefined))
				fault('alsoOutcomesProposed', 'A proposed outcome lists the other outcomes, if only none.')
		})
}

function improvementPlanShape(names: FrameworkNames) {
	const area = z.strictObject({
		id: Id,
		area: Text,
		whatWeAreGoingToDo: Texts,
		howWillWeKnow: Texts,
		note: Text.optional(),
	})
	return z.strictObject({
		...anyPlan(names),
		introRestored: Text,
		introNote: Text.optional(),
		priorityAreas: z.array(z.strictObject({ id: Id, name: Text, areas: z.array(area).min(1) })).min(1),
	})
}
