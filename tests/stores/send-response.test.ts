import fc from 'fast-check'
import { expect } from 'vitest'
import { newId } from '#app/base/id.ts'
import { receiptText } from '#app/surveys/receipt.ts'
import { recountAnswers } from '#app/surveys/recount-answers.server.ts'
import { responseSender } from '#app/surveys/send-response.server.ts'
import { takeBack } from '#app/surveys/take-back.server.ts'
import { someAnswers, someSurvey } from '#tests/rules/surveys/some-survey.ts'
import { someOpenSurvey, someSent } from '#tests/support/some-sending.ts'
import { test } from '#tests/support/test.ts'

const now = new Date('2026-11-22T10:00:00Z')
const isLong = process.env.LONG === 'yes'

test('R-05: sent once more, the same page with the same answers has the same receipt and one row', async ({
	db,
	secret,
}) => {
	const send = responseSender(db, secret)
	const sent = someSent(await someOpenSurvey(db, someSurvey))
	const first = await send(sent)
	expect(first.ok).toBe(true)
	expect(await send(sent)).toEqual(first)
	expect(await db.read.response.count()).toBe(1)
	expect(await db.read.receipt.count()).toBe(1)
})

test('R-05: the same page with other answers is refused, and the first answers are kept', async ({
	db,
	secret,
}) => {
	const send = responseSender(db, secret)
	const sent = someSent(await someOpenSurvey(db, someSurvey))
	await send(sent)
	const other = await send({ ...sent, answers: { one: { choices: ['b'] } } })
	expect(other).toEqual({ ok: false, refusal: 'key-used' })
	expect(await db.read.response.findMany()).toMatchObject([{ answers: '{"one":["a"]}' }])
	expect((await recountAnswers(db)).wrong).toEqual([])
})

test('R-05: words that differ by a space are other answers', async ({ db, secret }) => {
	const send = responseSender(db, secret)
	const sent = someSent(await someOpenSurvey(db, someSurvey), {
		answers: { words: { choices: [], words: 'Hi' } },
	})
	await send(sent)
	const other = await send({ ...sent, answers: { words: { choices: [], words: 'Hi ' } } })
	expect(other).toEqual({ ok: false, refusal: 'key-used' })
})

test('R-05: a hundred of the same at once are one row, and all hear the same receipt', async ({
	db,
	secret,
}) => {
	const send = responseSender(db, secret)
	const sent = someSent(await someOpenSurvey(db, someSurvey))
	const answers = await Promise.all(Array.from({ length: 100 }, () => send(sent)))
	expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1)
	expect(answers[0]?.ok).toBe(true)
	expect(await db.read.response.count()).toBe(1)
})

test('R-05: a hundred different ones under one key at once: one is kept, the others are told so', async ({
	db,
	secret,
}) => {
	const send = responseSender(db, secret)
	const sent = someSent(await someOpenSurvey(db, someSurvey))
	const answers = await Promise.all(
		Array.from({ length: 100 }, (_, place) =>
			send({ ...sent, answers: { words: { choices: [], words: `Number ${place}` } } }),
		),
	)
	expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
	expect(await db.read.words.count()).toBe(1)
	expect((await recountAnswers(db)).wrong).toEqual([])
})

type Step = { kind: 'send'; page: number; body: number } | { kind: 'take-back'; page: number }

const step: fc.Arbitrary<Step> = fc.oneof(
	{
		weight: 5,
		arbitrary: fc.record({ kind: fc.constant('send' as const), page: fc.nat(3), body: fc.nat(2) }),
	},
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('take-back' as const), page: fc.nat(3) }) },
)
/** What several tablets do: some of it at once, any of it twice, late, or after the reply was lost. */
const history = fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { maxLength: 6 })

test(
	'R-05: whatever is sent twice, late, out of order or after a lost reply, each page is stored once and the counts agree',
	async ({ db, secret }) => {
		const send = responseSender(db, secret)
		const edition = await someOpenSurvey(db, someSurvey)
		const bodies = fc.sample(someAnswers(someSurvey), { numRuns: 40, seed: 12 })
		let rows = 0
		await fc.assert(
			fc.asyncProperty(history, fc.nat(bodies.length - 3), async (together, offset) => {
				const pages = Array.from({ length: 4 }, newId)
				const bodyOf = new Map<number, string>()
				const receiptOf = new Map<number, string>()
				const there = new Set<number>()
				for (const steps of together) {
					const sends = steps.filter(one => one.kind === 'send')
					const answers = await Promise.all(
						sends.map(({ page, body }) =>
							send(someSent(edition, { key: pages[page], answers: bodies[offset + body] })),
						),
					)
					for (const [place, { page, body }] of sends.entries()) {
						const said = JSON.stringify(bodies[offset + body])
						if (!bodyOf.has(page)) there.add(page)
						const first = bodyOf.get(page) ?? said
						bodyOf.set(page, first)
						const answer = answers[place]
						expect(answer?.ok).toBe(first === said)
						if (!answer?.ok) continue
						expect(receiptOf.get(page) ?? receiptText(answer.value)).toBe(receiptText(answer.value))
						receiptOf.set(page, receiptText(answer.value))
					}
					for (const one of steps) {
						if (one.kind !== 'take-back' || !bodyOf.has(one.page)) continue
						const again = await send(
							someSent(edition, { key: pages[one.page], answers: JSON.parse(bodyOf.get(one.page) ?? '') }),
						)
						if (!again.ok) throw new Error('The first body was refused.')
						const taken = await takeBack(db, { secret, receipt: again.value, now })
						expect(taken.ok).toBe(there.delete(one.page))
					}
				}
				rows += there.size
				expect(await db.read.response.count()).toBe(rows)
			}),
			{ numRuns: isLong ? 5_000 : 100 },
		)
		expect((await recountAnswers(db)).wrong).toEqual([])
		expect(rows).toBeGreaterThan(50)
	},
	isLong ? 1_200_000 : 60_000,
)

