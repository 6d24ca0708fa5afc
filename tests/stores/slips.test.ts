import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { expect } from 'vitest'
import { markBallotClosed } from '#app/ballots/ballot.store.server.ts'
import { type Ballot, unreconciled } from '#app/ballots/ballot.ts'
import { ballotCaster } from '#app/ballots/cast-ballot.server.ts'
import { issueSlips } from '#app/ballots/issue-slips.server.ts'
import { slipHash } from '#app/ballots/slip.server.ts'
import { countSlips, findSlip, slipsWaiting } from '#app/ballots/slip.store.server.ts'
import { signBatch } from '#app/ballots/slips/sign-batch.server.ts'
import { askToVoidSlips, takeBackVoid, voidSlips } from '#app/ballots/void-slip.server.ts'
import { newId } from '#app/base/id.ts'
import { ok, refuse } from '#app/base/result.ts'
import type { Database } from '#app/platform/db.server.ts'
import { someManifest, somePaper } from '#tests/rules/ballots/some-ballot.ts'
import { somePerson } from '#tests/support/some.ts'
import { someCasting, someReadyBallot, whileOpen } from '#tests/support/some-cast.ts'
import { test } from '#tests/support/test.ts'

const isLong = process.env.LONG === 'yes'
const sequences = isLong ? 5_000 : 60
const now = whileOpen

/** What an officer asks for when they print slips for a class. */
function wish(ballot: { slug: string }, count: number) {
	return {
		slug: ballot.slug,
		school: 'roundhay',
		wish: { label: '5B', year: '5', count },
		id: newId(),
		now,
	}
}

test('slips are answered once, and their letters are kept nowhere', async ({ db, secret }) => {
	const who = await officer(db)
	const { ballot } = await someReadyBallot(db, { secret, slips: 0 })
	const asked = { secret, who, ...wish(ballot, 30) }
	const issued = await issueSlips(db, asked)
	if (!issued.ok) throw new Error(issued.refusal)
	expect(issued.value).toMatchObject([{ number: 1, label: '5B', year: '5', count: 30 }])
	const slips = issued.value.flatMap(batch => batch.slips)
	expect(new Set(slips).size).toBe(30)
	const kept = await db.read.slip.findMany({ orderBy: { number: 'asc' } })
	expect(kept.map(({ hash, number }) => [number, hash])).toEqual(
		slips.map((slip, place) => [place + 1, slipHash(secret, slip)]),
	)
	expect(await issueSlips(db, asked)).toEqual(refuse('slips.made-before'))
	const logged = await db.read.logbookEntry.findMany({ where: { deed: 'slip.issue' } })
	expect(logged).toMatchObject([{ personId: who.id, detail: '{"batch":1,"count":30,"school":"roundhay"}' }])
	const everything = JSON.stringify([kept, logged, await db.read.slipBatch.findMany()])
	for (const slip of slips) expect(everything).not.toContain(slip)
})

test('slips are refused: to who may not, for another school, beyond the roll, after the close', async ({
	db,
	secret,
}) => {
	const who = await officer(db)
	const reader = await somePerson(db, { roles: ['moderator', 'analyst'] })
	const { ballot } = await someReadyBallot(db, { secret, slips: 40 })
	const asked = { secret, who, ...wish(ballot, 1) }
	expect(await issueSlips(db, { ...asked, who: reader })).toEqual(refuse('not-allowed'))
	expect(await issueSlips(db, { ...asked, slug: 'nowhere' })).toEqual(refuse('ballot.gone'))
	expect(await issueSlips(db, { ...asked, school: 'hunslet' })).toEqual(refuse('school.not-in-ballot'))
	const three = { label: '', year: '', count: 3 }
	expect(await issueSlips(db, { ...asked, wish: three })).toEqual(refuse('slips.more-than-roll'))
	const late = new Date(ballot.manifest.closes)
	expect(await issueSlips(db, { ...asked, now: late })).toEqual(refuse('ballot.closed'))
	expect(await db.read.slip.count()).toBe(40)
	await db.write(tx => markBallotClosed(tx, ballot.id))
	expect(await issueSlips(db, asked)).toEqual(refuse('ballot.closed'))
})

