import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { test as base, expect } from 'vitest'
import type { Ballot } from '#app/ballots/ballot.ts'
import { triesInPeace } from '#app/ballots/cast/wrong-slips.ts'
import { inFours } from '#app/ballots/letters.ts'
import { receiptCode, receiptHash } from '#app/ballots/record-hash.server.ts'
import { type BoxKeys, openBallot } from '#app/ballots/sealed-box.server.ts'
import { newSlip, slipHash } from '#app/ballots/slip.server.ts'
import type { Slip } from '#app/ballots/slip.ts'
import { newId } from '#app/base/id.ts'
import { ok } from '#app/base/result.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { allLanguages } from '#app/languages/language.ts'
import { variants } from '#app/languages/variant.ts'
import { type Database, openDatabase } from '#app/platform/db.server.ts'
import { openSecret } from '#app/platform/secret.server.ts'
import { ask, mainOf } from '#tests/support/send-form.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'
import { someDraft } from '#tests/support/some-box.ts'
import { someNonce, someOpenBallot } from '#tests/support/some-cast.ts'

const written = [{ id: 'written-1', wording: { en: 'What should come first?' } }]

type Poll = { ballot: Ballot; slips: Slip[]; keys: BoxKeys }

/** Vitest's test with the built server and a ballot that is open, with a part of each kind. */
const test = base.extend<{ server: RunningServer; db: Database; poll: Poll }>({
	server: [
		// biome-ignore lint/correctness/noEmptyPattern: Vitest reads the pattern to know what a fixture needs
		async ({}, use) => {
			const server = await startServer({ settings: { SAMPLES: 'no' } })
			await use(server)
			await server.remove()
		},
		{ scope: 'file', auto: true },
	],
	db: [
		async ({ server }, use) => {
			const db = await openDatabase(server.database)
			await use(db)
			await db.close()
		},
		{ scope: 'file' },
	],
	poll: [
		async ({ server, db }, use) => {
			const secret = openSecret(join(dirname(server.database), 'secret'))
			await use(await someOpenBallot(db, { secret, slips: 80, paper: { written } }))
		},
		{ scope: 'file' },
	],
})

/** Everything a child's form sends, with these changes. */
function casting(slip: string, more: [string, string][] = [], step = 'cast'): URLSearchParams {
	const numbers = ['mayor', 'ideas', 'menu', 'fund'].map((part): [string, string] => [
		`v.${part}`,
		someNonce(),
	])
	return new URLSearchParams([['slip', slip], ['r', someNonce()], ...numbers, ...more, ['step', step]])
}

const choices: [string, string][] = [
	['choose.mayor', 'cho'],
	['choose.mayor', 'ana'],
	['rank.ideas.lights', '1'],
	['rank.ideas.buses', '3'],
	['score.menu.pizza', '5'],
]

const wrote: [string, string] = ['written.written-1', 'گل + trees']

test('a vote that is sent lies in the box as it was marked, and its child has the receipt', async ({
	server,
	db,
	poll,
}) => {
	const { ballot, keys } = poll
	const body = casting(poll.slips.pop()!, [...choices, ['written.written-1', ' <b>More</b>  trees ']])
	const answer = await ask(server.origin, `/en/ballots/${ballot.slug}/cast`, { body })
	expect(answer.status).toBe(200)
	expect(answer.body).toContain(inFours(receiptCode(receiptHash(body.get('r') ?? ''))))
	const [sealed] = await db.read.sealedBallot.findMany({ where: { ballotId: ballot.id } })
	const opened = await openBallot(keys, ballot.manifest.parts, sealed!.bytes, written)
	expect(opened).toEqual(
		ok({
			written: [{ part: 'written-1', text: '<b>More</b> trees' }],
			votes: [
				{ part: 'mayor', v: body.get('v.mayor'), vote: ['ana', 'cho'] },
				{ part: 'ideas', v: body.get('v.ideas'), vote: ['lights', 'buses'] },
				{ part: 'menu', v: body.get('v.menu'), vote: { pizza: 5 } },
				{ part: 'fund', v: body.get('v.fund'), vote: [] },
			],
		}),
	)
})

test('the last look stores nothing, and says that there is no way back before anything is cast (B-22)', async ({
	server,
	db,
	poll,
}) => {
	const before = await db.read.sealedBallot.count()
	const body = casting(poll.slips.pop()!, choices, 'review')
	const answer = await ask(server.origin, `/en/ballots/${poll.ballot.slug}/cast`, { body })
	expect(mainOf(answer.body)).toContain('You cannot change or take back your vote after this.')
	expect(mainOf(answer.body)).toContain('This is a blank vote.')
	expect(await db.read.sealedBallot.count()).toBe(before)
})

