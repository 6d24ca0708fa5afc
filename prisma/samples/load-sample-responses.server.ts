import { newId } from '#app/base/id.ts'
import type { Language } from '#app/languages/language.ts'
import type { Database } from '#app/platform/db.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import type { Answers } from '#app/surveys/answer.ts'
import { isAsked } from '#app/surveys/branching.ts'
import { responseSender } from '#app/surveys/send-response.server.ts'
import type { Edition } from '#app/surveys/survey.store.server.ts'
import { choicesOf, type Question } from '#app/surveys/survey.ts'
import { type Chance, chanceFrom, oneOf } from './chance.ts'
import { inventedWords, leftUnread } from './invented-words.ts'

/** How many invented children answer the sample survey. */
export const sampleResponses = 400

/** How many days ago the sample's results were released: young people have judged since what came of them. */
export const releasedBefore = 45

const day = 24 * 60 * 60 * 1000

/**
 * Sends invented answers to the sample survey over four weeks until
 * what is released is counted, and in the days before `now`, through the same door as a child's. Sixty of them have words.
 */
export async function loadSampleResponses(
	db: Database,
	{ secret, edition, now }: { secret: Secret; edition: Edition; now: Date },
): Promise<void> {
	const chance = chanceFrom(2022)
	const send = responseSender(db, secret)
	const every = Math.floor(sampleResponses / inventedWords.length)
	await Promise.all(
		Array.from({ length: sampleResponses }, (_, place) => {
			const words = place % every === 0 ? inventedWords[place / every] : undefined
			const answers = inventedAnswers(edition, chance)
			if (words)
				answers[words.question] = { choices: answers[words.question]?.choices ?? [], words: words.text }
			const language: Language = words
				? (words.page ?? 'en')
				: oneOf(chance, [
						['en', 9],
						['ar', 1],
					])
			// What waits for a reader came in the last days: nothing is released while words wait over a week.
			const isUnread = place / every >= inventedWords.length - leftUnread
			const daysAgo = isUnread ? Math.floor(chance() * 4) : releasedBefore + Math.floor(chance() * 28)
			const sentAt = new Date(now.getTime() - daysAgo * day)
			return send({ edition, language, key: newId(), answers, now: sentAt })
		}),
	)
}

function inventedAnswers({ document }: Edition, chance: Chance): Answers {
	const answers: Answers = {}
	for (const question of document.questions) {
		if (question.kind === 'own-words' || !isAsked(question, answers) || chance() < 0.06) continue
		answers[question.id] = { choices: inventedChoices(question, chance) }
	}
	return answers
}

/** What children answer leans to some choices: every question has a shape of its own. */
function inventedChoices(question: Question, chance: Chance): string[] {
	const choices = choicesOf(question)
	const lean = [...question.id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)
	const weighted = choices.map((choice, place) => {
		if (choice.isRatherNotSay) return [choice.id, 0.3] as const
		// As many of each year: groups too small to show would hide what the others said.
		if (question.kind === 'choose-one' && question.sorts === 'year') return [choice.id, 3] as const
		if (choices.length > 12) return [choice.id, place < 14 ? 3 : 0.4] as const
		return [choice.id, 1 + ((lean * (place + 3)) % 7)] as const
	})
	if (question.kind !== 'choose-some') return [oneOf(chance, weighted)]
	const many = oneOf(chance, [
		[1, 1],
		[2, 2],
		[3, 3],
	])
	return [...new Set(Array.from({ length: many }, () => oneOf(chance, weighted)))]
}
