import { editUpdate, makeUpdate } from '#app/actions/edit-update.server.ts'
import { publishUpdate } from '#app/actions/publish-update.server.ts'
import { giveVerdict } from '#app/actions/verdict/give-verdict.server.ts'
import type { VerdictContent } from '#app/actions/verdict/verdict.ts'
import type { Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { somePerson } from './some.ts'
import { someAction, someRelease } from './some-updates.ts'

/** What an update of these tests says in English. */
export const someWords = {
	language: 'en',
	title: 'New crossings',
	weDid: 'We drew two.',
	next: null,
	isChecked: true,
} as const

/** An update that a publisher showed to everybody on the 2nd of November 2026: it may be judged until the 30th. */
export async function somePublishedUpdate(
	db: Database,
	{
		now = new Date('2026-11-02T10:00:00Z'),
		status = 'done',
	}: { now?: Date; status?: 'done' | 'under-way' } = {},
) {
	const officer = await somePerson(db, { roles: ['publisher'], name: 'Olu Officer' })
	const { surveyId, releaseId } = await someRelease(db, { languages: { en: 'source' } })
	const action = await someAction(db, { status, results: [{ surveyId, questionId: 'roads' }] })
	const updateId = granted(await makeUpdate(db, { who: officer, actionId: action.id, now }))
	const evidence = [{ kind: 'count' as const, releaseId, questionId: 'roads', choiceId: 'crossings' }]
	granted(
		await editUpdate(db, {
			who: officer,
			updateId,
			content: { version: 1, evidence, words: [someWords] },
			now,
		}),
	)
	const slug = granted(await publishUpdate(db, { who: officer, updateId, version: 2, now }))
	return { officer, updateId, slug, action }
}

/** What a member says of an update. */
export async function judge(
	db: Database,
	given: { who: Person; updateId: string; now: Date } & Partial<VerdictContent>,
) {
	const { who, updateId, now, number = 1, word = 'yes', reason = 'We went there.', evidence = null } = given
	const { language = 'en' } = given
	return await giveVerdict(db, { who, updateId, content: { number, word, reason, language, evidence }, now })
}

export async function someMember(db: Database): Promise<Person> {
	return await somePerson(db, { roles: ['youth-council'], name: 'Mina Member' })
}

function granted<Value>(result: { ok: true; value: Value } | { ok: false; refusal: string }): Value {
	if (!result.ok) throw new Error(result.refusal)
	return result.value
}
