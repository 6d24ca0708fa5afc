import { type Result, refuse } from '#app/base/result.ts'
import type { Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import type { InLanguages } from '../in-languages/in-languages.ts'
import {
	answerUnclear,
	type ReadingRefusal,
	type ReplyRefusal,
	readReason,
	replyToVerdict,
} from './answer-verdicts.server.ts'
import { inviteSchoolByEmail } from './open-verdicts.server.ts'

/** What the buttons of the team's page of verdicts do. */
export const verdictIntents = ['reply', 'show', 'keep-back', 'close-unclear', 'invite'] as const

/** The fields that any of its forms sends. */
export type VerdictsSent = {
	intent: (typeof verdictIntents)[number]
	updateId: string
	number: number
	personId: string
	id: string
	words: InLanguages
	school: string
	email: string
}

type Refusal =
	| ReplyRefusal
	| ReadingRefusal
	| 'desk.no-teacher'
	| 'desk.name-the-school'
	| 'desk.school-taken'

/** Does what a button of the page asks for. */
export async function doVerdicts(
	db: Database,
	{ who, sent, now }: { who: Person; sent: VerdictsSent; now: Date },
): Promise<Result<string, Refusal>> {
	const { intent, updateId, number, personId, id, words, school, email } = sent
	switch (intent) {
		case 'reply':
			return await replyToVerdict(db, { who, updateId, number, words, now })
		case 'show':
		case 'keep-back':
			return await readReason(db, {
				who,
				updateId,
				number,
				personId,
				isShown: intent === 'show',
				now,
			})
		case 'close-unclear':
			return await answerUnclear(db, { who, id, now })
		case 'invite':
			return await inviteSchoolByEmail(db, { who, email, school, now })
		default:
			return refuse('verdict.gone')
	}
}
