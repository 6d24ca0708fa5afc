import { expect, test } from 'vitest'
import { loadHistory } from '#app/actions/load-history.server.ts'
import { newId } from '#app/base/id.ts'
import { db } from '#app/platform/running.server.ts'
import { loader as calendarPage } from '#app/routes/service/promises-calendar.ts'
import { loader as feedPage } from '#app/routes/service/you-said-we-did-feed.ts'
import { loadFramework } from '#app/wishes/load-framework.server.ts'
import json from '#prisma/framework.json'
import { call, thrownBy } from '#tests/support/running.ts'

const now = new Date('2026-11-22T10:00:00Z')

test('M25: the feed and the calendar of a wish hold what is of that wish, and say when nothing changed', async () => {
	const framework = await loadFramework(db, json, now)
	if (framework.ok) await loadHistory(db, framework.value.updates, now)
	const sixth = { params: { lang: 'en', number: '6' } }
	const feed = await (await feedPage(await call('/feeds/en/wishes/6/you-said-we-did.xml', sixth))).text()
	expect(feed.match(/<entry /g)).toHaveLength(2)
	expect(feed).toContain('/feeds/en/wishes/6/you-said-we-did.xml</id>')

	await somePromise(6, 'Safer roads by the park', '2026-01-31')
	await somePromise(7, 'Another wish', '2027-01-31')
	const first = await calendarPage(await call('/feeds/en/wishes/6/promises.ics', sixth))
	expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
	const calendar = (await first.text()).replaceAll('\r\n ', '')
	expect(calendar).toContain('DTSTART;VALUE=DATE:20260131')
	expect(calendar).toContain('SUMMARY;LANGUAGE=en:Overdue: Wish 6: Safer roads by the park')
	expect(calendar).not.toContain('Another wish')
	const tag = { 'if-none-match': first.headers.get('etag') ?? '' }
	const again = await calendarPage(await call('/feeds/en/wishes/6/promises.ics', { ...sixth, headers: tag }))
	expect([again.status, await again.text()]).toEqual([304, ''])
	const city = await calendarPage(await call('/feeds/ar/promises.ics', { params: { lang: 'ar' } }))
	expect(await city.text()).toContain('Another wish')
	for (const page of [feedPage, calendarPage])
		expect(
			(await thrownBy(Promise.resolve(page(await call('/', { params: { lang: 'en', number: '13' } })))))
				.status,
		).toBe(404)
})

async function somePromise(number: number, title: string, dueOn: string) {
	const wish = await db.read.wish.findFirstOrThrow({ where: { number, setYear: 2022 } })
	await db.write(async tx => {
		const wordings = { create: [{ language: 'en', title }] }
		await tx.action.create({
			data: {
				...{ id: newId(), wishId: wish.id, owner: 'Highways', status: 'planned' },
				...{ dueOn, createdAt: now, wordings },
			},
		})
	})
}
