import { expect } from 'vitest'
import { closeBallot, tendBoxes } from '#app/ballots/box/close-ballot.server.ts'
import { drawAudit, noAuditSlips } from '#app/ballots/box/draw-audit.server.ts'
import { fixManifest } from '#app/ballots/box/fix-manifest.server.ts'
import { makeKeys } from '#app/ballots/box/make-keys.server.ts'
import { openBox } from '#app/ballots/box/open-box.server.ts'
import { proveShare } from '#app/ballots/box/prove-share.server.ts'
import { publishBallot } from '#app/ballots/box/publish-ballot.server.ts'
import { revealAudit } from '#app/ballots/box/reveal-audit.server.ts'
import { withdrawOption } from '#app/ballots/box/withdraw-option.server.ts'
import { allCheckpoints, findClosing, findOpenedBox } from '#app/ballots/box-life.store.server.ts'
import { ballotCaster } from '#app/ballots/cast-ballot.server.ts'
import { findRecord } from '#app/ballots/record.store.server.ts'
import { manifestHash } from '#app/ballots/record-hash.server.ts'
import { newBoxKeys, sealBallot } from '#app/ballots/sealed-box.server.ts'
import { ok, refuse } from '#app/base/result.ts'
import type { Database } from '#app/platform/db.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import { someManifest, somePaper } from '#tests/rules/ballots/some-ballot.ts'
import {
	afterAmending,
	atClose,
	beforeOpen,
	castAll,
	fixed,
	someDraft,
	someTeam,
	typedSlips,
	typedVotes,
} from '#tests/support/some-box.ts'
import { someCasting, someNonce } from '#tests/support/some-cast.ts'
import { test } from '#tests/support/test.ts'

const long = process.env.LONG === 'yes'
const many = long ? 30_000 : 2_000

test('a box lives: keys, manifest, hours, close, two holders, the Council’s own votes, and a record that verifies', async ({
	db,
	secret,
}) => {
	const { officer, council, ballot, held, votes, slug } = await openedBox(db, secret)
	const now = afterAmending
	const shown = { who: council, secret, slug, slips: typedSlips(held), now }
	expect(await publishBallot(db, { who: officer, slug, now })).toEqual(refuse('audit.not-revealed'))
	const found = await revealAudit(db, { ...shown, votes: typedVotes(votes.slice(0, 2)) })
	expect(found).toEqual(ok({ votes: 2, changed: 0 }))
	await withdrawOption(db, { who: officer, slug, part: 'mayor', option: 'ana', now })
	const published = await publishBallot(db, { who: officer, slug, now })
	if (!published.ok) throw new Error(JSON.stringify(published.refusal))
	const record = await findRecord(db.read, ballot.id)
	expect(record?.hash).toBe(published.value.hash)
	expect(record).toMatchObject({
		audit: { length: 2 },
		late: [{ part: 'mayor', option: 'ana' }],
		results: [{ ballots: 8, tallies: { ana: 0, bilal: 8, cho: 0 }, elected: ['bilal'] }],
	})
	expect(await db.read.sealedBallot.count()).toBe(0)
	expect(await db.read.ballot.findUnique({ where: { slug } })).toMatchObject({ state: 'published' })
	const deeds = (await db.read.logbookEntry.findMany({ orderBy: { number: 'asc' } })).map(({ deed }) => deed)
	const life = [
		'make-keys',
		'prove-share',
		'prove-share',
		'prove-share',
		'draw-audit',
		'fix',
		'close',
		'open',
	]
	expect(deeds).toEqual([...life, 'reveal-audit', 'withdraw-option', 'publish'].map(deed => `ballot.${deed}`))
})

test('nothing of the shares, the private key or the Council’s list is kept, nor the numbers children keep', async ({
	db,
	secret,
}) => {
	const { held, votes } = await openedBox(db, secret)
	const kept = JSON.stringify([
		await db.read.ballot.findMany(),
		await db.read.keyHolder.findMany(),
		await db.read.openedBox.findMany(),
		await db.read.logbookEntry.findMany(),
		await db.read.ballotClosing.findMany(),
	])
	const secrets = [...held.shares, ...held.drawn, held.nonce, ...votes.map(({ v }) => v)]
	for (const one of secrets) {
		expect(kept).not.toContain(one)
		expect(kept).not.toContain(one.replaceAll(' ', ''))
	}
})

