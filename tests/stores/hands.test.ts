import { readFileSync } from 'node:fs'
import { expect, test as rule } from 'vitest'
import { askHands, closeHands, makeHandsCode } from '#app/ballots/hands/ask-hands.server.ts'
import { handsStarters, ownDocument, starterDocument } from '#app/ballots/hands/hands-starters.server.ts'
import { raiseHand } from '#app/ballots/hands/raise-hand.server.ts'
import { findHandsCode, findHandsQuestion } from '#app/ballots/hands.store.server.ts'
import { newId } from '#app/base/id.ts'
import { ok, refuse } from '#app/base/result.ts'
import { allLanguages, type Language } from '#app/languages/language.ts'
import type { Database } from '#app/platform/db.server.ts'
import { presentHands } from '#app/results/present-hands.server.ts'
import { somePerson } from '#tests/support/some.ts'
import { test } from '#tests/support/test.ts'

const now = new Date('2027-03-05T10:00:00Z')

async function someHands(db: Database, { cap }: { cap: number }) {
	const who = await somePerson(db, { roles: ['publisher'] })
	const asked = await askHands(db, { who, now, document: starterDocument('two-wishes') })
	if (!asked.ok) throw new Error(asked.refusal)
	const { slug } = asked.value
	const made = await makeHandsCode(db, { who, now, slug, label: '5B', cap })
	if (!made.ok) throw new Error(made.refusal)
	return { who, slug, code: made.value.code }
}

const fields = (...wishes: number[]): [string, string][] =>
	wishes.map(wish => ['c-question', `wish-${wish}`] as const).map(([name, value]) => [name, value])

test('a class never raises more hands than its code says, however many are sent at once (200)', async ({
	db,
	secret,
}) => {
	const { slug, code } = await someHands(db, { cap: 30 })
	const answers = await Promise.all(
		Array.from({ length: 200 }, (_, child) =>
			raiseHand(db, { secret, code, key: newId(), fields: fields(1 + (child % 12)), now }),
		),
	)
	expect(answers.filter(({ ok }) => ok)).toHaveLength(30)
	expect(answers.filter(({ ok }) => !ok)).toEqual(Array(170).fill(refuse('hands.full')))
	expect(await findHandsCode(db.read, code)).toMatchObject({ code: { raised: 30 }, question: { slug } })
	expect((await db.read.handsCount.findMany()).find(({ option }) => option === '')?.count).toBe(30)
	const most = db.write(tx => tx.handsCode.update({ where: { code }, data: { raised: 31 } }))
	await expect(most).rejects.toThrow()
})

test('the same page sent twice is one hand, and nothing that is kept says whose', async ({ db, secret }) => {
	const { code } = await someHands(db, { cap: 30 })
	const key = newId()
	const raised = { secret, code: code.toLowerCase(), key, fields: fields(3, 5), now }
	expect(await raiseHand(db, raised)).toEqual(ok('raised'))
	expect(await raiseHand(db, raised)).toEqual(ok('repeated'))
	const [sent, ...more] = await db.read.handsSent.findMany()
	expect(more).toEqual([])
	expect(Object.keys(sent ?? {}).sort()).toEqual(['code', 'keyHash'])
	expect(JSON.stringify(sent)).not.toContain(key)
})

test.for([
	{ sent: fields(), refusal: 'hands.none' },
	{ sent: fields(1, 2, 3), refusal: 'hands.too-many' },
	{ sent: fields(13), refusal: 'hands.too-many' },
] as const)('a hand is refused: $refusal', async ({ sent, refusal }, { db, secret }) => {
	const { code } = await someHands(db, { cap: 30 })
	const raised = { secret, code, key: newId(), fields: [...sent], now }
	expect(await raiseHand(db, raised)).toEqual(refuse(refusal))
	expect(await db.read.handsCount.count()).toBe(0)
})

test('hands are shown after the close and not before, rounded, and few of them not at all', async ({
	db,
	secret,
}) => {
	const { who, slug, code } = await someHands(db, { cap: 100 })
	for (let child = 0; child < 43; child++) {
		const wish = child < 2 ? 7 : child < 23 ? 2 : 3
		await raiseHand(db, { secret, code, key: newId(), fields: fields(wish), now })
	}
	const question = await findHandsQuestion(db.read, slug)
	if (!question) throw new Error('It was asked.')
	expect(await presentHands(db.read, { question, now })).toBe(null)
	expect(await closeHands(db, { who, now, slug })).toEqual(ok('closed'))
	expect(await raiseHand(db, { secret, code, key: newId(), fields: fields(1), now })).toEqual(
		refuse('hands.closed'),
	)
	const closed = await findHandsQuestion(db.read, slug)
	const table = closed && (await presentHands(db.read, { question: closed, now }))
	const count = (wish: number) =>
		table?.parts[0]?.rows.find(({ choiceId }) => choiceId === `wish-${wish}`)?.count
	expect(table?.parts[0]?.base).toBe(45)
	expect(count(7)).toBe('c')
	// One more is hidden beside it: what is left of the whole would tell of two children.
	expect([count(2), count(3)]).toContain('c')
	expect(count(5)).toBe(0)
})

test('only who may ask classes does, and a question needs two things to choose from', async ({ db }) => {
	const teacher = await somePerson(db, { roles: ['teacher'] })
	const officer = await somePerson(db, { roles: ['publisher'] })
	const document = ownDocument('Where shall we go?', ['The park', 'The library'], 1)
	expect(await askHands(db, { who: teacher, now, document })).toEqual(refuse('not-allowed'))
	const empty = { ...document, questions: [] }
	expect(await askHands(db, { who: officer, now, document: empty })).toEqual(refuse('hands.question'))
	const asked = await askHands(db, { who: officer, now, document })
	const slug = asked.ok ? asked.value.slug : ''
	const made = (label: string, cap: number) => makeHandsCode(db, { who: officer, now, slug, label, cap })
	expect(await made(' ', 30)).toEqual(refuse('hands.class'))
	expect(await made('5B', 0)).toEqual(refuse('hands.cap'))
	expect(await made('5B', 201)).toEqual(refuse('hands.cap'))
})

rule.each(handsStarters)('%s is there in every language, with words for each choice', starter => {
	const [question] = starterDocument(starter).questions
	const choices = question && 'choices' in question ? question.choices : []
	for (const { wording } of choices) expect(Object.keys(wording).sort()).toEqual([...allLanguages].sort())
})

/** How each language says vote, ballot or election; a show of hands is none of them. */
const wordsOfBallots: Record<Language, RegExp> = {
	en: /vot|ballot|elect/i,
	pl: /głos|wybor(y|ów)/i,
	ro: /\bvot|scrutin/i,
	ar: /صوت|أصوات|تصويت|اقتراع|انتخاب/,
	ur: /ووٹ|رائے شماری|بیلٹ/,
	ckb: /دەنگ|هەڵبژاردنی گشتی/,
	fa: /رأی|انتخابات/,
	pa: /ਵੋਟ|ਮਤਦਾਨ|ਚੋਣਾਂ/,
}

rule.each(allLanguages)('B-21: a show of hands is never called a ballot or a vote in %s', language => {
	const { hands, list } = JSON.parse(readFileSync(`locales/${language}/ballots.json`, 'utf8'))
	expect(JSON.stringify(hands)).not.toMatch(wordsOfBallots[language])
	// The guard knows the language: it finds the words where ballots are spoken of.
	expect(JSON.stringify(list)).toMatch(wordsOfBallots[language])
})
