import { expect, test } from 'vitest'
import { keepBallot } from '#app/ballots/ballot.store.server.ts'
import { tendBoxes } from '#app/ballots/box/close-ballot.server.ts'
import { inFours } from '#app/ballots/letters.ts'
import { newId } from '#app/base/id.ts'
import { db, secret } from '#app/platform/running.server.ts'
import { loader as batchPage, action as keyBatch } from '#app/routes/team/ballot-batch.tsx'
import { action as count } from '#app/routes/team/ballot-count.tsx'
import { action as doForSchool, loader as schoolPage } from '#app/routes/team/ballot-school.tsx'
import { someManifest, somePaper, someReply } from '#tests/rules/ballots/some-ballot.ts'
import { pageSource } from '#tests/support/page-source.ts'
import { call } from '#tests/support/running.ts'
import { somePerson } from '#tests/support/some.ts'
import { atClose, castAll, fixed, someDraft, someTeam, typedSlips } from '#tests/support/some-box.ts'
import { somePapers } from '#tests/support/some-papers.ts'

test('B-15: no page, nor its data, tells the second of two what the first keyed or counted', async () => {
	const { ballot } = await somePapers(db, { stack: 3 })
	const [amir, beth] = [
		await somePerson(db, { roles: ['teller'] }),
		await somePerson(db, { roles: ['teller'] }),
	]
	const params = { slug: ballot.slug, school: 'roundhay', batch: 'roundhay-1' }
	const school = `/team/ballots/${ballot.slug}/schools/roundhay`
	const batch = `${school}/batches/roundhay-1`
	// Bilal alone, whom no other line of these pages names as chosen.
	const sent = await keyBatch(await call(batch, { params, as: amir, form: { act: 'key', lines: '2\n2\n2' } }))
	expect(sent).toMatchObject({ data: { done: 'keyed' } })
	const numbers = { received: '5923', used: '5924', spoilt: '5925', unused: '5926', slipsLeft: '5927' }
	const counted = await doForSchool(
		await call(school, { params, as: amir, form: { act: 'count', ...numbers } }),
	)
	expect(counted).toMatchObject({ data: { done: 'counted' } })

	const seen = await batchPage(await call(batch, { params, as: beth }))
	expect(seen).toMatchObject({ task: 'key', differing: [], state: 'batch.keyed-once' })
	expect(Object.keys(seen)).not.toContain('keyings')
	expect(JSON.stringify(seen)).not.toContain('["bilal"]')
	const close = await schoolPage(await call(school, { params, as: beth }))
	expect(close.counts).toEqual({ done: 1, mine: false, isPupil: false, numbers: null, differences: [] })
	for (const address of [school, `${school}.data`, batch, `${batch}.data`, `${school}/certificate`]) {
		const { status, text } = await pageSource(address, { as: beth })
		expect(status, address).toBe(200)
		expect(text, address).not.toMatch(/592[3-7]|5,92[3-7]/)
		expect(text, address).not.toContain(amir.id)
	}
})

test('a number that is none, and a line that no paper says, are refused with what to do', async () => {
	const { ballot } = await somePapers(db, { stack: 2 })
	const who = await somePerson(db, { roles: ['teller'] })
	const params = { slug: ballot.slug, school: 'roundhay', batch: 'roundhay-1' }
	const school = `/team/ballots/${ballot.slug}/schools/roundhay`
	const act = async (form: Record<string, string>) =>
		await doForSchool(await call(school, { params, as: who, form }))
	expect(await act({ act: 'batch', count: 'ten' })).toMatchObject({ data: { refusal: 'batch.count' } })
	expect(await act({ act: 'batch', count: '١٢' })).toMatchObject({ data: { done: 'batch-made' } })
	const numbers = { received: '30', used: 'many', spoilt: '0', unused: '6', slipsLeft: '0' }
	expect(await act({ act: 'count', ...numbers })).toMatchObject({ data: { refusal: 'count.numbers' } })
	const batch = `${school}/batches/roundhay-1`
	const form = { act: 'key', lines: '1\n9' }
	expect(await keyBatch(await call(batch, { params, as: who, form }))).toMatchObject({
		data: { refusal: 'batch.lines' },
		init: { status: 422 },
	})
})