test('slips are printed for a draft too, a batch for each year; then the school’s roll stands', async ({
	db,
	secret,
}) => {
	const who = await officer(db)
	await db.write(tx =>
		tx.ballot.create({
			data: {
				...{ id: 'b1', slug: 'draft', paper: JSON.stringify(somePaper(someManifest())) },
				...{ state: 'draft', createdAt: now, opensAt: now, closesAt: now },
				schools: {
					create: [
						{ id: 'roundhay', name: 'Roundhay', roll: { create: years({ '5': 3, '10': 2 }) } },
						{ id: 'hunslet', name: 'Hunslet', roll: { create: years({ '5': 1 }) } },
					],
				},
			},
		}),
	)
	const asked = { secret, who, ...wish({ slug: 'draft' }, 1) }
	await issueSlips(db, asked)
	const whole = { ...asked, id: newId(), wish: 'whole-school' as const }
	const issued = await issueSlips(db, whole)
	expect(issued).toMatchObject({
		value: [
			{ number: 2, label: '', year: '5', count: 2 },
			{ number: 3, label: '', year: '10', count: 2 },
		],
	})
	expect(await issueSlips(db, { ...whole, id: newId() })).toEqual(refuse('slips.none-missing'))
	const mend = (schoolId: string) =>
		db.write(tx => tx.rollLine.updateMany({ where: { schoolId }, data: { children: 9 } }))
	await expect(mend('roundhay')).rejects.toThrow()
	expect((await mend('hunslet')).count).toBe(1)
})

function years(children: Record<string, number>) {
	return Object.entries(children).map(([year, children]) => ({ year, children }))
}

test('B-13: nobody votes with slips before a second officer counted them, and a wrong count is written down', async ({
	db,
	secret,
}) => {
	const [first, second] = [await officer(db), await officer(db)]
	const teller = await somePerson(db, { roles: ['teller'] })
	const { ballot } = await someReadyBallot(db, { secret, slips: 0 })
	const issued = await issueSlips(db, { secret, who: first, ...wish(ballot, 2) })
	const slip = issued.ok ? issued.value[0]!.slips[0]! : ''
	const cast = ballotCaster(db, secret)
	expect(await cast(someCasting(ballot, slip))).toEqual(refuse('slip.not-signed'))
	const signing = { slug: ballot.slug, batch: 1, counted: 2, now }
	expect(await signBatch(db, { ...signing, who: teller })).toEqual(refuse('not-allowed'))
	expect(await signBatch(db, { ...signing, who: first })).toEqual(refuse('batch.second-person'))
	expect(await signBatch(db, { ...signing, who: second, batch: 2 })).toEqual(refuse('batch.unknown'))
	expect(await signBatch(db, { ...signing, who: second, counted: 1 })).toEqual(refuse('batch.count-differs'))
	expect(await cast(someCasting(ballot, slip))).toEqual(refuse('slip.not-signed'))
	expect(await signBatch(db, { ...signing, who: second })).toEqual(ok('signed'))
	expect(await signBatch(db, { ...signing, who: second })).toEqual(refuse('batch.signed'))
	expect((await cast(someCasting(ballot, slip))).ok).toBe(true)
	expect(await deedsOf(db)).toEqual([
		['slip.issue', first.id],
		['slip.miscount', second.id],
		['slip.sign', second.id],
	])
})