test('a ballot is not fixed before nothing is missing, and says all that is in one list', async ({
	db,
	secret,
}) => {
	const { officer, council } = await someTeam(db)
	const { slug, id } = await someDraft(db, { secret, roll: 0 })
	const fix = (now = beforeOpen) => fixManifest(db, { who: officer, slug, commit: 'c', now })
	expect(await fix()).toEqual(
		refuse({ missing: [{ what: 'roll', name: 'Roundhay School' }, { what: 'keys' }, { what: 'audit' }] }),
	)
	await db.write(tx => tx.rollLine.updateMany({ where: { ballotId: id }, data: { children: 40 } }))
	const shares = await makeKeys(db, { who: officer, slug, now: beforeOpen })
	await drawAudit(db, { who: council, slug, count: 0, hash: noAuditSlips, now: beforeOpen })
	const holders = ['youth-council', 'electoral-services', 'schools']
	expect(await fix()).toEqual(refuse({ missing: holders.map(name => ({ what: 'proof', name })) }))
	for (const [place, typed] of (shares.ok ? shares.value : []).entries())
		await proveShare(db, { who: officer, slug, place: place + 1, typed, now: beforeOpen })
	expect(await fix(new Date('2027-03-01T08:00:00Z'))).toEqual(refuse({ missing: [{ what: 'hours-past' }] }))
	await db.write(tx =>
		tx.ballot.update({ where: { id }, data: { closesAt: new Date('2027-03-01T07:00:00Z') } }),
	)
	expect(await fix()).toEqual(refuse({ missing: [{ what: 'hours-order' }] }))
	await db.write(tx => tx.ballot.update({ where: { id }, data: { closesAt: atClose, paper: '{}' } }))
	expect(await fix()).toEqual(refuse({ missing: [{ what: 'paper' }] }))
	expect(await db.read.ballot.findUnique({ where: { id } })).toMatchObject({ state: 'draft', manifest: null })
})

test('a part that cannot be counted as it says keeps a ballot from being fixed, by its name', async ({
	db,
	secret,
}) => {
	const { officer, council } = await someTeam(db)
	const { slug, id, slips } = await someDraft(db, { secret })
	const row = await db.read.ballot.findUniqueOrThrow({ where: { id } })
	const paper = row.paper.replace('"count":"choose"', '"count":"stv"')
	await db.write(tx => tx.ballot.update({ where: { id }, data: { paper } }))
	await expect(fixed(db, { slug, slips, officer, council })).rejects.toThrow(
		JSON.stringify({ missing: [{ what: 'part', name: 'mayor' }] }),
	)
})

test('words that are missing in a language or a variant keep a ballot from being fixed', async ({
	db,
	secret,
}) => {
	const { officer } = await someTeam(db)
	const paper = { ...somePaper(someManifest()), languages: { en: 'source', pl: 'drafted' } as const }
	const { slug } = await someDraft(db, { secret, paper: { ...paper, variants: ['easy-read'] } })
	const refused = await fixManifest(db, { who: officer, slug, commit: 'c', now: beforeOpen })
	const words = ['en/easy-read', 'pl', 'pl/easy-read'].map(name => ({ what: 'words', name }))
	expect(refused).toEqual(refuse({ missing: [...words, { what: 'keys' }, { what: 'audit' }] }))
})

test('the manifest is fixed with its lots, its program and its hash, and then nothing of it changes', async ({
	db,
	secret,
}) => {
	const { officer, council } = await someTeam(db)
	const { slug, id, slips } = await someDraft(db, { secret })
	const { ballot } = await fixed(db, { slug, slips, officer, council })
	const { manifest } = ballot
	expect(manifest.parts[0]?.lots.toSorted()).toEqual(['ana', 'bilal', 'cho'])
	expect(manifest).toMatchObject({ id, commit: 'a'.repeat(40), schools: [{ id: 'roundhay', roll: 40 }] })
	const logged = await db.read.logbookEntry.findFirst({ where: { deed: 'ballot.fix' } })
	expect(logged?.detail).toContain(manifestHash(manifest))
	const again = { who: officer, slug, now: beforeOpen }
	expect(await makeKeys(db, again)).toEqual(refuse('ballot.not-now'))
	expect(await fixManifest(db, { ...again, commit: '' })).toEqual(refuse('ballot.not-now'))
	expect(await drawAudit(db, { ...again, who: council, count: 0, hash: noAuditSlips })).toEqual(
		refuse('ballot.not-now'),
	)
	await expect(
		db.write(tx => tx.keyHolder.updateMany({ data: { shareHash: 'f'.repeat(64) } })),
	).rejects.toThrow()
})

