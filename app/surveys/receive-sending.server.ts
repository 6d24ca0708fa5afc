import type { Language } from '#app/languages/language.ts'
import { DatabaseUnavailable } from '#app/platform/db.server.ts'
import { TooBusy } from '#app/platform/group-commit.server.ts'
import { type Answers, type Misfits, readAnswers } from './answer.ts'
import type { Receipt } from './receipt.ts'
import { sendResponse, sentBefore } from './sending.server.ts'
import { editionSeen, type SurveyHere, surveyHere } from './survey-here.server.ts'

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

/** Fields of the form that are no answers: the page's key, and the edition the child saw. */
const ownFields = ['key', 'edition']

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
	const newest = await surveyHere(slug, now)
	if (!newest) return { kind: 'unknown' }
	const { state, survey } = newest
	if (state === 'not-yet-open') return { kind: 'not-open', state, opensAt: survey.opensAt }
	const { here, hasEdition, key, fields, answers, misfits } = await readSending(newest, body)
	if (state === 'closed') {
		const receipt = misfits ? null : await sentBefore({ edition: here.edition, language, key, answers, now })
		return receipt ? { kind: 'stored', here, receipt } : { kind: 'not-open', state, opensAt: survey.opensAt }
	}
	if (!hasEdition || !keyShape.test(key))
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

/**
 * The same form, sent to be shown in other words: a key that can still be used,
 * and every answer as it stands, fitting or not. Stores nothing. Null when
 * there is nothing to answer.
 */
export async function readToShowAgain({
	slug,
	body,
	now,
}: {
	slug: string
	body: string
	now: Date
}): Promise<{ here: SurveyHere; key: string | undefined; answers: Answers } | null> {
	const newest = await surveyHere(slug, now)
	if (newest?.state !== 'open') return null
	const { here, key, answers } = await readSending(newest, body)
	return { here, key: keyShape.test(key) ? key : undefined, answers }
}

/** The fields of a form that children send, against the edition it says it is. */
async function readSending(newest: SurveyHere, body: string) {
	const fields = [...new URLSearchParams(body)]
	const [key = '', editionId] = ownFields.map(own => fields.find(([name]) => name === own)?.[1])
	const seen = await editionSeen(newest, editionId)
	const here = { ...newest, edition: seen ?? newest.edition }
	const { answers, misfits } = readAnswers(
		here.edition.document,
		fields.filter(([name]) => !ownFields.includes(name)),
	)
	return { here, hasEdition: seen !== null, key, fields, answers, misfits }
}