test('B-13: not even a statement of its own makes a slip vote that nobody else counted', async ({
	db,
	secret,
	file,
}) => {
	const who = await officer(db)
	const { ballot } = await someReadyBallot(db, { secret, slips: 0 })
	await issueSlips(db, { secret, who, ...wish(ballot, 1) })
	const raw = new Sqlite(file)
	expect(() => raw.exec(`UPDATE "Slip" SET "used" = 1`)).toThrow('no second person counted')
	expect(() => raw.exec(`UPDATE "SlipBatch" SET "signedAt" = 1, "signedById" = "issuedById"`)).toThrow()
	raw.close()
})

test('B-13: a slip is void only when two different officers say so, and then nobody votes with it', async ({
	db,
	secret,
}) => {
	const [first, second] = [await officer(db), await officer(db)]
	const moderator = await somePerson(db, { roles: ['moderator'] })
	const { ballot, slips } = await someReadyBallot(db, { secret, slips: 1 })
	const asked = { secret, slug: ballot.slug, which: { slip: slips[0]! }, now }
	expect(await voidSlips(db, { ...asked, who: second })).toEqual(refuse('slip.nobody-asked'))
	expect(await askToVoidSlips(db, { ...asked, who: moderator })).toEqual(refuse('not-allowed'))
	expect(await askToVoidSlips(db, { ...asked, who: first })).toEqual(ok(1))
	expect(await voidSlips(db, { ...asked, who: first })).toEqual(refuse('slip.second-person'))
	expect(await voidSlips(db, { ...asked, who: moderator })).toEqual(refuse('not-allowed'))
	expect(await findSlip(db.read, slipHash(secret, slips[0]!))).toMatchObject({ void: false })
	expect(await voidSlips(db, { ...asked, who: second })).toEqual(ok(1))
	expect(await voidSlips(db, { ...asked, who: second })).toEqual(refuse('slip.void'))
	expect(await ballotCaster(db, secret)(someCasting(ballot, slips[0]!))).toEqual(refuse('slip.void'))
	expect(await deedsOf(db)).toEqual([
		['slip.ask-void', first.id],
		['slip.void', second.id],
	])
})

test('B-13: lost slips are named by batch and numbers; who asked may take it back, and nobody else', async ({
	db,
	secret,
}) => {
	const [first, second] = [await officer(db), await officer(db)]
	const { ballot, slips } = await someReadyBallot(db, { secret, slips: 4 })
	await ballotCaster(db, secret)(someCasting(ballot, slips[1]!))
	const named = { secret, slug: ballot.slug, now }
	const asked = { ...named, which: { batch: 1, numbers: [1, 2, 3, 40] } }
	expect(await askToVoidSlips(db, { ...asked, who: first })).toEqual(ok(2))
	expect(await takeBackVoid(db, { ...asked, who: second })).toEqual(refuse('slip.not-yours'))
	const third = { ...named, which: { batch: 1, numbers: [3] } }
	expect(await takeBackVoid(db, { ...third, who: first })).toEqual(ok(1))
	expect(await takeBackVoid(db, { ...third, who: first })).toEqual(refuse('slip.nobody-asked'))
	expect((await slipsWaiting(db.read, ballot.id)).map(({ number }) => number)).toEqual([1])
	expect(await voidSlips(db, { ...asked, who: second })).toEqual(ok(1))
	const other = { ...named, who: first }
	const one = (numbers: number[]) => askToVoidSlips(db, { ...other, which: { batch: 1, numbers } })
	expect([await one([1]), await one([2]), await one([9])]).toEqual(
		['slip.void', 'slip.used', 'slip.unknown'].map(refuse),
	)
	expect(await askToVoidSlips(db, { ...other, which: { batch: 2, numbers: [1] } })).toEqual(
		refuse('slip.unknown'),
	)
})

test('a slip of another ballot, or of one that is closed, is not made void here', async ({ db, secret }) => {
	const who = await officer(db)
	const { ballot, slips } = await someReadyBallot(db, { secret, slips: 1 })
	const { slips: others } = await someReadyBallot(db, { secret, slips: 1 })
	const asked = { secret, who, slug: ballot.slug, now }
	expect(await askToVoidSlips(db, { ...asked, which: { slip: others[0]! } })).toEqual(
		refuse('slip.other-ballot'),
	)
	await db.write(tx => markBallotClosed(tx, ballot.id))
	expect(await askToVoidSlips(db, { ...asked, which: { slip: slips[0]! } })).toEqual(refuse('ballot.closed'))
})

