import type { Framework } from './framework.ts'
import { areaId, behaviourId } from './plan-rows.ts'

type Mapped = Framework['mapping']['items'][number]

/** Both wish sets. */
export function wishSetRows({ wishes }: Framework) {
	const then = wishes['2012']
	const now = wishes['2022']
	return [
		{
			year: 2012,
			views: then.views,
			viewsPeriod: null,
			launched: then.launched,
			wordingTestedWith: null,
			evidence: '[]',
			workedWith: '[]',
		},
		{
			year: 2022,
			views: now.views,
			viewsPeriod: now.viewsPeriod,
			launched: now.launched,
			wordingTestedWith: now.wordingTestedWith,
			evidence: JSON.stringify(now.evidenceNamed),
			workedWith: JSON.stringify(now.workedWith),
		},
	]
}

export function wishSetSourceRows({ wishes }: Framework) {
	return Object.entries(wishes).flatMap(([year, { sources }]) =>
		sources.map((sourceId, place) => ({ setYear: Number(year), place, sourceId })),
	)
}

/** The twenty-four wishes. What is missing in a plan for a wish of today, and whether an indicator measures it, come from the mapping. */
export function wishRows({ wishes, mapping }: Framework) {
	const then = wishes['2012'].items.map(wish => ({
		...theSame(wish, 2012),
		shortLabel: wish.labelProposed ?? wish.labelInSource ?? '',
		shortLabelBasis: wish.labelProposed ? 'proposal' : 'source',
		labelInSource: wish.labelInSource,
	}))
	const now = wishes['2022'].items.map(wish => {
		const ties = mapping.items.find(item => item.wish === wish.id)
		return {
			...theSame(wish, 2022),
			paraphraseBasis: wish.paraphraseBasis,
			shortLabel: wish.shortLabel,
			shortLabelBasis: wish.shortLabelBasis,
			note: wish.note ?? null,
			wordingVariants: JSON.stringify(wish.wordingVariants ?? []),
			gap: ties?.gap ?? null,
			isCrossCutting: ties?.crossCutting ?? false,
			hasIndicator: (ties?.indicators.length ?? 0) > 0,
		}
	})
	return [...then, ...now]
}

type AnyWish = Pick<
	Framework['wishes']['2022']['items'][number],
	'id' | 'number' | 'officialTitle' | 'paraphrase'
>

function theSame({ id, number, officialTitle, paraphrase }: AnyWish, setYear: number) {
	return { id, setYear, number, officialTitle, paraphrase }
}

export function ancestorRows({ wishes }: Framework) {
	return wishes['2022'].items.flatMap(({ id, comesFrom2012, comesFrom2012Basis }) =>
		comesFrom2012.map(ancestorId => ({ wishId: id, ancestorId, basis: comesFrom2012Basis })),
	)
}

export function goalRows({ wishes }: Framework) {
	return wishes['2022'].items.flatMap(({ id, councilActionPlan: plan }) =>
		plan
			? (['shortTerm', 'longTerm'] as const).flatMap(list =>
					plan[list].map((text, place) => ({
						wishId: id,
						term: list === 'shortTerm' ? 'short' : 'long',
						place,
						text,
						sourceId: plan.source,
					})),
				)
			: [],
	)
}

/** Where a wish's title, its outcomes and its priorities are told. */
export function wishSourceRows({ wishes, mapping }: Framework) {
	const rows = (wishId: string, about: string, sources: string[] = []) =>
		sources.map((sourceId, place) => ({ wishId, about, place, sourceId }))
	return [
		...[...wishes['2012'].items, ...wishes['2022'].items].flatMap(({ id, sources }) =>
			rows(id, 'title', sources),
		),
		...mapping.items.flatMap(({ wish, outcomeSources, sources }) => [
			...rows(wish, 'outcomes', outcomeSources),
			...rows(wish, 'priorities', sources),
		]),
	]
}

/**
 * Ties of today's wishes to outcomes. Reason and source speak of the first:
 * where a document names that one, the others are the file's own reading.
 */
export function wishOutcomeRows({ mapping, meta }: Framework) {
	const tiedAt = new Date(meta.compiled)
	return mapping.items.flatMap(({ wish, primaryOutcome, alsoOutcomes, outcomeBasis, reason }) =>
		[primaryOutcome, ...alsoOutcomes].map((outcomeKey, place) => ({
			wishId: wish,
			outcomeKey,
			isPrimary: place === 0,
			basis: place > 0 && outcomeBasis === 'source' ? 'proposal' : outcomeBasis,
			reason: place === 0 ? reason : null,
			tiedAt,
		})),
	)
}

/** Ties of today's wishes to the plan's priorities, indicators, action areas and behaviours. */
export function wishItemRows(framework: Framework) {
	const { mapping, meta, plans } = framework
	const plan = plans.find(({ id }) => id === mapping.plan)
	const behaviours = plan && 'behaviours' in plan ? plan.behaviours : []
	const tiedAt = new Date(meta.compiled)
	return mapping.items.flatMap(item => {
		const tied = (itemId: string, basis: string) => ({
			wishId: item.wish,
			itemId,
			isPrimary: false,
			strength: null,
			basis,
			reason: null,
			tiedAt,
		})
		return [
			...priorityTies(item, tiedAt),
			...item.indicators.map(id => tied(id, item.indicatorBasis)),
			// The file gives these no basis of their own: they are its reading, so a proposal.
			...item.actionAreas.map(key => tied(areaId(mapping.plan, key), 'proposal')),
			...(item.behaviours ?? []).map(text =>
				tied(behaviourId(mapping.plan, behaviours.indexOf(text)), 'proposal'),
			),
		]
	})
}

function priorityTies({ wish, primaryPriority, priorities }: Mapped, tiedAt: Date) {
	return priorities.map(({ priority, strength, basis, reason }) => ({
		wishId: wish,
		itemId: priority,
		isPrimary: priority === primaryPriority,
		strength,
		basis,
		reason,
		tiedAt,
	}))
}

/** What the file says of itself, by kind and in order. */
export function frameworkTextRows({ meta, mapping, ...framework }: Framework) {
	const { basisWords, ...about } = meta
	const model = framework.wishActionPlanModel
	const texts: Record<string, string | string[]> = {
		...Object.fromEntries(Object.entries(about).map(([name, text]) => [`about-${name}`, text])),
		...Object.fromEntries(Object.entries(basisWords).map(([word, text]) => [`basis-${word}`, text])),
		...Object.fromEntries(
			Object.entries(mapping.strengthWords).map(([word, text]) => [`strength-${word}`, text]),
		),
		'mapped-plan': mapping.plan,
		'outcome-labels-basis': framework.outcomePlainLabelBasis,
		'outcome-labels-source': framework.outcomePlainLabelSources,
		'action-plan-fact': model.facts,
		'action-plan-measure': model.measures,
		'action-plan-source': model.sources,
	}
	return Object.entries(texts).flatMap(([kind, some]) =>
		[some].flat().map((text, place) => ({ kind, place, text })),
	)
}