test('each holder proves their own share; a slip of the pen, a stranger’s and another’s are told apart', async ({
	db,
	secret,
}) => {
	const { officer, council } = await someTeam(db)
	const { slug } = await someDraft(db, { secret })
	const asked = { who: officer, slug, place: 1, now: beforeOpen }
	expect(await proveShare(db, { ...asked, typed: 'X' })).toEqual(refuse('keys.not-made'))
	const made = await makeKeys(db, asked)
	const [first = '', second = ''] = made.ok ? made.value : []
	expect(await proveShare(db, { ...asked, typed: 'U' })).toEqual(refuse('share.letters'))
	expect(await proveShare(db, { ...asked, typed: first.slice(0, -1) })).toEqual(refuse('share.length'))
	const wrong = first.endsWith('0') ? `${first.slice(0, -1)}1` : `${first.slice(0, -1)}0`
	expect(await proveShare(db, { ...asked, typed: wrong })).toEqual(refuse('share.mistyped'))
	expect(await proveShare(db, { ...asked, typed: second })).toEqual(refuse('share.of-another-holder'))
	expect(await proveShare(db, { ...asked, who: council, typed: first })).toEqual(refuse('not-allowed'))
	expect(await proveShare(db, { ...asked, typed: first.toLowerCase().replaceAll(' ', '-') })).toEqual(
		ok('proved'),
	)
	await makeKeys(db, asked)
	expect(await proveShare(db, { ...asked, typed: first })).toEqual(refuse('share.of-another-box'))
	expect(await db.read.keyHolder.count({ where: { provedAt: { not: null } } })).toBe(0)
})

test('the Council draws as many slips as is right, or none and says so; nobody else draws', async ({
	db,
	secret,
}) => {
	const { officer, council } = await someTeam(db)
	const { slug } = await someDraft(db, { secret })
	const draw = (count: number, hash = 'a'.repeat(64), who = council) =>
		drawAudit(db, { who, slug, count, hash, now: beforeOpen })
	expect(await draw(2, undefined, officer)).toEqual(refuse('not-allowed'))
	expect(await draw(3)).toEqual(refuse('audit.too-many'))
	expect(await draw(2, 'a slip')).toEqual(refuse('audit.not-a-hash'))
	expect(await draw(0)).toEqual(refuse('audit.not-a-hash'))
	expect(await draw(2, noAuditSlips)).toEqual(refuse('audit.not-a-hash'))
	expect(await draw(0, noAuditSlips)).toEqual(ok('drawn'))
	expect(await draw(2)).toEqual(ok('drawn'))
})

test('each full hour is written down once, from the first after it opened, and the close last', async ({
	db,
	secret,
}) => {
	const { officer, council } = await someTeam(db)
	const { slug, id, slips } = await someDraft(db, { secret })
	const { ballot } = await fixed(db, { slug, slips, officer, council })
	await tendBoxes(db, beforeOpen)
	await tendBoxes(db, new Date('2027-03-01T08:59:59Z'))
	expect(await allCheckpoints(db.read, id)).toEqual([])
	await castAll(db, { secret, ballot, slips: slips.slice(0, 3) })
	await tendBoxes(db, new Date('2027-03-05T11:00:10Z'))
	await tendBoxes(db, new Date('2027-03-05T11:59:10Z'))
	await castAll(db, { secret, ballot, slips: slips.slice(3, 4) })
	await tendBoxes(db, new Date('2027-03-05T12:00:10Z'))
	await tendBoxes(db, atClose)
	const kept = await allCheckpoints(db.read, id)
	expect(
		kept.map(({ hour, checkpoint }) => [hour.toISOString().slice(5, 13), checkpoint.added.length]),
	).toEqual([
		['03-05T11', 3],
		['03-05T12', 1],
		['03-12T16', 0],
	])
	expect((await findClosing(db.read, id))?.closing).toMatchObject({ receipts: 4, used: 4 })
	await tendBoxes(db, new Date('2027-03-13T16:00:00Z'))
	expect(await allCheckpoints(db.read, id)).toHaveLength(3)
	await expect(db.write(tx => tx.ballotCheckpoint.updateMany({ data: { json: '{}' } }))).rejects.toThrow()
})

