import { expect } from 'vitest'
import { moveClock } from '#app/actions/clock/move-clock.server.ts'
import { clockOf } from '#app/actions/clock.store.server.ts'
import { findNews } from '#app/following/find-news.server.ts'
import { listDueDays } from '#app/following/list-due-days.server.ts'
import { somePerson } from '#tests/support/some.ts'
import { someReadyBallot } from '#tests/support/some-cast.ts'
import { test } from '#tests/support/test.ts'

const origin = 'https://wishes.example'
const reasons = { en: 'The budget is decided on 20 January.', ar: 'تُقرَّر الميزانية في 20 يناير.' }

test('M25, C3: letters and the calendar name the ballot that is owed a reply, and say why it takes longer in the reader’s language', async ({
	db,
	secret,
}) => {
	const languages = { en: 'source', ar: 'checked' } as const
	const title = { en: 'Our mayor', ar: 'عمدتنا' }
	const { ballot } = await someReadyBallot(db, { secret, slips: 0, paper: { languages, title } })
	const key = { kind: 'ballot', thingId: ballot.id } as const
	const who = await somePerson(db, { roles: ['publisher'] })
	const now = new Date('2027-03-20T10:00:00Z')
	const asked = { who, ...key, to: '2027-06-01', now }
	const inEnglish = await moveClock(db, { ...asked, reasons: { en: reasons.en } })
	expect(inEnglish).toEqual({ ok: false, refusal: 'words.missing.ar' })
	expect((await moveClock(db, { ...asked, reasons })).ok).toBe(true)
	const days = { from: '2027-03-19', to: '2027-03-21', origin }
	for (const [language, name, why] of [
		['en', title.en, reasons.en],
		['ar', title.ar, reasons.ar],
		// Nobody wrote it in Polish: English is what there is.
		['pl', title.en, reasons.en],
	] as const) {
		const [told] = await findNews(db.read, { ...days, language })
		expect(told?.words).toContain(name)
		expect(told?.words).toContain(why)
		expect(told?.address).toBe(`${origin}/${language}/ballots/${ballot.slug}`)
		const [day] = await listDueDays(db.read, { language, origin, today: days.to })
		expect(day?.title).toContain(name)
		expect(day?.words).toContain(why)
	}
})

test('C3: more time that was asked for before reasons had languages is told in English, marked so', async ({
	db,
	secret,
}) => {
	const { ballot } = await someReadyBallot(db, { secret, slips: 0 })
	const row = { kind: 'ballot', thingId: ballot.id, number: 1, before: ballot.replyBy, after: '2027-06-01' }
	const at = new Date('2027-03-20T10:00:00Z')
	await db.write(tx => tx.clockMove.create({ data: { ...row, reason: reasons.en, at, byId: 'x' } }))
	expect((await clockOf(db.read, 'ballot', ballot.id))?.moves).toMatchObject([
		{ reasons: { en: reasons.en } },
	])
})