const page = ({ ballot }: Poll, language = 'en', words = '') => `/${language}/ballots/${ballot.slug}${words}`
const castAt = ({ ballot }: Poll, language = 'en', words = '') =>
	`/${language}/ballots/${ballot.slug}/cast${words}`

test.for(allLanguages)(
	'a child votes in %s in every kind of words, without script: paper, last look, receipt',
	async (language, { server, poll }) => {
		for (const words of ['', ...variants.map(variant => `?words=${variant}`)]) {
			const paper = await ask(server.origin, page(poll, language, words))
			expect(paper.body).toContain(`<html lang="${language}"`)
			expect(paper.headers['cache-control']).toBe('no-store')
			expect(paper.body).toMatch(/<form[^>]*autoComplete="off"/i)
			const sent = [
				...hiddenIn(paper.body),
				['slip', poll.slips.pop()!] as [string, string],
				...choices,
				wrote,
			]
			const look = await ask(server.origin, castAt(poll, language, words), {
				body: new URLSearchParams([...sent, ['step', 'review']]),
			})
			expect([look.status, sorted(hiddenIn(look.body))]).toEqual([200, sorted(sent)])
			const said = interfaceWords(language).t('ballots:cast.review.no-way-back')
			expect(mainOf(look.body)).toContain(said)
			expect(mainOf(look.body)).toContain('<p class="said-here"><bdi>گل + trees</bdi></p>')
			const body = new URLSearchParams([...hiddenIn(look.body), ['step', 'cast']])
			const thanks = await ask(server.origin, castAt(poll, language, words), { body })
			expect(thanks.body).toContain(inFours(receiptCode(receiptHash(body.get('r') ?? ''))))
		}
	},
)

test('B-11: options keep their order on reload, in other words and at the last look; after a vote it is another', async ({
	server,
	poll,
}) => {
	const first = await ask(server.origin, page(poll))
	const cookie = String(first.headers['set-cookie']).split(';')[0] ?? ''
	const order = optionsIn(first.body)
	for (const [language, words] of [
		['en', ''],
		['ur', '?words=4-7'],
	] as const) {
		const again = await ask(server.origin, page(poll, language, words), { headers: { cookie } })
		expect([again.headers['set-cookie'], optionsIn(again.body)]).toEqual([undefined, order])
	}
	const marked = [...hiddenIn(first.body), ...choices]
	const changed = new URLSearchParams([...marked, ['step', 'change']])
	expect(optionsIn((await ask(server.origin, castAt(poll), { body: changed })).body)).toEqual(order)
	const seen = new URLSearchParams([...marked, ['slip', newSlip()], ['step', 'review']])
	expect(hiddenIn((await ask(server.origin, castAt(poll), { body: seen })).body)).toContainEqual([
		'order',
		changed.get('order'),
	])
	const slip: [string, string] = ['slip', poll.slips.pop()!]
	const body = new URLSearchParams([...marked, slip, ['step', 'cast']])
	const thanks = await ask(server.origin, castAt(poll), { body, headers: { cookie } })
	expect(String(thanks.headers['set-cookie'])).toMatch(/^__Host-order=;.*Max-Age=0/)
})

test('B-12: the thanks for any two votes are the same bytes but for the receipt', async ({
	server,
	poll,
}) => {
	const votes: [string, string][][] = [
		choices,
		[],
		[
			['choose.mayor', ''],
			['rank.ideas.parks', '1'],
		],
	]
	const pages = []
	for (const vote of votes) {
		const body = casting(poll.slips.pop()!, vote)
		const { body: html, headers } = await ask(server.origin, castAt(poll), { body })
		const code = inFours(receiptCode(receiptHash(body.get('r') ?? '')))
		expect(html.split(code)).toHaveLength(3)
		const { date: _, 'content-length': __, ...rest } = headers
		const rid = html.replaceAll(code, '').replace(/<ul class="receipt-pictures">.*?<\/ul>/, '')
		pages.push(JSON.stringify([rid, rest]))
	}
	expect(new Set(pages).size).toBe(1)
})

test('B-05: a vote whose answer was lost is sent once more and has the same receipt; another with its slip has none', async ({
	server,
	db,
	poll,
}) => {
	const body = casting(poll.slips.pop()!, choices)
	const first = await ask(server.origin, castAt(poll), { body })
	const before = await db.read.sealedBallot.count()
	expect((await ask(server.origin, castAt(poll), { body })).body).toBe(first.body)
	const other = await ask(server.origin, castAt(poll), { body: casting(body.get('slip') ?? '', []) })
	expect([other.status, mainOf(other.body)]).toEqual([
		422,
		expect.stringContaining('This slip has been used.'),
	])
	expect(await db.read.sealedBallot.count()).toBe(before)
})

