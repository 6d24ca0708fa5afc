import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { test as base, expect } from 'vitest'
import { newId } from '#app/base/id.ts'
import { openDatabase } from '#app/platform/db.server.ts'
import { keepEdition, markSurvey } from '#app/surveys/survey.store.server.ts'
import { someSurvey } from '#tests/rules/surveys/some-survey.ts'
import { type Answered, ask, mainOf } from '#tests/support/send-form.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'
import { someOpenSurvey } from '#tests/support/some-sending.ts'

const isLong = process.env.LONG === 'yes'
const page = '/en/surveys/everything'
const thanks = `${page}/thanks`

/** Vitest's test with the built server, and surveys that are open, over and to come. */
const test = base.extend<{ server: RunningServer }>({
	server: [
		// biome-ignore lint/correctness/noEmptyPattern: Vitest reads the pattern to know what a fixture needs
		async ({}, use) => {
			const server = await startServer({ settings: { SAMPLES: 'no' } })
			const db = await openDatabase(server.database)
			await someOpenSurvey(db, someSurvey, { slug: 'everything' })
			await someOpenSurvey(db, someSurvey, { slug: 'over', closesAt: new Date('2026-11-02') })
			await someOpenSurvey(db, someSurvey, { slug: 'to-come', opensAt: new Date('2099-01-01') })
			await db.close()
			await use(server)
			await server.remove()
		},
		{ scope: 'file', auto: true },
	],
})

const fields = (...more: [string, string][]) => new URLSearchParams([['key', newId()], ...more])

test.for([
	['an unknown survey', '/en/surveys/nothing-here', 404],
	['a survey that is over', '/en/surveys/over', 410],
	['a survey that is to come', '/en/surveys/to-come', 403],
	['a name that is none', '/en/surveys/%00', 404],
	['a name with an odd sign', '/en/surveys/a%F0b', [400, 404]],
	['a very long name', `/en/surveys/${'a'.repeat(5_000)}`, 404],
	['a wrong code in a link', '/en/surveys?code=NOPE', 404],
	['thanks for nothing', '/en/surveys/nothing-here/thanks', 404],
	['no thanks', `${page}/no-thanks`, 200],
	['the thanks without sending', thanks, 200],
] as const)('%s is answered kindly with %j', async ([, path, status], { server }) => {
	const answer = await ask(server.origin, path)
	expect([status].flat()).toContain(answer.status)
	if (answer.status !== 400) expect(answer.body).toMatch(/<h1[^>]*>.+<\/h1>/)
	expect(answer.headers['cache-control']).toBe('no-store')
})

test.for([
	['/xx/surveys/everything', '/en/surveys/everything'],
	['/en/surveys/everything?words=easyread', '/en/surveys/everything?words=easy-read'],
	['/en/surveys/everything?words=9', '/en/surveys/everything?words=8-11'],
	['/en/surveys/everything?words=pirate', '/en/surveys/everything'],
	['/ar-LY/surveys/everything/thanks?words=4-7', '/ar/surveys/everything/thanks?words=4-7'],
] as const)(
	'C-03: %j asks for a language or words we do not have, and leads once to the nearest',
	async ([asked, real], { server }) => {
		const answer = await ask(server.origin, asked)
		expect([answer.status, answer.headers.location]).toEqual([302, real])
		expect((await ask(server.origin, real)).status).toBe(200)
	},
)

test('W-22: a code that is typed goes in the body: the right one opens its survey, a wrong one is told so', async ({
	server,
}) => {
	const code = new Sqlite(server.database, { readonly: true })
		.prepare(`SELECT code FROM Survey WHERE slug = 'everything'`)
		.pluck()
		.get()
	const typed = String(code)
		.toLowerCase()
		.replace(/(.{4})/, '$1 ')
	const right = await ask(server.origin, '/en/surveys', { body: new URLSearchParams({ code: typed }) })
	expect(right.status).toBe(302)
	expect(right.headers.location).toBe(page)
	const wrong = await ask(server.origin, '/en/surveys', { body: new URLSearchParams({ code: 'Nope "7"' }) })
	expect(wrong.status).toBe(404)
	expect(wrong.body).toContain('That code does not open a survey')
	expect(wrong.body).toContain('value="Nope &quot;7&quot;"')
	const start = await ask(server.origin, '/en/surveys')
	expect(start.body).toMatch(/<form[^>]*method="post"[^>]*action="\/en\/surveys"/)
})

