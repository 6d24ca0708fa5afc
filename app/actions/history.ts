import type { FrameworkUpdate } from '#app/wishes/framework.ts'
import { plainWords, type UpdateStatus } from './update.ts'

/** One answer of the city's from before this site, with where it is written down. */
export type HistoryRecord = FrameworkUpdate

/** How far an old answer had come: the record's words for it, in ours. */
export function statusOfRecord({ statusSuggested }: Pick<HistoryRecord, 'statusSuggested'>): UpdateStatus {
	switch (statusSuggested) {
		case 'done':
			return 'done'
		case 'done, after delay':
			return 'late'
		case 'partly done':
			return 'partly'
		case 'in progress':
			return 'under-way'
		case 'heard, waiting for an answer':
			return 'waiting'
	}
}

/** How sure it is that the one led to the other, in the kinds our words explain. */
export const certainties = ['source-says-so', 'in-part', 'own-plan', 'association', 'not-said'] as const
export type Certainty = (typeof certainties)[number]

/** The kind of certainty the record's own words come to. */
export function certaintyOf(linkCertainty: string | null): Certainty {
	if (!linkCertainty) return 'not-said'
	if (linkCertainty.startsWith('source says so')) return 'source-says-so'
	if (linkCertainty.startsWith('partly')) return 'in-part'
	if (linkCertainty.startsWith("council's own action plan")) return 'own-plan'
	if (linkCertainty.startsWith('association')) return 'association'
	return 'not-said'
}

/** Words that say who spoke, not of what. Left out of addresses, so that an address begins with its subject. */
const littleWords = new Set(
	`a about after an and are as asked at be by children city did during for four from girls have in into is it its
	of on or out over people pupils said some students than that the their them they this to told up was we were what
	who with women young`.split(/\s+/),
)

/** The address of an old answer: its number in the record and the first words of what was said. Never changes. */
export function historySlug({ id, youSaid }: Pick<HistoryRecord, 'id' | 'youSaid'>): string {
	const telling = plainWords(youSaid).filter(word => !littleWords.has(word) && !/^\d+$/.test(word))
	return [id, ...telling.slice(0, 4)].join('-')
}

/** The last year a text speaks of, or null when it names none: "2018 to 2022" is 2022. */
export function yearIn(happened: string | null): number | null {
	const years = [...(happened ?? '').matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => Number(year))
	return years.length > 0 ? Math.max(...years) : null
}

/** The order of the public list: our own, newest first; then history by the year it speaks of; the undated last. */
export function inOrder<
	Dated extends { id: string; isHistory: boolean; publishedAt: Date | null; happened: string | null },
>(updates: readonly Dated[]): Dated[] {
	return updates.toSorted(
		(one, other) =>
			Number(one.isHistory) - Number(other.isHistory) ||
			(one.isHistory
				? (yearIn(other.happened) ?? 0) - (yearIn(one.happened) ?? 0)
				: (other.publishedAt?.getTime() ?? 0) - (one.publishedAt?.getTime() ?? 0)) ||
			(one.id < other.id ? -1 : 1),
	)
}

/**
 * A short heading from what was said: its first clause, or as many whole words
 * as fit, with an ellipsis. History has no titles of its own, and we give it none.
 */
export function headlineOf(text: string, most = 90): string {
	const clause = /^.{20,}?(?=[;:.](?:\s|$))/.exec(text)?.[0] ?? text
	if (clause.length <= most) return clause
	const cut = clause.slice(0, most)
	return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[,–-]$/, '')}…`
}
