import { expect, test } from 'vitest'
import { loadHistory } from '#app/actions/load-history.server.ts'
import { newId } from '#app/base/id.ts'
import { db } from '#app/platform/running.server.ts'
import { loader as updatePage } from '#app/routes/public/update.tsx'
import { loader as listPage } from '#app/routes/public/you-said-we-did.tsx'
import { loader as feedPage } from '#app/routes/service/you-said-we-did-feed.ts'
import { loadFramework } from '#app/wishes/load-framework.server.ts'
import json from '#prisma/framework.json'
import { call, thrownBy } from '#tests/support/running.ts'

const now = new Date('2026-11-22T10:00:00Z')
const address = '/en/you-said-we-did'
const inEnglish = { params: { lang: 'en' } }

test('the list shows all 27 old answers, and each narrows to itself', async () => {
	await loadOldAnswers()
	const all = await listPage(await call(address, inEnglish))
	expect(all.updates).toHaveLength(27)
	expect(all.updates[0]?.happened).toBe('January 2026')
	const late = await listPage(await call(`${address}?status=late`, inEnglish))
	expect(late.updates.map(({ slug }) => slug)).toEqual(['u18-focus-groups-schools-cannot'])
	const sixth = await listPage(await call(`${address}?wish=6`, inEnglish))
	expect(sixth.updates.every(({ wishNumbers }) => wishNumbers.includes(6))).toBe(true)
	expect(sixth.updates).toHaveLength(2)
	const both = await listPage(await call(`${address}?wish=6&outcome=safe&status=under-way`, inEnglish))
	expect(both.updates.length).toBeLessThanOrEqual(1)
})

test('a filter that is not offered is refused, on the page and as data', async () => {
	await loadOldAnswers()
	for (const asked of ['wish=99', 'outcome=fame', 'status=soon'])
		expect((await thrownBy(listPage(await call(`${address}?${asked}`, inEnglish)))).status).toBe(400)
})

test('an update page tells the sources and how sure the link is', async () => {
	await loadOldAnswers()
	const { update } = await updatePage(
		await call(`${address}/u15`, { params: { lang: 'ar', slug: 'u15-wish-asks-can-get' } }),
	)
	expect(update).toMatchObject({
		status: 'under-way',
		language: 'en',
		isHistory: true,
		linkCertainty: { kind: 'association' },
		wishNumbers: [6],
	})
	expect(update.sources.map(({ place }) => place)).toContain('surveys.leeds.gov.uk')
})

test('a draft is nowhere: not on its page, not in the list, not in the feed', async () => {
	await loadOldAnswers()
	const id = newId()
	await db.write(async tx => {
		await tx.update.create({ data: { id, slug: id, status: 'done', createdAt: now } })
		await tx.updateWording.create({
			data: { updateId: id, language: 'en', title: 'Hush hush', weDid: 'Not yet.', state: 'source' },
		})
	})
	const draft = updatePage(await call(`${address}/${id}`, { params: { lang: 'en', slug: id } }))
	expect((await thrownBy(draft)).status).toBe(404)
	expect(JSON.stringify(await listPage(await call(address, inEnglish)))).not.toContain('Hush hush')
	const feed = await feedPage(await call('/feeds/en/you-said-we-did.xml', inEnglish))
	expect(await feed.text()).not.toContain('Hush hush')
})

test('nothing is told in a language we do not have', async () => {
	for (const page of [listPage, updatePage, feedPage])
		expect(
			(await thrownBy(Promise.resolve(page(await call('/xx', { params: { lang: 'xx' } }))))).status,
		).toBe(404)
})

test('the feed says when it has not changed, and then sends nothing', async () => {
	await loadOldAnswers()
	const first = await feedPage(await call('/feeds/en/you-said-we-did.xml', inEnglish))
	expect(first.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
	expect(first.headers.get('cache-control')).toMatch(/^public, max-age=\d+$/)
	const tag = first.headers.get('etag') ?? ''
	const again = await feedPage(
		await call('/feeds/en/you-said-we-did.xml', { ...inEnglish, headers: { 'if-none-match': tag } }),
	)
	expect([again.status, await again.text()]).toEqual([304, ''])
	const arabic = await feedPage(
		await call('/feeds/ar/you-said-we-did.xml', {
			params: { lang: 'ar' },
			headers: { 'if-none-match': tag },
		}),
	)
	expect(arabic.status).toBe(200)
	expect((await arabic.text()).match(/<entry xml:lang="en">/g)).toHaveLength(27)
})

async function loadOldAnswers() {
	const framework = await loadFramework(db, json, now)
	if (framework.ok) await loadHistory(db, framework.value.updates, now)
}