const refusedSlips: [string, (slip: string) => string, string][] = [
	['no slip', () => '', 'Type what is on your slip'],
	['a sign that is on no slip', slip => `${slip.slice(0, 10)}!`, 'One of these signs is on no slip.'],
	['a letter too few', slip => slip.slice(1), 'A slip has 11 letters and numbers.'],
	['a wrong letter', slip => (slip[0] === 'A' ? 'B' : 'A') + slip.slice(1), 'One letter is not right.'],
	['a slip nobody knows', () => newSlip(), 'We do not know this slip.'],
]

test.for(refusedSlips)(
	'%s is refused in its own words, and every choice is still there',
	async ([, typed, said], { server, poll }) => {
		const body = casting(typed(poll.slips[0] ?? ''), choices)
		const answer = await ask(server.origin, castAt(poll), { body })
		expect([answer.status, mainOf(answer.body)]).toEqual([422, expect.stringContaining(said)])
		expect(answer.body.match(/<title>([^<]*)/)?.[1]).toMatch(/^Error:/)
		expect(checkedIn(answer.body)).toEqual(['ana', 'cho', 'score.menu.pizza=5'])
		expect(answer.body).toMatch(/name="rank\.ideas\.buses"[^>]*value="3"/)
		expect(answer.body).toContain(`name="r" value="${body.get('r')}"`)
	},
)

const guesses = process.env.LONG === 'yes' ? 200 : 13

test(`B-04: of ${guesses} guesses in one browser all after the tenth wait, are told the same, and who votes beside them does not`, async ({
	server,
	db,
	poll,
}) => {
	const order: [string, string] = ['order', newId()]
	const before = await db.read.sealedBallot.count()
	const guess = async () => {
		const began = performance.now()
		const body = casting(newSlip(), [order])
		return { ...(await ask(server.origin, castAt(poll), { body })), took: performance.now() - began }
	}
	const answers = []
	for (let peace = 0; peace < triesInPeace.browser; peace++) answers.push(await guess())
	const slow = Array.from({ length: guesses - triesInPeace.browser }, guess)
	const vote = await ask(server.origin, castAt(poll), { body: casting(poll.slips.pop()!, choices) })
	expect(vote.body).toContain('Your vote is in the box.')
	for (const { took } of await Promise.all(slow)) expect(took).toBeGreaterThanOrEqual(1_000)
	for (const { status, body } of [...answers, ...(await Promise.all(slow))]) {
		expect(status).toBe(422)
		expect(mainOf(body)).toContain('We do not know this slip.')
	}
	expect(await db.read.sealedBallot.count()).toBe(before + 1)
})

test('a ballot whose manifest is not fixed shows no paper and takes no vote', async ({ server, db }) => {
	const secret = openSecret(join(dirname(server.database), 'secret'))
	const { slug, slips } = await someDraft(db, { secret, roll: 1 })
	const body = casting(slips[0] ?? '')
	for (const [path, sent] of [
		['', {}],
		['/cast', { body }],
	] as const) {
		const answer = await ask(server.origin, `/en/ballots/${slug}${path}`, sent)
		expect([answer.status, answer.body]).toEqual([404, expect.stringContaining('We can’t find that vote')])
	}
	expect(await db.read.slip.count({ where: { used: true, ballot: { slug } } })).toBe(0)
})

test('a slip of another ballot, a void one, and a page that was left open for the next child are told apart', async ({
	server,
	db,
	poll,
}) => {
	const secret = openSecret(join(dirname(server.database), 'secret'))
	const other = await someOpenBallot(db, { secret, slips: 1 })
	const [away] = other.slips
	const ended = poll.slips.pop()!
	await db.write(tx =>
		tx.slip.update({ where: { hash: slipHash(secret, ended) }, data: { voidAskedById: 'somebody' } }),
	)
	await db.write(tx => tx.slip.update({ where: { hash: slipHash(secret, ended) }, data: { void: true } }))
	const say = async (body: URLSearchParams) => mainOf((await ask(server.origin, castAt(poll), { body })).body)
	expect(await say(casting(away!))).toContain('This slip is for another vote.')
	expect(await say(casting(ended))).toContain('This slip does not work any more.')
	const first = casting(poll.slips.pop()!)
	await say(first)
	const next = casting(poll.slips.pop()!, choices)
	next.set('r', first.get('r') ?? '')
	const left = await say(next)
	expect(left).toContain('Somebody else voted on this page.')
	const fresh = new URLSearchParams([
		...hiddenIn(left),
		...choices,
		['slip', next.get('slip') ?? ''],
		['step', 'cast'],
	])
	expect(fresh.get('r')).not.toBe(first.get('r'))
	expect(await say(fresh)).toContain('Your vote is in the box.')
})