test('a batch is keyed without a script; after a refusal every line is there and the wrong one is told', async () => {
	const { ballot } = await somePapers(db, { stack: 3 })
	const who = await somePerson(db, { roles: ['teller'] })
	const batch = `/team/ballots/${ballot.slug}/schools/roundhay/batches/roundhay-1`
	const post = async (lines: string) =>
		(await pageSource(batch, { as: who, form: { act: 'key', lines } })).text
			.replaceAll('<!-- -->', '')
			.match(/<noscript>(.*?)<\/noscript>/s)?.[1]
	const { text } = await pageSource(batch, { as: who })
	expect(text).toMatch(/<noscript><form method="post".*<textarea[^>]+name="lines"/s)
	const refused = await post('1\r\n9\r\n-\r\n')
	expect(refused).toMatch(/<textarea[^>]*>1\n9\n-<\/textarea>/)
	expect(refused).toContain('Paper 2: That number is not on the paper.')
	expect(await post('1\r\n2')).toMatch(/<textarea[^>]*>1\n2<\/textarea>/)
	// As a browser sends a field: two signs after each line, and a last one that is empty.
	expect(await post('1\r\n 2 \r\n-\r\n')).toBeUndefined()
	const kept = await db.read.paperKeying.findMany({ where: { ballotId: ballot.id } })
	expect(kept.map(({ keyedById }) => keyedById)).toEqual([who.id])
})

test('a third reader looks without a script; after a refusal all is there, and what neither had read is asked again', async () => {
	const { ballot } = await somePapers(db, { stack: 4 })
	const batch = `/team/ballots/${ballot.slug}/schools/roundhay/batches/roundhay-1`
	for (const lines of ['1\n2\n1,2\n-', '1\n3\n1,3\n-'])
		await pageSource(batch, { as: await somePerson(db, { roles: ['teller'] }), form: { act: 'key', lines } })
	const who = await somePerson(db, { roles: ['teller'] })
	const field = (text: string, name: string) =>
		text.match(/<input[^>]*>/g)?.find(input => input.includes(`name="${name}"`))
	const first = await pageSource(batch, { as: who })
	expect(first.text).toMatch(/<form[^>]*method="post"/)
	expect(field(first.text, 'line.1')).not.toContain('value=')
	expect(field(first.text, 'again.1')).toBeUndefined()
	const look = async (looks: Record<string, string>) =>
		await pageSource(batch, { as: who, form: { act: 'resolve', ...looks } })
	// Two marks in another order are the same paper; one cross for Ana neither had read.
	const refused = await look({ 'line.1': '1', 'line.2': '2 1' })
	expect(refused.status).toBe(422)
	expect(refused.text).toContain('Where you read something new, type it twice.')
	expect(field(refused.text, 'line.1')).toContain('value="1"')
	expect(field(refused.text, 'line.2')).toContain('value="2 1"')
	expect(field(refused.text, 'again.1')).toBeDefined()
	expect(field(refused.text, 'again.2')).toBeUndefined()
	const misread = await look({ 'line.1': '9', 'line.2': '2 1' })
	expect(misread.text).toContain('That number is not on the paper.')
	const done = await look({ 'line.1': '1', 'again.1': '١', 'line.2': '2 1' })
	expect(done.text).toContain('Kept. This stack is done.')
})

test('a pack is printed in any language, and what is left of a strip says no number', async () => {
	const { ballot } = await somePapers(db)
	const who = await somePerson(db, { roles: ['teller'] })
	const papers = `/team/ballots/${ballot.slug}/schools/roundhay/papers`
	const { text } = await pageSource(`${papers}?pack=1&in=ur`, { as: who })
	expect(text).toContain('lang="ur" dir="rtl"')
	expect(text.match(/class="ballot-sheet"/g)).toHaveLength(30)
	expect((await pageSource(`${papers}?pack=2`, { as: who })).status).toBe(404)
	expect((await pageSource(`${papers}?pack=1&in=xx`, { as: who })).status).toBe(404)
	const orders = new Set(
		[...text.matchAll(/<article class="ballot-sheet">.*?<\/article>/gs)].map(([sheet]) =>
			[...sheet.matchAll(/class="ballot-number">(\d+)/g)].map(([, number]) => number).join(),
		),
	)
	expect(orders.size).toBeGreaterThan(2)
})