test('a slip that was used can be made void no more, whoever asked before', async ({ db, secret }) => {
	const [first, second] = [await officer(db), await officer(db)]
	const { ballot, slips } = await someReadyBallot(db, { secret, slips: 1 })
	const asked = { secret, slug: ballot.slug, which: { slip: slips[0]! }, now }
	await askToVoidSlips(db, { ...asked, who: first })
	expect((await ballotCaster(db, secret)(someCasting(ballot, slips[0]!))).ok).toBe(true)
	expect(await slipsWaiting(db.read, ballot.id)).toEqual([])
	expect(await voidSlips(db, { ...asked, who: second })).toEqual(refuse('slip.used'))
})

test('a whole batch of 1,500 slips is void in one go', async ({ db, secret }) => {
	const [first, second] = [await officer(db), await officer(db)]
	const { ballot } = await someReadyBallot(db, { secret, slips: 1500 })
	const numbers = Array.from({ length: 1500 }, (_, place) => place + 1)
	const asked = { secret, slug: ballot.slug, which: { batch: 1, numbers }, now }
	expect(await askToVoidSlips(db, { ...asked, who: first })).toEqual(ok(1500))
	expect(await voidSlips(db, { ...asked, who: second })).toEqual(ok(1500))
})

type Slipped = {
	slip: string
	batch: number
	number: number
	is: 'unused' | 'used' | 'void'
	askedBy: number | null
}

/** What the store knows of a batch: who printed it, an officer by place, and whether the other counted it. */
type Batched = { issuedBy: number | null; signed: boolean }

const step = fc.record({
	deed: fc.constantFrom('issue', 'sign', 'sign', 'cast', 'cast', 'ask', 'ask', 'void', 'void', 'take-back'),
	which: fc.nat(5),
	byNumber: fc.boolean(),
	officer: fc.nat(1),
})

test(
	`B-13: issued = used + unused + void in every school, whatever is done in whatever order (${sequences} sequences)`,
	async ({ db, secret }) => {
		const officers = [await officer(db), await officer(db)]
		const cast = ballotCaster(db, secret)
		const seen = { issue: 0, sign: 0, cast: 0, ask: 0, void: 0, 'take-back': 0, refused: 0 }
		const schools = [
			{ id: 'roundhay', roll: 2 },
			{ id: 'hunslet', roll: 2 },
		]
		await fc.assert(
			fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async steps => {
				const { ballot, slips } = await someReadyBallot(db, { secret, slips: 2, manifest: { schools } })
				const { slug } = ballot
				const model: Record<string, Slipped[]> = { roundhay: fresh(slips, 1), hunslet: [] }
				const batches: Batched[] = [{ issuedBy: null, signed: true }]
				for (const { deed, which, officer, byNumber } of steps) {
					const who = officers[officer]!
					const all = Object.values(model).flat()
					const chosen = all[which % all.length]!
					const { slip, batch, number } = chosen
					const asked = { secret, who, slug, now, which: byNumber ? { batch, numbers: [number] } : { slip } }
					const did = await {
						issue: () => issue(which, officer),
						sign: () => sign(which, officer),
						cast: () => castWith(chosen),
						ask: async () => follow(await askToVoidSlips(db, asked), chosen, { askedBy: officer }),
						void: async () => {
							const other = chosen.askedBy !== null && chosen.askedBy !== officer
							return follow(await voidSlips(db, asked), chosen, other && { is: 'void' })
						},
						'take-back': async () => {
							const own = chosen.askedBy === officer
							return follow(await takeBackVoid(db, asked), chosen, own && { askedBy: null })
						},
					}[deed]()
					seen[did ? deed : 'refused']++
					await expectToAgree(db, ballot, model)
				}

				async function issue(which: number, officer: number) {
					const school = schools[which % 2]!.id
					const wished = { ...wish(ballot, 1), school }
					const issued = await issueSlips(db, { secret, who: officers[officer]!, ...wished })
					if (issued.ok) batches.push({ issuedBy: officer, signed: false })
					if (issued.ok) model[school]!.push(...fresh(issued.value[0]!.slips, batches.length))
					expect(model[school]!.filter(({ is }) => is !== 'void').length).toBeLessThanOrEqual(4)
					return issued.ok
				}

				async function sign(which: number, officer: number) {
					const place = which % batches.length
					const batch = batches[place]!
					const good = Object.values(model)
						.flat()
						.filter(one => one.batch === place + 1 && one.is !== 'void')
					const counted = good.length
					const signed = await signBatch(db, {
						who: officers[officer]!,
						slug,
						batch: place + 1,
						counted,
						now,
					})
					expect(signed.ok).toBe(!batch.signed && batch.issuedBy !== officer)
					if (signed.ok) batch.signed = true
					return signed.ok
				}

				async function castWith(chosen: Slipped) {
					const answer = await cast(someCasting(ballot, chosen.slip))
					expect(answer.ok).toBe(chosen.is === 'unused' && batches[chosen.batch - 1]!.signed)
					if (answer.ok) chosen.is = 'used'
					return answer.ok
				}
			}),
			{ numRuns: sequences, ...(isLong ? {} : { seed: 13 }) },
		)
		expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(0)
	},
	isLong ? 1_800_000 : 60_000,
)