test('B-07: a ballot is closed by the clock alone, once, and the closing record holds every vote that was taken', async ({
	db,
	secret,
}) => {
	const { officer, council } = await someTeam(db)
	const { slug, id, slips } = await someDraft(db, { secret })
	const { ballot } = await fixed(db, { slug, slips, officer, council })
	const close = (now: Date, who = officer) => closeBallot(db, { who, slug, now })
	expect(await close(new Date(atClose.getTime() - 1))).toEqual(refuse('ballot.still-open'))
	expect(await close(atClose, council)).toEqual(refuse('not-allowed'))
	const cast = ballotCaster(db, secret)
	const castWith = (slip: string) => cast(someCasting(ballot, slip))
	const early = await Promise.all(slips.slice(0, 5).map(castWith))
	const coming = Promise.all(slips.slice(5, 15).map(castWith))
	const closed = await close(atClose)
	const took = [...early, ...(await coming)].filter(answer => answer.ok).length
	expect(closed).toMatchObject({ ok: true, value: { receipts: took, used: took } })
	expect(await db.read.ballotReceipt.count({ where: { ballotId: id } })).toBe(took)
	expect(await close(atClose)).toEqual(refuse('ballot.not-now'))
	await expect(castAll(db, { secret, ballot, slips: slips.slice(7, 8) })).rejects.toThrow('ballot.closed')
})

test('B-16: any two shares open the box, one alone never, and every wrong pair has its own answer', async ({
	db,
	secret,
}) => {
	const { officer, council, slug, held } = await closedBox(db, secret)
	const [first = '', second = '', third = ''] = held.shares
	const open = (shares: [string, string], who = officer) => openBox(db, { who, slug, shares, now: atClose })
	const other = await closedBox(db, secret)
	expect(await open([first, second], council)).toEqual(refuse('not-allowed'))
	expect(await open([first, first])).toEqual(refuse('shares.are-one'))
	expect(await open([first, ''])).toEqual(refuse({ what: 'share.length', which: 2 }))
	expect(await open(['U', second])).toEqual(refuse({ what: 'share.letters', which: 1 }))
	expect(await open([first, other.held.shares[1] ?? ''])).toEqual(
		refuse({ what: 'share.of-another-box', which: 2 }),
	)
	expect(await findOpenedBox(db.read, other.ballot.id)).toBe(null)
	expect(await open([third, first])).toEqual(ok({ ballots: 10 }))
	expect(await open([third, first])).toEqual(refuse('ballot.not-now'))
})

test('one ballot that does not open stops the count, says how many there are, and the box stays closed', async ({
	db,
	secret,
}) => {
	const { officer, slug, held, ballot } = await closedBox(db, secret)
	const [first = '', second = ''] = held.shares
	const shares: [string, string] = [first, second]
	const stranger = await newBoxKeys()
	const vote = [{ part: 'mayor', vote: ['ana'], v: someNonce() }]
	const bytes = Buffer.from(await sealBallot(stranger.publicKey, ballot.manifest.parts, vote))
	const { id } = await db.read.sealedBallot.findFirstOrThrow({ where: { ballotId: ballot.id } })
	await db.write(async tx => {
		await tx.sealedBallot.delete({ where: { ballotId_id: { ballotId: ballot.id, id } } })
	})
	expect(await openBox(db, { who: officer, slug, shares, now: atClose })).toEqual(
		refuse({ what: 'box.other-count', count: 9, expected: 10 }),
	)
	await db.write(async tx => {
		await tx.sealedBallot.create({ data: { ballotId: ballot.id, id, bytes } })
	})
	expect(await openBox(db, { who: officer, slug, shares, now: atClose })).toEqual(
		refuse({ what: 'box.does-not-open', count: 1 }),
	)
	expect(await findOpenedBox(db.read, ballot.id)).toBe(null)
	const logged = await db.read.logbookEntry.findMany({ where: { deed: 'ballot.box-does-not-open' } })
	expect(logged).toHaveLength(1)
})

