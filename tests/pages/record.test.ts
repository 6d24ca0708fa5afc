import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { db, secret } from '#app/platform/running.server.ts'
import { action as look, loader as page } from '#app/routes/public/record.tsx'
import { loader as file } from '#app/routes/service/ballot-file.ts'
import { loadSampleBallots } from '#prisma/samples/load-sample-ballots.server.ts'
import { call, thrownBy } from '#tests/support/running.ts'
import { someReadyBallot } from '#tests/support/some-cast.ts'
import { verifyBytes } from '../../public/verify-ballot.mjs'

const slug = 'childrens-mayor'
await loadSampleBallots(db, { secret, now: new Date('2026-11-22T10:00:00Z') })

test('a child finds the receipt however it is typed; it never stands in an address', async () => {
	const [code = ''] = (await text('receipts.txt')).split('\n')
	expect(await looked(code)).toMatchObject({ data: { answer: 'found' }, init: { status: 200 } })
	const typed = ` ${code.slice(0, 4)}-${code.slice(4).toLowerCase()} `
	expect(await looked(typed)).toMatchObject({ data: { answer: 'found' } })
	const other = code.startsWith('Z') ? `Y${code.slice(1)}` : `Z${code.slice(1)}`
	expect(await looked(other)).toMatchObject({ data: { answer: 'not-found' }, init: { status: 404 } })
	for (const wrong of ['', 'ABC', `${code}0`, 'blue otter', '£'])
		expect(await looked(wrong)).toMatchObject({ data: { answer: 'unreadable' }, init: { status: 422 } })
})

test('a child finds the receipt by its four pictures, and hears that letters are surer', async () => {
	const codes = (await text('receipts.txt')).split('\n').filter(Boolean)
	const pictures = [...(codes[0] ?? '').slice(0, 4)]
	expect(await lookedBy(pictures)).toMatchObject({
		data: { answer: 'found-pictures' },
		init: { status: 200 },
	})
	const taken = new Set(codes.map(code => code.slice(0, 4)))
	const other = ['0000', '0001', '0002', '0003'].find(four => !taken.has(four)) ?? ''
	expect(await lookedBy([...other])).toMatchObject({
		data: { answer: 'not-found-pictures' },
		init: { status: 404 },
	})
	for (const wrong of [pictures.slice(1), ['', '', '', ''], [(codes[0] ?? '').slice(0, 4), '', '', '']])
		expect(await lookedBy(wrong)).toMatchObject({ data: { answer: 'unchosen' }, init: { status: 422 } })
})

test('the page tells the numbers of the record, and the file is the record that it tells of', async () => {
	const { shown, example } = await page(
		await call(`/en/ballots/${slug}/record`, { params: { lang: 'en', slug } }),
	)
	expect(shown).toMatchObject({ votes: 7_688, audits: 60, receipts: 7_331 })
	expect(shown?.checkpoints).toHaveLength(6)
	expect(shown?.schools[0]).toMatchObject({ id: 'meadow-lane', roll: 1_450, used: 1_059 })
	expect(await looked(example ?? '')).toMatchObject({ data: { answer: 'found' } })
	const record = Buffer.from(await text('record.json'))
	const told = { record: shown?.hash, manifest: shown?.manifestHash, closing: shown?.closingHash }
	expect(verifyBytes(record, told).filter(({ wrong }) => wrong)).toEqual([])
})

test('the record comes packed to whoever takes gzip, plain to others, and not again to who has it', async () => {
	const packed = await file(await asked('record.json', { 'accept-encoding': 'gzip, br' }))
	expect(packed.headers.get('content-encoding')).toBe('gzip')
	const plain = gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()
	expect(plain).toBe(await text('record.json'))
	const tag = packed.headers.get('etag') ?? ''
	expect((await file(await asked('record.json', { 'if-none-match': tag }))).status).toBe(304)
})

test.for(['mayor.blt', 'mayor.pb', 'other.cat', 'record.txt', '..', 'mayor'])(
	'%s is no file of this ballot',
	async name => expect(await thrownBy(file(await asked(name)))).toMatchObject({ status: 404 }),
)

test('before a ballot is counted its record is to come, and no receipt can be looked for', async () => {
	const { ballot } = await someReadyBallot(db, { secret, slips: 1 })
	const params = { lang: 'en', slug: ballot.slug }
	const { shown, manifestHash } = await page(await call(`/en/ballots/${ballot.slug}/record`, { params }))
	expect(shown).toBeNull()
	expect(manifestHash).toMatch(/^[0-9a-f]{64}$/)
	expect(
		await thrownBy(file(await call('/data', { params: { slug: ballot.slug, file: 'record.json' } }))),
	).toMatchObject({ status: 404 })
})

async function asked(name: string, headers: Record<string, string> = {}) {
	return await call(`/data/ballots/${slug}/${name}`, { params: { slug, file: name }, headers })
}

async function text(name: string): Promise<string> {
	return await (await file(await asked(name))).text()
}

async function lookedBy(pictures: string[]) {
	const params = { lang: 'en', slug }
	const form = pictures.map((picture): [string, string] => ['picture', picture])
	return await look(await call(`/en/ballots/${slug}/record`, { params, form }))
}

async function looked(receipt: string) {
	const params = { lang: 'en', slug }
	return await look(await call(`/en/ballots/${slug}/record`, { params, form: { receipt } }))
}
