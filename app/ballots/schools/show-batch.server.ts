import { type Language, wordingIn } from '#app/languages/language.ts'
import type { Person } from '#app/people/permission.ts'
import type { Reader } from '#app/platform/db.server.ts'
import type { Ballot } from '../ballot.ts'
import { allBatches } from '../paper.store.server.ts'
import { type KeyedPaper, lineOf } from './keyed-paper.ts'
import { differingPlaces, settledPapers, turnOf } from './paper-batch.ts'

/** A batch for one person: what it is and what is theirs to do. What others keyed only for the third, where it differs (B-15). */
export async function batchView(
	db: Reader,
	ballot: Ballot,
	{ school, label, who }: { school: string; label: string; who: Person },
) {
	const batch = (await allBatches(db, ballot.id, school)).find(one => one.label === label)
	if (!batch) return null
	const settled = settledPapers(batch)
	const turn = turnOf(batch, who.id)
	const [first, second] = batch.keyings
	const isThird = turn.ok && turn.value === 3 && first && second
	const line = (papers: KeyedPaper[], place: number) =>
		lineOf(ballot.manifest.parts, papers[place] ?? ['spoilt'])
	return {
		label,
		count: batch.count,
		state: settled.ok ? ('settled' as const) : settled.refusal,
		task: turn.ok ? (turn.value === 3 ? ('resolve' as const) : ('key' as const)) : turn.refusal,
		isMine: batch.keyings.some(({ keyedById }) => keyedById === who.id),
		parts: ballot.manifest.parts,
		names: namesOf(ballot, who.language),
		differing: isThird
			? differingPlaces(first.papers, second.papers).map(place => ({
					place,
					lines: [line(first.papers, place), line(second.papers, place)],
				}))
			: [],
	}
}

/** What the parts and their options are called in the reader's language, by id; parts in the order of the manifest. */
export function namesOf({ paper, manifest }: Pick<Ballot, 'paper' | 'manifest'>, language: Language) {
	return manifest.parts.map(({ id, options }) => {
		const part = paper.parts.find(one => one.id === id)
		const name = (option: string) => part?.options.find(one => one.id === option)?.name
		return {
			wording: (part && wordingIn(part.wording, language)?.wording) ?? id,
			options: options.map(option => wordingIn(name(option) ?? {}, language)?.wording ?? option),
		}
	})
}