test('B-18: what a dishonest server changed in the box is found by the Council’s own votes, and stops the ballot', async ({
	db,
	secret,
}) => {
	const { officer, council } = await someTeam(db)
	const { slug, slips } = await someDraft(db, { secret })
	const held = await fixed(db, { slug, slips, officer, council })
	const { ballot } = held
	// It seals Ana for everybody, whatever they chose, and answers as if nothing were wrong.
	const votes = await castAll(db, { secret, ballot, slips: slips.slice(0, 10) })
	const lie = async (v: string) =>
		await sealBallot(Buffer.from(ballot.manifest.publicKey, 'hex'), ballot.manifest.parts, [
			{ part: 'mayor', vote: ['ana'], v },
		])
	const lies = await Promise.all(votes.map(({ v }) => lie(v)))
	const sealed = await db.read.sealedBallot.findMany({ where: { ballotId: ballot.id } })
	await db.write(async tx => {
		await tx.sealedBallot.deleteMany({ where: { ballotId: ballot.id } })
		await tx.sealedBallot.createMany({
			data: sealed.map(({ id }, place) => ({
				...{ ballotId: ballot.id, id, bytes: Buffer.from(lies[place] ?? []) },
			})),
		})
	})
	await closeBallot(db, { who: officer, slug, now: atClose })
	const [first = '', second = ''] = held.shares
	await openBox(db, { who: officer, slug, shares: [first, second], now: atClose })
	const shown = { who: council, secret, slug, slips: typedSlips(held), now: atClose }
	expect(await revealAudit(db, { ...shown, votes: typedVotes(votes.slice(0, 2)) })).toEqual(
		ok({ votes: 2, changed: 2 }),
	)
	expect(await publishBallot(db, { who: officer, slug, now: afterAmending })).toEqual(
		refuse({ what: 'audit.changed', count: 2 }),
	)
})

test('the Council’s list must be the one whose hash was published, with a vote for each slip that was used', async ({
	db,
	secret,
}) => {
	const { officer, council, slug, held, votes } = await openedBox(db, secret)
	const shown = { who: council, secret, slug, slips: typedSlips(held), now: atClose }
	const two = typedVotes(votes.slice(0, 2))
	const reveal = (changes: Partial<typeof shown & { votes: string }>) =>
		revealAudit(db, { ...shown, votes: two, ...changes })
	expect(await reveal({ who: officer })).toEqual(refuse('not-allowed'))
	expect(await reveal({ slips: held.drawn.join('\n') })).toEqual(refuse('slips.no-number'))
	expect(await reveal({ slips: `${held.nonce}\nMISTYPED` })).toEqual(refuse('slips.unreadable'))
	expect(await reveal({ slips: `${typedSlips(held)}\n${held.drawn[0]}` })).toEqual(refuse('slips.twice'))
	expect(await reveal({ slips: `${held.nonce}\n${held.drawn[0]}` })).toEqual(refuse('slips.other-list'))
	expect(await reveal({ votes: typedVotes(votes.slice(0, 1)) })).toEqual(refuse('votes.other-count'))
	expect(await reveal({ votes: `${two}\n${two}` })).toEqual(refuse('votes.twice'))
	expect(await reveal({ votes: 'mayor bilal' })).toEqual(refuse('votes.unreadable'))
	expect(await reveal({ votes: `mayor ${someNonce()} dora` })).toEqual(refuse('votes.do-not-fit'))
	expect(await reveal({})).toEqual(ok({ votes: 2, changed: 0 }))
})

test('who stops standing late is written down once, and nobody after the record is out', async ({
	db,
	secret,
}) => {
	const { officer, council, slug } = await closedBox(db, secret, 0)
	const out = { who: officer, slug, part: 'mayor', option: 'ana', now: atClose }
	expect(await withdrawOption(db, { ...out, who: council })).toEqual(refuse('not-allowed'))
	expect(await withdrawOption(db, { ...out, option: 'dora' })).toEqual(refuse('option.not-there'))
	expect(await withdrawOption(db, out)).toEqual(ok('withdrawn'))
	expect(await withdrawOption(db, out)).toEqual(refuse('option.withdrawn'))
})

