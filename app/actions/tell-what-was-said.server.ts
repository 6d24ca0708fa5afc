import type { Language } from '#app/languages/language.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { findReleasedSurvey } from '#app/results/release.store.server.ts'
import { tablesSpeakingTo } from '#app/results/what-answers-say.ts'
import { choicesOf } from '#app/surveys/survey.ts'
import { drawYouSaid } from './draw-you-said.server.ts'
import type { Said } from './telling.ts'
import { evidenceName } from './update.ts'

/** How many things are told of a wish: what most children chose. */
const mostTold = 4

/**
 * What children who answered this survey asked for, wish by wish: only what was released, so every number has come
 * through the one door and its floors (decision 0011). A child finds the children who said things like them here, by
 * themselves: nothing that is kept says which of them they are (decision 0029).
 */
export async function tellWhatWasSaid(
	db: Reader,
	{ slug, wishIds, language }: { slug: string; wishIds: readonly (string | null)[]; language: Language },
): Promise<Map<string, Said[]>> {
	const found = await findReleasedSurvey(db, slug)
	if (!found) return new Map()
	const { release, ties, document } = found
	const notTelling = new Set(
		document.questions.flatMap(question =>
			choicesOf(question).flatMap(({ id, isRatherNotSay }) => (isRatherNotSay ? `${question.id}/${id}` : [])),
		),
	)
	const chosen = wishIds.flatMap(wishId =>
		wishId === null
			? []
			: tablesSpeakingTo({ wishId }, ties, release.tables).flatMap(({ table, choiceIds }) =>
					(table.parts[0]?.rows ?? []).flatMap(({ choiceId, count }) =>
						count === 'c' ||
						count === 0 ||
						choiceIds?.includes(choiceId) === false ||
						notTelling.has(`${table.questionId}/${choiceId}`)
							? []
							: [{ wishId, count, name: asEvidence(release.id, table.questionId, choiceId) }],
					),
				),
	)
	const drawn = await drawYouSaid(
		db,
		chosen.map(({ name }) => name),
		language,
	)
	const told = new Map<string, Said[]>()
	for (const { wishId, name } of chosen.toSorted((one, other) => other.count - one.count)) {
		const before = told.get(wishId) ?? []
		const said = drawn.get(evidenceName(name))
		if (said && before.length < mostTold) told.set(wishId, [...before, said])
	}
	return told
}

function asEvidence(releaseId: string, questionId: string, choiceId: string) {
	return { kind: 'count' as const, releaseId, questionId, choiceId }
}
