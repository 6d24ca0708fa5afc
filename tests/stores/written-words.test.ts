import { expect } from 'vitest'
import { closeBallot } from '#app/ballots/box/close-ballot.server.ts'
import { openBox } from '#app/ballots/box/open-box.server.ts'
import { ballotCaster } from '#app/ballots/cast-ballot.server.ts'
import { refuse } from '#app/base/result.ts'
import type { Database } from '#app/platform/db.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import { referralsWaiting } from '#app/safety/referral.store.server.ts'
import { decideReferral } from '#app/voices/decide-referral.server.ts'
import { findQuestionsAsked } from '#app/voices/find-questions-asked.server.ts'
import { readVoice } from '#app/voices/read-voice.server.ts'
import { countToRead, wordsToRead } from '#app/voices/reading-room.server.ts'
import { referVoice } from '#app/voices/refer-voice.server.ts'
import { writtenShown } from '#app/voices/written.store.server.ts'
import { someManifest, somePaper } from '#tests/rules/ballots/some-ballot.ts'
import { somePerson } from '#tests/support/some.ts'
import { atClose, fixed, someDraft, someTeam } from '#tests/support/some-box.ts'
import { someCasting, someNonce } from '#tests/support/some-cast.ts'
import { test } from '#tests/support/test.ts'

const written = [
	{ id: 'written-1', wording: { en: 'What first?' } },
	{ id: 'written-2', wording: { en: 'What else?' } },
]
const voters = 24

/** A box that was opened: each child wrote whom they chose, twice; the last one wrote nothing. */
async function openedBox({ db, secret }: { db: Database; secret: Secret }) {
	const { officer, council } = await someTeam(db)
	const paper = { ...somePaper(someManifest()), written }
	const { slug, slips } = await someDraft(db, { secret, paper })
	const { ballot, shares } = await fixed(db, { slug, slips, officer, council, audit: 0 })
	const cast = ballotCaster(db, secret)
	for (const [place, slip] of slips.slice(0, voters).entries()) {
		const choice = ['ana', 'bilal', 'cho'][place % 3] ?? ''
		const text = place === voters - 1 ? '' : `${choice} ${place}`
		const words = written.map(({ id }) => ({ part: id, text }))
		const votes = [{ part: 'mayor', vote: [choice], v: someNonce() }]
		expect(await cast(someCasting(ballot, slip, { votes, written: words }))).toMatchObject({ ok: true })
	}
	expect(await db.read.writtenWords.count()).toBe(0)
	await closeBallot(db, { who: officer, slug, now: atClose })
	const [one = '', other = ''] = shares
	const opened = await openBox(db, { who: officer, slug, shares: [one, other], now: atClose })
	expect(opened).toEqual({ ok: true, value: { ballots: voters } })
	return { ballot }
}

test('B-08, B-10: what was written comes out of the box apart from every mark, in an order of chance', async ({
	db,
	secret,
}) => {
	const { ballot } = await openedBox({ db, secret })
	const rows = await db.read.writtenWords.findMany({ where: { ballotId: ballot.id }, orderBy: { id: 'asc' } })
	expect(rows).toHaveLength(2 * (voters - 1))
	// Nothing stands in a row but the words, their question and a random id.
	for (const row of rows)
		expect({ ...row, id: '', part: '', text: '' }).toEqual({
			...{
				ballotId: ballot.id,
				id: '',
				part: '',
				text: '',
				state: 'waiting',
				redacted: null,
				readById: null,
			},
		})
	const box = await db.read.openedBox.findFirstOrThrow()
	expect(box.counted).not.toMatch(/text|written|[a-z] \d/)
	expect(rows.some(({ id }) => box.counted.includes(id))).toBe(false)
	// Neither the order of casting, nor the same order for both questions.
	const orderOf = (part: string) =>
		rows.filter(row => row.part === part).map(row => Number(row.text.split(' ')[1]))
	expect(orderOf('written-1')).not.toEqual(orderOf('written-1').toSorted((a, b) => a - b))
	expect(orderOf('written-1')).not.toEqual(orderOf('written-2'))
	await expect(db.write(tx => tx.writtenWords.updateMany({ data: { text: 'other' } }))).rejects.toThrow()
})

test('words from a ballot are public only when a person read them all, and a worry is for the safeguarding team alone', async ({
	db,
	secret,
}) => {
	const { ballot } = await openedBox({ db, secret })
	const now = atClose
	const reader = await somePerson(db, { roles: ['moderator'], name: 'Rita Reader' })
	const lead = await somePerson(db, { roles: ['safeguarding'], name: 'Lee Lead' })
	const shown = async () => (await writtenShown(db.read, ballot.id, ['written-1']))[0]
	const waiting = (await wordsToRead(db.read, { limit: 100 })).filter(one => one.questionId === 'written-1')
	expect(await countToRead(db.read)).toMatchObject({ count: 2 * (voters - 1), oldestDay: '2027-03-12' })
	expect(await findQuestionsAsked(db.read, waiting)).toMatchObject(
		written.map(({ wording }) => ({ wording })),
	)
	const [first, second, third, ...others] = waiting
	for (const { wordsId } of others)
		await readVoice(db, { who: reader, wordsId, reading: { act: 'clear', themeIds: [], newThemes: [] }, now })
	await readVoice(db, {
		...{ who: reader, wordsId: first!.wordsId, now },
		reading: { act: 'redact', spans: [{ start: 0, end: 2 }], reason: 'hurtful', themeIds: [], newThemes: [] },
	})
	await referVoice(db, { who: reader, wordsId: second!.wordsId, reason: 'Somebody may be hurt.', now })
	expect(await shown()).toMatchObject({ state: 'reading', texts: [] })
	const withhold = { act: 'withhold', reason: 'says-nothing' } as const
	await readVoice(db, { who: reader, wordsId: third!.wordsId, reading: withhold, now })
	const texts = [...others.map(({ text }) => text), `[…] ${first!.text.split(' ')[1]}`].sort()
	expect(await shown()).toEqual({ part: 'written-1', state: 'read', texts })
	expect(await readVoice(db, { who: reader, wordsId: third!.wordsId, reading: withhold, now })).toEqual(
		refuse('voice.already-read'),
	)
	const [worry] = await referralsWaiting(db.read)
	expect(worry).toMatchObject({
		words: { text: second!.text, editionId: ballot.id, questionId: 'written-1' },
	})
	const decision = { decision: 'no-concern', reason: 'Spoke with the school today.', reference: '' } as const
	await decideReferral(db, { who: lead, referralId: worry!.id, ...decision, now })
	expect(await shown()).toMatchObject({ state: 'reading', texts: [] })
})