test('B-14: a school that has not said its numbers stand keeps the totals back, by its name, until its days are over', async ({
	db,
	secret,
}) => {
	const { officer, slug } = await openedBox(db, secret, 0)
	const early = await publishBallot(db, { who: officer, slug, now: atClose })
	const schools = [{ school: 'roundhay', why: ['return.not-confirmed'] }]
	expect(early).toEqual(refuse({ what: 'schools.block', schools }))
	expect(await publishBallot(db, { who: officer, slug, now: afterAmending })).toHaveProperty('ok', true)
})

test('B-14: a wrong count of slips blocks publication, and the verifier says which school', async ({
	db,
	secret,
}) => {
	const { officer, council, slug, ballot, held } = await closedBox(db, secret, 0)
	expect(council.roles).toEqual(['youth-council'])
	const { json } = await db.read.ballotClosing.findUniqueOrThrow({ where: { ballotId: ballot.id } })
	const wrong = json.replace('"unused":30', '"unused":29')
	expect(wrong).not.toBe(json)
	await db.write(async tx => {
		await tx.ballotClosing.delete({ where: { ballotId: ballot.id } })
		await tx.ballotClosing.create({ data: { ballotId: ballot.id, json: wrong, closedAt: atClose } })
	})
	const [first = '', second = ''] = held.shares
	await openBox(db, { who: officer, slug, shares: [first, second], now: atClose })
	const refused = await publishBallot(db, { who: officer, slug, now: afterAmending })
	if (refused.ok || typeof refused.refusal === 'string' || refused.refusal.what !== 'record.does-not-verify')
		throw new Error('It was published.')
	expect(refused.refusal.steps.join(' ')).toMatch(/step 10: FAIL .*roundhay/)
	expect(await findRecord(db.read, ballot.id)).toBe(null)
	expect(await db.read.sealedBallot.count()).toBe(10)
})

test(`B-17: ${many.toLocaleString('en')} ballots are closed, opened, shuffled, verified and published within two minutes`, {
	timeout: 600_000,
}, async ({ db, secret }) => {
	const { officer, council } = await someTeam(db)
	const { slug, slips } = await someDraft(db, { secret, roll: many })
	const held = await fixed(db, { slug, slips, officer, council, audit: 0 })
	for (let from = 0; from < many; from += 500)
		await castAll(db, { secret, ballot: held.ballot, slips: slips.slice(from, from + 500) })
	const began = performance.now()
	const steps = new Set<number>()
	await closeBallot(db, { who: officer, slug, now: atClose })
	const [first = '', second = ''] = held.shares
	await openBox(db, {
		...{ who: officer, slug, shares: [first, second], now: atClose },
		tell: ({ done }) => steps.add(done),
	})
	const published = await publishBallot(db, { who: officer, slug, now: afterAmending })
	const seconds = (performance.now() - began) / 1_000
	expect(published).toMatchObject({ ok: true, value: { results: [{ ballots: many }] } })
	expect(steps.size).toBe(many / 100)
	expect(seconds).toBeLessThan(120)
})

/** A ballot that closed with ten votes for Bilal, two of them the Council's. */
async function closedBox(db: Database, secret: Secret, audit = 2) {
	const { officer, council } = await someTeam(db)
	const { slug, slips } = await someDraft(db, { secret })
	const held = await fixed(db, { slug, slips, officer, council, audit })
	const votes = await castAll(db, { secret, ballot: held.ballot, slips: slips.slice(0, 10) })
	const closed = await closeBallot(db, { who: officer, slug, now: atClose })
	if (!closed.ok) throw new Error(closed.refusal)
	return { officer, council, slug, slips, held, ballot: held.ballot, votes }
}

/** The same, opened by the first two holders. */
async function openedBox(db: Database, secret: Secret, audit = 2) {
	const box = await closedBox(db, secret, audit)
	const [first = '', second = ''] = box.held.shares
	const opened = await openBox(db, {
		...{ who: box.officer, slug: box.slug, shares: [first, second], now: atClose },
	})
	if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
	return box
}
