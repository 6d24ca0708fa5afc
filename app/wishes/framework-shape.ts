import { z } from 'zod'
import { Count, Id, IsoDay, oneOf, Place, Text, Texts } from './framework-fields.ts'
import type { FrameworkNames, ItemList } from './framework-names.ts'
import { planShape } from './framework-plan-shape.ts'

/** How near a priority stands to a wish; the file says what each word means. */
const Strength = z.enum(['verbatim', 'direct', 'partial', 'nearest'])

/**
 * The shape of a whole framework file. It is strict: a field nobody knows is a
 * fault too, or what it says would be lost without a word. Every reference is
 * held against the names the same file gives.
 */
export function frameworkShape(names: FrameworkNames) {
	const source = oneOf('source', names.sources)
	const wish = oneOf(`wish of ${names.newestYear}`, names.wishes.get(names.newestYear))
	return z.strictObject({
		meta: Meta,
		sources: z.record(Id, Source),
		plans: z.array(planShape(names)).min(1),
		outcomes: z.array(outcomeShape(names)).min(1),
		outcomePlainLabelSources: z.array(source).min(1),
		outcomePlainLabelBasis: Text,
		wishes: wishSetsShape(names),
		mapping: mappingShape(names),
		changes: z.strictObject({
			obsessions: z.array(changeShape(names, 'obsessions')),
			priorities: z.array(changeShape(names, 'priorities')),
			indicators: z.array(changeShape(names, 'indicators')),
		}),
		wishActionPlanModel: z.strictObject({ facts: Texts, measures: Texts, sources: z.array(source).min(1) }),
		updates: z.array(
			z.strictObject({
				id: Id,
				wishes: z.array(wish).min(1),
				youSaid: Text,
				weDid: Text,
				who: Text,
				when: Text,
				statusSuggested: z.enum([
					'done',
					'done, after delay',
					'partly done',
					'in progress',
					'heard, waiting for an answer',
				]),
				causalLink: Text,
				sources: z.array(source).min(1),
				figures: z.record(z.string(), z.union([z.number(), z.array(z.number())])).optional(),
				note: Text.optional(),
			}),
		),
	})
}

const Meta = z.strictObject({
	title: Text,
	madeFor: Text,
	compiled: IsoDay,
	language: Text,
	basisWords: z.strictObject({ source: Text, proposal: Text, inferred: Text }),
	childrenNames: Text,
	textNotes: Text,
})

/** A document that was read from a file, or a page with its address. */
const Source = z
	.strictObject({
		kind: Text.optional(),
		file: Text.optional(),
		url: z.url({ protocol: /^https?$/ }).optional(),
		date: IsoDay.optional(),
	})
	.refine(({ kind, file, url }) => (url === undefined ? kind && file : !kind && !file), {
		error: 'A source is a document with its kind and file, or a page with its url.',
	})

function outcomeShape({ strategies }: FrameworkNames) {
	return z.strictObject({
		key: z.string().regex(/^[a-z][a-z-]*$/),
		order: Place,
		plainLabel: Text,
		wording: z.record(z.enum([...strategies]), Text),
		childVersion2016: Text,
	})
}

function wishSetsShape(names: FrameworkNames) {
	const source = oneOf('source', names.sources)
	const anyWish = {
		id: Id,
		number: Place,
		officialTitle: Text,
		paraphrase: Text,
		sources: z.array(source).min(1),
	}
	const olderYears = [...names.wishes.keys()].filter(year => year !== names.newestYear)
	const older = new Set(olderYears.flatMap(year => [...(names.wishes.get(year) ?? [])]))
	const goals = z.strictObject({ shortTerm: Texts, longTerm: Texts, source })
	const anySet = { views: Count, launched: Text, sources: z.array(source).min(1) }
	return z.strictObject({
		'2012': z.strictObject({
			...anySet,
			items: z
				.array(
					z
						.strictObject({
							...anyWish,
							labelInSource: Text.nullable(),
							labelProposed: Text.optional(),
						})
						.refine(({ labelInSource, labelProposed }) => labelInSource ?? labelProposed, {
							error: 'A wish has a short label: the source’s or a proposal.',
							path: ['labelProposed'],
						}),
				)
				.length(12),
		}),
		'2022': z.strictObject({
			...anySet,
			viewsPeriod: Text,
			wordingTestedWith: Count,
			evidenceNamed: Texts,
			workedWith: Texts,
			items: z
				.array(
					z.strictObject({
						...anyWish,
						paraphraseBasis: Text,
						shortLabel: Text,
						shortLabelBasis: Text,
						comesFrom2012: z.array(oneOf('older wish', older)),
						comesFrom2012Basis: Text,
						note: Text.optional(),
						wordingVariants: Texts.optional(),
						councilActionPlan: goals.optional(),
					}),
				)
				.length(12),
		}),
	})
}

function mappingShape(names: FrameworkNames) {
	const { mappedPlan, items } = names
	const source = oneOf('source', names.sources)
	const outcome = oneOf('outcome', names.outcomes)
	const wish = oneOf(`wish of ${names.newestYear}`, names.wishes.get(names.newestYear))
	const priority = oneOf(`priority of ${mappedPlan}`, items.priorities.get(mappedPlan))
	const tie = z.strictObject({ priority, strength: Strength, basis: Text, reason: Text })
	return z.strictObject({
		plan: oneOf('plan', names.strategies),
		strengthWords: z.strictObject({ verbatim: Text, direct: Text, partial: Text, nearest: Text }),
		items: z.array(
			z.strictObject({
				wish,
				primaryOutcome: outcome,
				alsoOutcomes: z.array(outcome),
				outcomeBasis: Text,
				outcomeSources: z.array(source).optional(),
				reason: Text,
				primaryPriority: priority,
				priorities: z.array(tie).min(1),
				actionAreas: z.array(oneOf(`action area of ${mappedPlan}`, names.areaKeys.get(mappedPlan))),
				indicators: z.array(oneOf(`indicator of ${mappedPlan}`, items.indicators.get(mappedPlan))),
				indicatorBasis: Text,
				behaviours: z.array(oneOf(`behaviour of ${mappedPlan}`, names.behaviours.get(mappedPlan))).optional(),
				sources: z.array(source).optional(),
				gap: Text.optional(),
				crossCutting: z.boolean().optional(),
			}),
		),
		prioritiesWithNoPrimaryWish: z.array(priority),
		wishesWithNoIndicator: z.array(wish),
	})
}

/** One subject through the plans: a list of items for each strategy, empty where the plan has none. */
function changeShape(names: FrameworkNames, list: ItemList) {
	const columns = Object.fromEntries(
		[...names.strategies].map(plan => [
			plan,
			z.array(oneOf(`item in the ${list} of ${plan}`, names.items[list].get(plan))),
		]),
	)
	return z
		.strictObject<Record<string, z.ZodType<string | string[] | undefined>>>({
			...columns,
			theme: Text,
			note: Text.optional(),
		})
		.transform(row => ({
			theme: String(row.theme),
			note: typeof row.note === 'string' ? row.note : undefined,
			items: Object.values(row).flatMap(cell => (Array.isArray(cell) ? cell : [])),
		}))
}