test('a class that sends together is stored together, each with its own receipt and words', async ({
	db,
	secret,
}) => {
	const send = responseSender(db, secret)
	const edition = await someOpenSurvey(db, someSurvey)
	const sent = Array.from({ length: 150 }, (_, place) =>
		someSent(edition, {
			answers: { words: { choices: [], words: `Child ${place}` }, year: { choices: ['year-3'] } },
		}),
	)
	const receipts = (await Promise.all(sent.map(send))).map(answer => answer.ok && receiptText(answer.value))
	expect(new Set(receipts).size).toBe(150)
	const words = await db.read.words.findMany({ select: { text: true, id: true } })
	expect(new Set(words.map(({ text }) => text)).size).toBe(150)
	expect(new Set(words.map(({ id }) => id)).size).toBe(150)
	expect(await recountAnswers(db)).toEqual({ responses: 150, wrong: [] })
	expect(
		await db.read.answerCount.findMany({ where: { groupKind: 'year', questionId: '', choiceId: '' } }),
	).toMatchObject([{ groupValue: 'year-3', count: 150 }])
})

test('one sending that cannot be stored takes none of the others with it', async ({ db, secret }) => {
	const send = responseSender(db, secret)
	const edition = await someOpenSurvey(db, someSurvey)
	const gone = { ...edition, id: newId() }
	const answers = await Promise.allSettled([edition, gone, edition, edition].map(one => send(someSent(one))))
	expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
	expect(await recountAnswers(db)).toEqual({ responses: 3, wrong: [] })
	expect(await db.read.receipt.count()).toBe(3)
})

test('words are stored exactly as they were written, in all of Unicode', async ({ db, secret }) => {
	const send = responseSender(db, secret)
	const edition = await someOpenSurvey(db, someSurvey)
	const written = [
		'\u2028\u2029\u0085\u00a0\ufeff',
		'👨‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿',
		'\u200fمرحبًا\u200e \u202eabc\u202c',
		`"quotes" 'and' \\back\\ \`ticks\` ''; DROP TABLE "Words"; --`,
		'{"json":[null,1]}',
		'["x"]',
		'123',
		'1e5',
		'null',
		'a\tb\nc',
		...fc
			.sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), { numRuns: 300, seed: 5 })
			.map(text => text.replaceAll('\0', '')),
	].filter(text => text.trim() !== '')
	await Promise.all(
		written.map(words => send(someSent(edition, { answers: { words: { choices: [], words } } }))),
	)
	const kept = (await db.read.words.findMany({ select: { text: true } })).map(({ text }) => text)
	expect(kept.sort()).toEqual(written.sort())
})

test('the recount finds a counter that was tampered with, one too many and one too few', async ({
	db,
	secret,
}) => {
	const send = responseSender(db, secret)
	const edition = await someOpenSurvey(db, someSurvey)
	await send(someSent(edition))
	await db.write(async tx => {
		await tx.answerCount.updateMany({ where: { questionId: 'one', choiceId: 'a' }, data: { count: 2 } })
		await tx.answerCount.deleteMany({ where: { questionId: 'one', choiceId: '' } })
	})
	const { responses, wrong } = await recountAnswers(db)
	expect(responses).toBe(1)
	expect(wrong).toEqual([
		{ name: `${edition.id} / all /  / one / a`, kept: 2, counted: 1 },
		{ name: `${edition.id} / all /  / one / `, kept: 0, counted: 1 },
	])
})

test('the recount reads more rows than it holds at once', async ({ db, secret }) => {
	const send = responseSender(db, secret)
	const edition = await someOpenSurvey(db, someSurvey)
	for (let sent = 0; sent < 4_100; sent += 1_025)
		await Promise.all(Array.from({ length: 1_025 }, () => send(someSent(edition))))
	expect(await recountAnswers(db)).toEqual({ responses: 4_100, wrong: [] })
})