test('B-18: the Youth Council presses its votes as on the paper, without a script, and they are found', async () => {
	const { officer, council } = await someTeam(db)
	const { slug, slips } = await someDraft(db, { secret })
	const held = await fixed(db, { slug, slips, officer, council })
	const [one, other] = await castAll(db, { secret, ballot: held.ballot, slips: held.drawn })
	await tendBoxes(db, atClose)
	const [first = '', second = ''] = held.shares
	const page = `/team/ballots/${slug}/audit`
	await count(await call(page, { as: officer, params: { slug }, form: { step: 'open', first, second } }))
	const send = async (form: Record<string, string>) =>
		await pageSource(page, { as: council, form: { slips: typedSlips(held), ...form } })
	const field = (text: string, sign: string) =>
		text.match(/<(?:input|button)[^>]*>/g)?.filter(tag => tag.includes(sign)) ?? []
	const empty = await pageSource(page, { as: council })
	expect(field(empty.text, 'name="choose.mayor"').map(tag => /type="(\w+)"/.exec(tag)?.[1])).toEqual(
		Array(4).fill('checkbox'),
	)
	const mistyped = await send({ ask: 'add', votes: '', 'code.mayor': 'abc', 'choose.mayor': 'bilal' })
	expect(mistyped.status).toBe(422)
	expect(mistyped.text).toContain('A check code has 32 signs')
	expect(field(mistyped.text, 'value="bilal"')[0]).toContain('checked')
	expect(field(mistyped.text, 'name="code.mayor"')[0]).toContain('value="abc"')
	const codes = [one, other].map(
		vote => vote?.v.replaceAll(/\d/g, digit => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? '') ?? '',
	)
	const added = await send({ ask: 'add', votes: '', 'code.mayor': codes[0] ?? '', 'choose.mayor': 'bilal' })
	expect(added.status).toBe(200)
	const votes = /<textarea[^>]*name="votes"[^>]*>([^<]*)/.exec(added.text)?.[1] ?? ''
	expect(votes).toMatch(/^(?:[0-9a-f]{4} ){7}[0-9a-f]{4}: 2$/)
	const twice = await send({ ask: 'add', votes, 'code.mayor': codes[0] ?? '' })
	expect(twice.text).toContain('This check code is in your votes already.')
	const taken = await send({ take: '0', votes, slips: '' })
	expect(taken.text).toContain('Our votes so far: 0')
	// The last one is pressed and never added: it is shown with the others.
	const done = await send({ ask: 'reveal', votes, 'code.mayor': codes[1] ?? '', 'choose.mayor': 'bilal' })
	expect(done.status).toBe(302)
	expect((await pageSource(page, { as: council })).text).toContain('All are there as they were cast.')
	// One finger beside its key is an alarm; whoever typed hears how to take it back, and children hear of no result.
	await send({ ask: 'reveal', votes: `${inFours(one?.v ?? '')}: 1\n${inFours(other?.v ?? '')}: 2` })
	expect((await pageSource(page, { as: council })).text).toContain('show all votes again')
	const { text } = await pageSource(`/en/ballots/${slug}`)
	expect(text).toContain('Something is wrong with this ballot.')
	expect(text).not.toContain('Then we show the result here.')
})

/** A ballot that opens tomorrow; where `said`, Ana and Bilal answer one question, and nobody else. */
async function someSayings(said: boolean): Promise<string> {
	const [id, now] = [newId(), Date.now()]
	const [opens, closes] = [1, 2].map(days => new Date(now + days * 86_400_000).toISOString())
	const manifest = someManifest({ id, opens: opens ?? '', closes: closes ?? '' })
	const paper = somePaper(manifest)
	const parts = paper.parts.map(part => ({
		...part,
		manifesto: [{ id: 'city', wording: { en: 'What would you change?', ur: 'آپ کیا بدلیں گے؟' } }],
		options: part.options.map(option =>
			option.id === 'ana' || option.id === 'bilal'
				? { ...option, manifesto: { city: { en: `More trees, says ${option.id}.` } } }
				: option,
		),
	}))
	const slug = `says-${id.slice(0, 8)}`
	await db.write(tx =>
		keepBallot(tx, {
			...{ id, slug, manifest, paper: said ? { ...paper, parts } : paper, state: 'ready' as const },
			...{ ...someReply(manifest), isSample: false, createdAt: new Date(now) },
		}),
	)
	return slug
}

test('B-11: all who stand are on the sheet, in an order drawn anew for each visit, which it says', async () => {
	const slug = await someSayings(true)
	const orders = new Set<string>()
	for (let visit = 0; visit < 12; visit++) {
		const { status, text } = await pageSource(`/en/ballots/${slug}/manifestos`)
		expect(status).toBe(200)
		expect(text).toContain('The order is drawn by lot.')
		const names = [...text.matchAll(/data-name="true"><span>([^<]+)/g)].map(([, name]) => name)
		expect(names.toSorted()).toEqual(['ana', 'bilal', 'cho'])
		orders.add(names.join())
	}
	expect(orders.size).toBeGreaterThan(1)
	const { text, headers } = await pageSource(`/en/ballots/${slug}/manifestos`)
	expect(headers.get('Cache-Control')).toBe('no-store')
	expect(headers.get('Set-Cookie')).toBeNull()
	expect(text).toContain('More trees, says ana.')
	expect(text).toContain('They wrote nothing.')
	expect((await pageSource(`/ur/ballots/${slug}/manifestos`)).text).toContain('آپ کیا بدلیں گے؟')
	expect((await pageSource(`/en/ballots/${slug}`)).text).toContain(`/en/ballots/${slug}/manifestos`)
})

test('a ballot where nobody wrote anything has no sheet, and leads to none', async () => {
	const slug = await someSayings(false)
	expect((await pageSource(`/en/ballots/${slug}/manifestos`)).status).toBe(404)
	expect((await pageSource(`/en/ballots/${slug}`)).text).not.toContain('/manifestos')
})
