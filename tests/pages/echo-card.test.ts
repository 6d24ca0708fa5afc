import { expect, test } from 'vitest'
import { narrowed } from '#app/actions/card-picture.ts'
import { newId } from '#app/base/id.ts'
import { allLanguages } from '#app/languages/language.ts'
import { db } from '#app/platform/running.server.ts'
import { action as send, loader as thanks } from '#app/routes/child/thanks.tsx'
import { action as ask, loader as cards } from '#app/routes/child/what-happened.tsx'
import { cardOfSurvey } from '#app/surveys/echo-card.server.ts'
import { keepSurvey } from '#app/surveys/survey.store.server.ts'
import { someSurvey } from '#tests/rules/surveys/some-survey.ts'
import { call } from '#tests/support/running.ts'
import { someOpenSurvey } from '#tests/support/some-sending.ts'

const wordsOf = (surveyId: string, language: (typeof allLanguages)[number]) =>
	cardOfSurvey(surveyId, language).map(({ words }) => words)
const typed = async (receipt: string) =>
	Object(await ask(await call('/en/what-happened', { params: { lang: 'en' }, form: { receipt } })))

test('C4: children who say different things are handed the same card; only the receipt differs', async () => {
	const { id: edition, surveyId } = await someOpenSurvey(db, someSurvey)
	const slug = `open-${surveyId.slice(0, 8)}`
	const handed = async (one: string) => {
		const at = { params: { lang: 'en', slug } }
		const sent = Object(await send(await call('/', { ...at, form: { key: newId(), edition, 'c-one': one } })))
		const page = await thanks(await call('/', at))
		return { receipt: sent.data.receipt, page: JSON.stringify(page) }
	}
	const [first, second] = [await handed('a'), await handed('b')]
	expect(first.receipt.letters).toMatch(/^\w{4} \w{4}$/)
	expect(first.receipt).not.toEqual(second.receipt)
	expect(first.page).toBe(second.page)
	expect(JSON.parse(first.page).card).toEqual(cardOfSurvey(surveyId, 'en'))
})

test('C4: its words open what happened in any language, and words that are no card get a kind sentence', async () => {
	const { surveyId } = await someOpenSurvey(db, someSurvey)
	for (const language of allLanguages) {
		const { data } = await typed(wordsOf(surveyId, language).toReversed().join(', '))
		expect(data.happened?.survey.slug, language).toBe(`open-${surveyId.slice(0, 8)}`)
	}
	const wrong = await typed('House Kite Bus')
	expect([wrong.init.status, wrong.data.refusal]).toEqual([422, 'unreadable'])
	const later = await someOpenSurvey(db, someSurvey, { opensAt: new Date('2999-01-01T00:00:00Z') })
	expect((await typed(wordsOf(later.surveyId, 'en').join(' '))).data.refusal, 'not open yet').toBe(
		'unreadable',
	)
})

test('C4: where two surveys happen to have one card, both are shown to choose from', async () => {
	const seen = new Map<string, string>()
	let pair: string[] = []
	while (pair.length === 0) {
		const id = newId()
		const card = wordsOf(id, 'en').toSorted().join(' ')
		const before = seen.get(card)
		if (before) pair = [before, id]
		seen.set(card, id)
	}
	const at = new Date('2026-11-01T09:00:00Z')
	const brief = { service: 'Parks', replyBy: '2027-02-01', opensAt: at, closesAt: null, isSample: false }
	for (const id of pair)
		await db.write(tx =>
			keepSurvey(tx, { id, slug: id, code: id, draft: someSurvey, createdAt: at, ...brief }),
		)
	const { data } = await typed(wordsOf(pair[0] ?? '', 'en').join(' '))
	expect([data.happened, data.alike.toSorted()]).toEqual([null, pair.toSorted()])
})

test('C4: many cards are narrowed by one picture, and an address with any other picture shows them as they were', async () => {
	const many = Array.from({ length: 40 }, () => ({ card: cardOfSurvey(newId(), 'en') }))
	const { cards: first, pictures } = narrowed(many, null)
	expect([first.length, pictures.length > 20]).toEqual([12, true])
	for (const { id } of pictures)
		expect(narrowed(many, id).cards.length).toBe(
			many.filter(({ card }) => card.some(one => one.id === id)).length,
		)
	expect(narrowed(many, 'nothing').cards).toEqual(first)
	expect(narrowed(many.slice(0, 12), null).pictures).toEqual([])
	const page = await cards(await call('/en/what-happened?picture=bus', { params: { lang: 'en' } }))
	expect(page.picture).toBe('bus')
})
