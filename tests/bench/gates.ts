import { randomInt } from 'node:crypto'
import Sqlite from 'better-sqlite3'
import { newId } from '#app/base/id.ts'
import { openDatabase } from '#app/platform/db.server.ts'
import { releaseResults } from '#app/results/release-results.server.ts'
import type { Answers } from '#app/surveys/answer.ts'
import { countSteps, groupsIn } from '#app/surveys/answer-count.ts'
import { recountAnswers } from '#app/surveys/recount-answers.server.ts'
import { findEdition, findSurvey } from '#app/surveys/survey.store.server.ts'
import { choicesOf } from '#app/surveys/survey.ts'
import { somePerson } from '#tests/support/some.ts'

export const slug = 'growing-up-in-leeds'

/** How many responses are in the file, seen by a connection of its own. */
export function responsesIn(file: string): number {
	const db = new Sqlite(file, { readonly: true })
	const { rows } = db.prepare<[], { rows: number }>('SELECT count(*) AS rows FROM "Response"').get() ?? {
		rows: 0,
	}
	db.close()
	return rows
}

/** What must hold after every workload, or its figures count for nothing. Answers what does not hold. */
export async function brokenGates(
	file: string,
	{ before, accepted }: { before: number; accepted: number },
): Promise<string[]> {
	const broken: string[] = []
	const db = await openDatabase(file) // reads back FULL and WAL, and refuses otherwise
	const { responses, wrong } = await recountAnswers(db)
	await db.close()
	if (responses !== before + accepted)
		broken.push(`${accepted} were thanked, ${responses - before} are stored`)
	if (wrong.length > 0) broken.push(`${wrong.length} counters do not agree with the rows`)
	return broken
}

/** Fills the sample survey with invented answers and their counters, in bulk; for results over many. */
export async function fill(file: string, count: number): Promise<void> {
	const opened = await openDatabase(file)
	const survey = await findSurvey(opened.read, slug)
	const edition = survey && (await findEdition(opened.read, survey.id))
	await opened.close()
	if (!edition) throw new Error(`${slug} is not published in ${file}`)
	const db = new Sqlite(file)
	const keep = db.prepare(
		'INSERT INTO "Response" ("id", "editionId", "day", "language", "yearBand", "ward", "schoolType", "answers") VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
	)
	const add = db.prepare(
		`INSERT INTO "AnswerCount" ("editionId", "groupKind", "groupValue", "questionId", "choiceId", "count") VALUES (?, ?, ?, ?, ?, ?)
		 ON CONFLICT DO UPDATE SET "count" = "count" + excluded."count"`,
	)
	for (let left = count; left > 0; left -= 5_000) {
		db.transaction(() => {
			const responses = Array.from({ length: Math.min(left, 5_000) }, () => {
				const answers: Answers = {}
				for (const question of edition.document.questions) {
					const choices = choicesOf(question)
					if (question.onlyIf || choices.length === 0) continue
					answers[question.id] = { choices: [choices[randomInt(choices.length)]?.id ?? ''] }
				}
				return { editionId: edition.id, answers, groups: groupsIn(edition.document, answers) }
			})
			for (const { answers, groups } of responses)
				keep.run(
					newId(),
					edition.id,
					'2026-11-01',
					'en',
					groups.year,
					groups.ward,
					groups.school,
					JSON.stringify(answers),
				)
			for (const step of countSteps(responses)) add.run(...step)
		})()
	}
	db.close()
}

/** How long it takes to release the results of what is in the file, in milliseconds, and what it answered. */
export async function timeToRelease(file: string): Promise<{ milliseconds: number; answer: string }> {
	const db = await openDatabase(file)
	const survey = await findSurvey(db.read, slug)
	const who = await somePerson(db, { roles: ['publisher'] })
	const began = performance.now()
	const released = await releaseResults(db, { who, surveyId: survey?.id ?? '', now: new Date() })
	const milliseconds = performance.now() - began
	await db.close()
	return { milliseconds, answer: released.ok ? 'released' : released.refusal }
}
