import { expect } from 'vitest'
import type { Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import { allDecidedReferrals, referralsWaiting } from '#app/safety/referral.store.server.ts'
import { decideReferral } from '#app/voices/decide-referral.server.ts'
import { referVoice } from '#app/voices/refer-voice.server.ts'
import { wordsWaiting } from '#app/voices/voice.store.server.ts'
import { somePerson } from '#tests/support/some.ts'
import { someEdition, someWords } from '#tests/support/some-words.ts'
import { test } from '#tests/support/test.ts'

const now = new Date('2026-11-22T10:00:00Z')
const reason = 'Spoke with the school today.'

test('S-08: a decision is a row with who, when, what, why and the case elsewhere', async ({ db }) => {
	const { lead, referralId } = await aWorry(db)
	const decided = await decideReferral(db, {
		who: lead,
		referralId,
		decision: 'school-told',
		reason,
		reference: 'CS-7',
		now,
	})
	expect(decided).toEqual({ ok: true, value: 'school-told' })
	expect(await referralsWaiting(db.read)).toEqual([])
	expect(await allDecidedReferrals(db.read, { limit: 10 })).toMatchObject([
		{
			reason: 'Somebody may be hurt.',
			words: { text: 'I am scared.' },
			decisions: [
				{ decision: 'school-told', reason, reference: 'CS-7', decidedAt: now, decidedBy: lead.name },
			],
		},
	])
	await expect(
		db.write(tx => tx.safeguardingDecision.updateMany({ data: { reason: 'other' } })),
	).rejects.toThrow()
})

test('words given back wait in the inbox, and may worry a reader a second time', async ({ db }) => {
	const { lead, reader, referralId, wordsId } = await aWorry(db)
	await decideReferral(db, { who: lead, referralId, decision: 'no-concern', reason, reference: '', now })
	expect(await wordsWaiting(db.read, { limit: 10 })).toMatchObject([{ wordsId }])
	await referVoice(db, { who: reader, wordsId, reason: 'I still worry.', now })
	expect(await referralsWaiting(db.read)).toMatchObject([{ wordsId, reason: 'I still worry.' }])
	expect(await allDecidedReferrals(db.read, { limit: 10 })).toMatchObject([{ id: referralId }])
})

test('S-08: who raised the worry cannot give the words back', async ({ db }) => {
	const { reader, referralId } = await aWorry(db, { roles: ['moderator', 'safeguarding'] })
	expect(
		await decideReferral(db, { who: reader, referralId, decision: 'no-concern', reason, reference: '', now }),
	).toEqual({ ok: false, refusal: 'decision.second-person' })
	expect(await referralsWaiting(db.read)).toHaveLength(1)
})

test('S-07: nobody but the safeguarding role decides, and the logbook does not say what', async ({ db }) => {
	const { reader, lead, referralId } = await aWorry(db)
	const deed = { referralId, decision: 'social-care', reason, reference: 'CS-7', now } as const
	expect(await decideReferral(db, { ...deed, who: reader })).toEqual({ ok: false, refusal: 'not-allowed' })
	await decideReferral(db, { ...deed, who: lead })
	const book = JSON.stringify(await db.read.logbookEntry.findMany())
	expect(book).toContain('safeguarding.decide')
	expect(book).not.toMatch(/social-care|CS-7|school today|scared|may be hurt/)
})

test('a worry stays when the child takes the words back, without them', async ({ db }) => {
	const { wordsId } = await aWorry(db)
	await db.write(tx => tx.words.delete({ where: { id: wordsId } }))
	expect(await referralsWaiting(db.read)).toMatchObject([{ wordsId, words: null }])
})

async function aWorry(db: Database, { roles = ['moderator'] }: Partial<Pick<Person, 'roles'>> = {}) {
	const { editionId } = await someEdition(db)
	const reader = await somePerson(db, { roles })
	const lead = await somePerson(db, { roles: ['safeguarding'], name: 'Lee Sample' })
	const wordsId = await someWords(db, { editionId, text: 'I am scared.' })
	await referVoice(db, { who: reader, wordsId, reason: 'Somebody may be hurt.', now })
	const [referral] = await referralsWaiting(db.read)
	return { reader, lead, wordsId, referralId: referral!.id }
}
