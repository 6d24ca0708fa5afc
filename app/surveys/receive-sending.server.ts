import type { Language } from '#app/languages/language.ts'
import { DatabaseUnavailable } from '#app/platform/db.server.ts'
import { TooBusy } from '#app/platform/group-commit.server.ts'
import { type Answers, type Misfits, readAnswers } from './answer.ts'
import type { Receipt } from './receipt.ts'
import { sendResponse } from './sending.server.ts'
import { type SurveyHere, surveyHere } from './survey-here.server.ts'

/** What became of a form that a child sent. Nothing was stored unless it is `stored`. */
export type Received =
	| { kind: 'unknown' }
	| { kind: 'not-open'; state: 'not-yet-open' | 'closed'; opensAt: Date }
	| { kind: 'misfits'; here: SurveyHere; key: string; answers: Answers; misfits: Misfits }
	| { kind: 'key-used'; here: SurveyHere; answers: Answers }
	| { kind: 'busy'; here: SurveyHere; fields: [string, string][] }
	| { kind: 'stored'; here: SurveyHere; receipt: Receipt }

/** The key is 128 random bits in base32, made with the page. */
const keyShape = /^[0-9a-z]{26}$/

/** The name of the form's field for the key. */
export const keyField = 'key'

/** Reads a sent form (`application/x-www-form-urlencoded`) and stores it if it fits. Both ways in come here. */
export async function receiveSending({
	slug,
	language,
	body,
	now,
}: {
	slug: string
	language: Language
	body: string
	now: Date
}): Promise<Received> {
	const here = await surveyHere(slug, now)
	if (!here) return { kind: 'unknown' }
	if (here.state !== 'open') return { kind: 'not-open', state: here.state, opensAt: here.survey.opensAt }
	const fields = [...new URLSearchParams(body)]
	const key = fields.find(([name]) => name === keyField)?.[1] ?? ''
	const { answers, misfits } = readAnswers(
		here.edition.document,
		fields.filter(([name]) => name !== keyField),
	)
	if (!keyShape.test(key))
		return { kind: 'misfits', here, key, answers, misfits: { byQuestion: {}, whole: 'wrong-question' } }
	if (misfits) return { kind: 'misfits', here, key, answers, misfits }
	try {
		const sent = await sendResponse({ edition: here.edition, language, key, answers, now })
		return sent.ok ? { kind: 'stored', here, receipt: sent.value } : { kind: 'key-used', here, answers }
	} catch (error) {
		if (error instanceof TooBusy || error instanceof DatabaseUnavailable)
			return { kind: 'busy', here, fields }
		throw error
	}
}