/** Each way a sending can go, made new for each of the two ways in. */
const ways: [string, number, (server: RunningServer, path: string) => Promise<Answered>][] = [
	['the survey’s page', 200, ({ origin }, path) => ask(origin, path.replace('/thanks', ''))],
	['sent', 200, ({ origin }, path) => ask(origin, path, { body: fields(['c-one', 'a']) })],
	['answers that do not fit', 422, ({ origin }, path) => ask(origin, path, { body: fields(['c-one', 'z']) })],
	[
		'not open',
		410,
		({ origin }, path) => ask(origin, path.replace('everything', 'over'), { body: fields() }),
	],
	[
		'to come',
		403,
		({ origin }, path) => ask(origin, path.replace('everything', 'to-come'), { body: fields() }),
	],
	['unknown', 404, ({ origin }, path) => ask(origin, path.replace('everything', 'gone'), { body: fields() })],
	[
		'sent twice',
		200,
		async ({ origin }, path) => {
			const body = fields(['c-one', 'a'])
			const first = await ask(origin, path, { body })
			const second = await ask(origin, path, { body })
			expect(second.body).toBe(first.body)
			return second
		},
	],
	[
		'a page that was used with other answers',
		422,
		async ({ origin }, path) => {
			const body = fields(['c-one', 'a'])
			await ask(origin, path, { body })
			body.set('c-one', 'b')
			return ask(origin, path, { body })
		},
	],
]

test.for(ways)(
	'the quick way in and the long one answer the same: %s',
	async ([, status, way], { server }) => {
		for (const asked of ['en', 'ar', 'en/4-7', 'ar/easy-read']) {
			const [language, variant] = asked.split('/')
			const path = `/${language}/surveys/everything/thanks${variant ? `?words=${variant}` : ''}`
			const quick = await way(server, path)
			// The quick path takes plain addresses only: with anything else in the query, Remix does all of it.
			const long = await way(server, `${path}${variant ? '&' : '?'}long`)
			expect([quick.status, long.status]).toEqual([status, status])
			expect(comparable(quick.body)).toBe(comparable(long.body))
			for (const name of ['content-security-policy', 'content-type', 'cache-control', 'x-frame-options'])
				expect(quick.headers[name], name).toBe(long.headers[name])
		}
	},
)

test('a title says at once what became of a form', async ({ server }) => {
	const titles = await Promise.all(
		[fields(['c-one', 'a']), fields(['c-one', 'z'])].map(async body => {
			const answer = await ask(server.origin, thanks, { body })
			return /<title>(.*)<\/title>/.exec(answer.body)?.[1]
		}),
	)
	expect(titles).toEqual(['Thank you! · 12 Wishes', 'Error: Look at this before you send · 12 Wishes'])
})

test('answers that do not fit come back whole, with a sentence at the question and in the summary', async ({
	server,
}) => {
	const words = '<b>“Ünïcode” & مرحبا</b>\nsecond line'
	const body = fields(
		['c-one', 'b'],
		['c-some', 'a'],
		['c-faces', '4'],
		['c-why', 'yes'],
		['w-why', 'Because'],
		['w-words', words],
		['c-more', 'y'],
		['w-even-more', 'And more'],
		['c-year', 'rather-not'],
	)
	const answer = await ask(server.origin, thanks, { body })
	expect(answer.status).toBe(422)
	const checked = [
		...answer.body.matchAll(
			/<input[^>]*name="(c-[^"]+)"[^>]*checked=""[^>]*value="([^"]*)"|<input[^>]*name="(c-[^"]+)"[^>]*value="([^"]*)"[^>]*checked=""/g,
		),
	].map(([, name, value, name2, value2]) => `${name ?? name2}=${value ?? value2}`)
	expect(checked).toEqual(['c-one=b', 'c-some=a', 'c-faces=4', 'c-why=yes', 'c-more=y', 'c-year=rather-not'])
	expect(answer.body).toContain('&lt;b&gt;“Ünïcode” &amp; مرحبا&lt;/b&gt;\nsecond line</textarea>')
	expect(answer.body).toContain('>Because</textarea>')
	expect(answer.body).toContain('>And more</textarea>')
	expect(answer.body).toContain(`name="key" value="${body.get('key')}"`)
	const sentence = 'Choose a few more, or skip this question'
	expect(answer.body).toMatch(new RegExp(`<a href="#q-some">[^]*?${sentence}</a>`))
	expect(answer.body).toMatch(new RegExp(`<p class="error" id="q-some-error">${sentence}</p>`))
	expect(answer.body).toMatch(/<fieldset id="q-some"[^>]*aria-describedby="q-some-error"/)
})