test('too many, a number twice and somebody who stopped standing are said where they are, with every choice kept', async ({
	server,
	poll,
}) => {
	const marks: [string, string][] = [
		...['ana', 'bilal', 'cho'].map((option): [string, string] => ['choose.mayor', option]),
		['rank.ideas.parks', '1'],
		['rank.ideas.buses', '1'],
	]
	const body = casting(poll.slips[0] ?? '', marks, 'review')
	const answer = mainOf((await ask(server.origin, castAt(poll), { body })).body)
	expect(answer).toContain('That is too many. Choose up to 2.')
	expect(answer).toContain('The same number stands twice. Use each number once.')
	expect(checkedIn(answer)).toEqual(['ana', 'bilal', 'cho'])
	const gone = casting(poll.slips[0] ?? '', [['rank.ideas.food', '1']])
	expect((await ask(server.origin, castAt(poll), { body: gone })).body).toContain('not standing any more')
})

test.for([
	['before it opens', { opens: '2098-01-01T08:00:00Z' }, 403, 'Voting has not begun', 'soon'],
	['after the close', { closes: '2026-02-01T08:00:00Z' }, 410, 'Voting has ended', 'being counted'],
] as const)(
	'a vote %s is not taken, and its page says what to do',
	async ([, hours, status, title, told], { server, db }) => {
		const secret = openSecret(join(dirname(server.database), 'secret'))
		const poll = await someOpenBallot(db, { secret, slips: 1, manifest: hours })
		const answer = await ask(server.origin, castAt(poll), { body: casting(poll.slips[0]!, choices) })
		expect([answer.status, mainOf(answer.body)]).toEqual([status, expect.stringContaining(title)])
		expect(answer.body).toContain('name="choose.mayor" value="cho"')
		expect((await ask(server.origin, page(poll))).body).toContain(told)
		expect(await db.read.sealedBallot.count({ where: { ballotId: poll.ballot.id } })).toBe(0)
	},
)

test('when the box cannot be written, one press sends the same vote again, and it is in', async ({
	server,
	poll,
}) => {
	const busy = new Sqlite(server.database)
	busy.exec('BEGIN IMMEDIATE')
	const body = casting(poll.slips.pop()!, choices)
	const answer = await ask(server.origin, castAt(poll), { body })
	busy.exec('ROLLBACK')
	busy.close()
	expect([answer.status, answer.headers['retry-after'], mainOf(answer.body)]).toEqual([
		503,
		'5',
		expect.stringContaining('Your vote is still here'),
	])
	const again = new URLSearchParams(hiddenIn(answer.body))
	expect(sorted([...again])).toEqual(sorted([...body]))
	expect((await ask(server.origin, castAt(poll), { body: again })).body).toContain('Your vote is in the box.')
})

test.for([
	['a ballot nobody knows', '/en/ballots/nothing-here', 404],
	['a vote for a ballot nobody knows', '/en/ballots/nothing-here/cast', 404],
] as const)('%s is answered kindly with %j', async ([, path, status], { server }) => {
	const sends = path.endsWith('/cast') ? { body: casting('x') } : {}
	const answer = await ask(server.origin, path, sends)
	expect([answer.status, mainOf(answer.body)]).toEqual([status, expect.stringContaining('find that vote')])
})

test('whoever opens the address of a vote without one is taken to the paper', async ({ server, poll }) => {
	const answer = await ask(server.origin, castAt(poll, 'ur', '?words=easy-read'))
	expect([answer.status, answer.headers.location]).toEqual([302, page(poll, 'ur', '?words=easy-read')])
})

test('C-07: of all that was voted here, nothing stands in the log', ({ server }) => {
	expect(server.printed()).not.toMatch(/\/ballots\/|choose\.|rank\.|"slip"/)
})

/** Names and values of the hidden fields on a page. */
function hiddenIn(html: string): [string, string][] {
	const form = /<form[^>]*id="ballot"[\s\S]*?<\/form>/.exec(html)?.[0] ?? ''
	return [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
		([, name = '', value = '']) => [name, value],
	)
}

function checkedIn(html: string): string[] {
	const tags = html.match(/<input type="(?:checkbox|radio)"[^>]*>/g) ?? []
	return tags
		.filter(tag => tag.includes('checked'))
		.map(tag => {
			const [name, value] = ['name', 'value'].map(
				attribute => new RegExp(`${attribute}="([^"]*)"`).exec(tag)?.[1],
			)
			return name?.startsWith('choose') ? (value ?? '') : `${name}=${value}`
		})
		.toSorted()
}

function optionsIn(html: string): string[] {
	return [...html.matchAll(/data-option="([^"]*)"/g)].map(([, option = '']) => option)
}

function sorted(fields: [string, string][]): string[] {
	return fields.map(([name, value]) => `${name}=${value}`).toSorted()
}