/** Holds a deed's answer against what must follow: these changes to a slip that is unused, or a refusal. */
function follow({ ok }: { ok: boolean }, slip: Slipped, changes: Partial<Slipped> | false): boolean {
	expect(ok).toBe(slip.is === 'unused' && changes !== false)
	if (ok) Object.assign(slip, changes)
	return ok
}

function fresh(slips: string[], batch: number): Slipped[] {
	return slips.map((slip, place) => ({ slip, batch, number: place + 1, is: 'unused', askedBy: null }))
}

async function expectToAgree(db: Database, { id, manifest }: Ballot, model: Record<string, Slipped[]>) {
	const counts = await countSlips(
		db.read,
		id,
		manifest.schools.map(school => school.id),
	)
	expect(unreconciled(counts)).toEqual([])
	expect(counts).toEqual(
		Object.entries(model).map(([id, slips]) => {
			const many = (kind: Slipped['is']) => slips.filter(({ is }) => is === kind).length
			return { id, issued: slips.length, used: many('used'), unused: many('unused'), void: many('void') }
		}),
	)
}

test('B-13: a slip that was put into the table behind our backs, or taken out of it, is found', async ({
	db,
	secret,
}) => {
	const { ballot, slips } = await someReadyBallot(db, { secret, slips: 3 })
	const schools = ['roundhay']
	expect(unreconciled(await countSlips(db.read, ballot.id, schools))).toEqual([])
	const { id: batchId } = await db.read.slipBatch.findFirstOrThrow()
	const planted = { hash: 'x', ballotId: ballot.id, school: 'nowhere', batchId, number: 9 }
	await db.write(tx => tx.slip.create({ data: planted }))
	await db.write(tx => tx.slip.delete({ where: { hash: slipHash(secret, slips[0]!) } }))
	expect(unreconciled(await countSlips(db.read, ballot.id, schools))).toEqual(['roundhay', 'nowhere'])
})

async function deedsOf(db: Database) {
	const lines = await db.read.logbookEntry.findMany({
		where: { thing: 'ballot' },
		orderBy: { number: 'asc' },
	})
	return lines.map(({ deed, personId }) => [deed, personId])
}

function officer(db: Database) {
	return somePerson(db, { roles: ['publisher'] })
}