const megabyte = 'x'.repeat(1_000_000)
const oddBodies: [string, string | Buffer, Record<string, string>, number[]][] = [
	['an unknown field', `key=${newId()}&c-hobby=chess`, {}, [422]],
	['no key', 'c-one=a', {}, [422]],
	['a short key', 'key=abc&c-one=a', {}, [422]],
	['a key in capitals', `key=${newId().toUpperCase()}&c-one=a`, {}, [422]],
	['an empty body', '', {}, [422]],
	['another survey’s edition', `key=${newId()}&edition=${newId()}&c-one=a`, {}, [422]],
	['64 KiB', `key=${newId()}&w-words=${'x'.repeat(64 * 1024)}`, {}, [413]],
	['a megabyte of words', `key=${newId()}&w-words=${megabyte}`, {}, [413]],
	['a NUL', `key=${newId()}&w-words=a%00b`, {}, [422]],
	['a bare NUL', `key=${newId()}&w-words=a\0b`, {}, [422]],
	['emoji and marks of direction', `key=${newId()}&w-words=%E2%80%8F👨‍👩‍👧‍👦%E2%80%AE`, {}, [200]],
	['broken percent-encoding', `key=${newId()}&w-words=100%&c-one=%zz`, {}, [422]],
	['broken percent-encoding in words alone', `key=${newId()}&w-words=100%25%&w-why=%E0%A4`, {}, [200]],
	['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x80, 0xc0]), {}, [422]],
	['fields sent twice', `key=${newId()}&key=${newId()}&c-one=a&c-one=a&w-words=a&w-words=b`, {}, [200]],
	['ten thousand fields', `key=${newId()}&${'a=b&'.repeat(10_000)}`, {}, [422]],
	['ten thousand choices', `key=${newId()}&${'c-some=a&'.repeat(6_000)}`, {}, [422]],
	['JSON', JSON.stringify({ key: newId(), 'c-one': 'a' }), { 'content-type': 'application/json' }, [422]],
	[
		'a multipart body',
		'--x\r\nContent-Disposition: form-data; name="c-one"\r\n\r\na\r\n--x--\r\n',
		{ 'content-type': 'multipart/form-data; boundary=x' },
		[422],
	],
	['no content type', `key=${newId()}&c-one=a`, { 'content-type': '' }, [200]],
]

test.for(oddBodies)(
	'W-17: %s breaks nothing, whichever way it comes in',
	async ([, body, headers, statuses], { server }) => {
		for (const path of [thanks, `${thanks}?long`]) {
			const answer = await ask(server.origin, path, { body, headers })
			expect(statuses).toContain(answer.status)
			if (answer.status !== 413) expect(answer.body).toContain('<h1')
		}
		expect((await ask(server.origin, page)).status).toBe(200)
	},
)

test('a child who opened an older edition answers that one, and its words come back with it', async ({
	server,
}) => {
	const db = await openDatabase(server.database)
	const old = await someOpenSurvey(db, someSurvey, { slug: 'two-editions' })
	const opened = await ask(server.origin, '/en/surveys/two-editions')
	expect(opened.body).toContain(`name="edition" value="${old.id}"`)
	const document = { ...someSurvey, questions: someSurvey.questions.slice(1, 4) }
	const newer = { id: newId(), surveyId: old.surveyId, number: 2, document }
	await db.write(tx => keepEdition(tx, { ...newer, publishedAt: new Date(), publishedById: null }))
	await new Promise(resolve => setTimeout(resolve, 1_100)) // a survey's row is believed for a second
	const sent = await ask(server.origin, '/en/surveys/two-editions/thanks', {
		body: fields(['edition', old.id], ['c-one', 'a']),
	})
	expect(sent.status).toBe(200)
	const mixed = await ask(server.origin, '/en/surveys/two-editions/thanks', {
		body: fields(['edition', newer.id], ['c-one', 'a']),
	})
	expect(mixed.status).toBe(422)
	expect(await db.read.response.findMany({ where: { edition: { surveyId: old.surveyId } } })).toMatchObject([
		{ editionId: old.id, answers: '{"one":["a"]}' },
	])
	await db.close()
})

test('R-05: sent again after the close, the first reply having been lost, the same answers have their receipt', async ({
	server,
}) => {
	const db = await openDatabase(server.database)
	const { id, surveyId } = await someOpenSurvey(db, someSurvey, { slug: 'closing' })
	const body = fields(['edition', id], ['c-one', 'a'])
	const send = (sent: URLSearchParams) => ask(server.origin, '/en/surveys/closing/thanks', { body: sent })
	const first = await send(body)
	await db.write(tx => markSurvey(tx, surveyId, { closesAt: new Date() }))
	await new Promise(resolve => setTimeout(resolve, 1_100)) // a survey's row is believed for a second
	const again = await send(body)
	expect(again.status).toBe(200)
	expect(mainOf(again.body)).toBe(mainOf(first.body))
	const changed = new URLSearchParams(body)
	changed.set('c-one', 'b')
	for (const other of [changed, fields(['edition', id], ['c-one', 'a'])])
		expect((await send(other)).status).toBe(410)
	expect(await db.read.response.count({ where: { edition: { surveyId } } })).toBe(1)
	await db.close()
})

test('when the database is locked, nothing is lost: the page keeps every answer, and sending again stores it once', async ({
	server,
}) => {
	const lock = new Sqlite(server.database)
	for (const path of [thanks, `${thanks}?long`]) {
		const before = rows(server)
		const body = fields(['c-one', 'a'], ['w-words', '"Keep" <this> & مرحبا'])
		lock.exec('BEGIN IMMEDIATE')
		const busy = await ask(server.origin, path, { body })
		lock.exec('ROLLBACK')
		expect(busy.status).toBe(503)
		expect(busy.headers['retry-after']).toBe('5')
		expect(busy.body).toContain('Your answers are still here')
		expect(rows(server)).toEqual(before)
		const kept = hiddenFields(busy.body)
		expect(kept).toEqual([...body])
		for (let times = 0; times < 2; times++)
			expect((await ask(server.origin, path, { body: new URLSearchParams(kept) })).status).toBe(200)
		expect(rows(server)[0]).toBe((before[0] ?? 0) + 1)
	}
	lock.close()
}, 60_000)

test('when the disk is full, nothing is lost: the page keeps every answer, and works again when there is room', async ({
	server,
}) => {
	const pid = String(server.child.pid)
	const limit = (size: string) => execFileSync('prlimit', ['--pid', pid, `--fsize=${size}:`])
	const before = rows(server)
	const body = fields(['c-one', 'b'], ['w-words', 'No room '.repeat(200)])
	limit('4096')
	const busy = await ask(server.origin, thanks, { body })
	const reading = await ask(server.origin, page)
	limit('unlimited')
	expect(busy.status).toBe(503)
	expect(hiddenFields(busy.body)).toEqual([...body])
	expect(reading.status).toBe(200)
	expect(rows(server)).toEqual(before)
	expect(
		(await ask(server.origin, thanks, { body: new URLSearchParams(hiddenFields(busy.body)) })).status,
	).toBe(200)
	expect(rows(server)[0]).toBe((before[0] ?? 0) + 1)
}, 60_000)

test('C-19: saying no stores nothing, in any table', async ({ server }) => {
	const before = allRows(server)
	for (const path of [page, `${page}/no-thanks`, '/ar/surveys/everything/no-thanks'])
		expect((await ask(server.origin, path)).status).toBe(200)
	expect(allRows(server)).toEqual(before)
})

test('C-15: with the receipt alone the answers are gone in two presses; a second time there is nothing', async ({
	server,
}) => {
	const before = rows(server)
	const sent = await ask(server.origin, thanks, { body: fields(['c-one', 'a'], ['w-words', 'Mine']) })
	const [typed = ''] = hiddenFields(sent.body).map(([, value]) => value)
	const form = (step: string) => new URLSearchParams({ receipt: typed, step })
	const sure = await ask(server.origin, '/en/take-back', { body: form('ask') })
	expect(sure.body).toContain('value="take-back"')
	expect(rows(server)[0]).toBe((before[0] ?? 0) + 1)
	const gone = await ask(server.origin, '/en/take-back', { body: form('take-back') })
	expect([gone.status, gone.body.includes('Your answers are gone')]).toEqual([200, true])
	expect(rows(server).slice(0, 2)).toEqual(before.slice(0, 2))
	expect((await ask(server.origin, '/en/take-back', { body: form('take-back') })).status).toBe(404)
	expect((await ask(server.origin, '/en/take-back', { body: 'receipt=blue+otter' })).status).toBe(422)
	expect((await ask(server.origin, '/xx/take-back', { body: form('take-back') })).status).toBe(404)
})

test('C-07: whatever a browser tells of itself, none of it is in the database or the log', async ({
	server,
}) => {
	const mark = () => `MARK${newId()}`
	const marks = new Set<string>()
	const marked = () => {
		const one = mark()
		marks.add(one)
		return one
	}
	const many = isLong ? 1_000 : 200
	const receipts: string[] = []
	for (let nth = 0; nth < many; nth += 20) {
		const answers = await Promise.all(
			Array.from({ length: 20 }, async (_, place) => {
				const body = fields(['c-one', 'a'], ['w-words', 'Kept words'])
				marks.add(body.get('key') ?? '')
				if (place === 0) body.set('c-nothing', marked()) // refused, and gone
				if (place === 1) body.set('w-words', `\0${marked()}`)
				const answer = await ask(server.origin, place % 3 === 2 ? `${thanks}?${marked()}` : thanks, {
					body,
					headers: {
						'user-agent': marked(),
						'x-forwarded-for': marked(),
						'x-real-ip': marked(),
						forwarded: `for=${marked()}`,
						cookie: `session=${marked()}; ${marked()}=1`,
						'accept-language': marked(),
						referer: `https://school.example/${marked()}`,
						authorization: `Basic ${marked()}`,
						'x-request-id': marked(),
						'x-tablet': marked(),
						'if-none-match': marked(),
						date: 'Sun, 13 Feb 1994 13:37:42 GMT',
					},
				})
				expect(answer.status).toBe(place < 2 ? 422 : 200)
				return answer
			}),
		)
		for (const { status, body } of answers) {
			const [receipt] = status === 200 ? hiddenFields(body).map(([, value]) => value) : []
			if (receipt) receipts.push(receipt)
		}
	}
	expect(receipts).toHaveLength((many / 20) * 18)
	for (const receipt of receipts)
		marks.add(receipt).add(receipt.slice(-9)).add(receipt.slice(-9).replace(' ', ''))
	// Not the bare year: those four digits stand in some seal or id by chance.
	marks.add('Feb 1994').add('1994-02').add('13:37')
	await ask(server.origin, `/en/surveys?code=${marked()}`)
	const places = ['', '-wal', '-shm'].map(end => readFileSync(server.database + end).toString('latin1'))
	const all = [...places, server.printed()]
	expect(all.map(text => text.includes('Kept words'))).toContain(true)
	expect([...marks].filter(one => all.some(text => text.includes(one)))).toEqual([])
	expect(places.some(text => text.includes('127.0.0.1'))).toBe(false)
}, 240_000)

test('C-07: no value of an anonymous row is a time of day', ({ server }) => {
	const db = new Sqlite(server.database, { readonly: true })
	const values = ['Response', 'Words', 'Receipt', 'AnswerCount'].flatMap(table =>
		db
			.prepare(`SELECT * FROM "${table}"`)
			.all()
			.flatMap(row => Object.values(Object(row)).map(String)),
	)
	db.close()
	expect(values.length).toBeGreaterThan(100)
	expect(values.filter(value => /\d\d:\d\d/.test(value))).toEqual([])
	expect(values.filter(value => /^\d{9,}$/.test(value))).toEqual([])
})

/** A page without what is new each time: keys and receipts. */
function comparable(html: string): string {
	return mainOf(html)
		.replaceAll(/name="key" value="[0-9a-z]{26}"/g, 'name="key"')
		.replaceAll(/\?long/g, '')
		.replaceAll(/(<p class="said">).*?(<\/p>)/g, '$1$2')
		.replaceAll(/(<bdi dir="ltr">)[0-9A-Z]{4} [0-9A-Z]{4}(<\/bdi>)/g, '$1$2')
		.replaceAll(/name="receipt" value="[^"]*"/g, 'name="receipt"')
}

function hiddenFields(html: string): [string, string][] {
	return [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
		([, name = '', value = '']) => [
			name,
			value
				.replaceAll('&quot;', '"')
				.replaceAll('&lt;', '<')
				.replaceAll('&gt;', '>')
				.replaceAll('&#x27;', "'")
				.replaceAll('&amp;', '&'),
		],
	)
}

/** How many responses, words, sendings and receipts there are. */
function rows(server: RunningServer): number[] {
	return ['Response', 'Words', 'Receipt'].map(table => allRows(server)[table] ?? 0)
}

function allRows({ database }: RunningServer): Record<string, number> {
	const db = new Sqlite(database, { readonly: true })
	const tables = (db.pragma('table_list') as { name: string }[]).map(({ name }) => name)
	const counts = tables
		.filter(name => !name.startsWith('sqlite_'))
		.map(name => [name, Number(db.prepare(`SELECT count(*) FROM "${name}"`).pluck().get())])
	db.close()
	return Object.fromEntries(counts)
}
