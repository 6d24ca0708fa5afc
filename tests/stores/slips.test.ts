import fc from 'fast-check'
import { expect } from 'vitest'
import { type Ballot, unreconciled } from '#app/ballots/ballot.ts'
import { ballotCaster } from '#app/ballots/cast-ballot.server.ts'
import { issueSlips } from '#app/ballots/issue-slips.server.ts'
import { slipHash } from '#app/ballots/slip.server.ts'
import { countSlips, findSlip } from '#app/ballots/slip.store.server.ts'
import { askToVoidSlip, voidSlip } from '#app/ballots/void-slip.server.ts'
import { ok, refuse } from '#app/base/result.ts'
import type { Database } from '#app/platform/db.server.ts'
import { somePerson } from '#tests/support/some.ts'
import { someCasting, someReadyBallot, whileOpen } from '#tests/support/some-cast.ts'
import { test } from '#tests/support/test.ts'

const sequences = process.env.LONG === 'yes' ? 5_000 : 200
const now = whileOpen

test('slips are answered once, and their letters are kept nowhere', async ({ db, secret }) => {
	const who = await somePerson(db, { roles: ['publisher'] })
	const { ballot } = await someReadyBallot(db, { secret, slips: 0 })
	const asked = { secret, who, slug: ballot.slug, school: 'roundhay', count: 30, now }
	const issued = await issueSlips(db, asked)
	if (!issued.ok) throw new Error(issued.refusal)
	expect(new Set(issued.value).size).toBe(30)
	const kept = await db.read.slip.findMany()
	expect(kept.map(({ hash }) => hash).sort()).toEqual(issued.value.map(slip => slipHash(secret, slip)).sort())
	const logged = await db.read.logbookEntry.findMany({ where: { deed: 'slip.issue' } })
	expect(logged).toMatchObject([{ personId: who.id, detail: '{"count":30,"school":"roundhay"}' }])
	const everything = JSON.stringify([kept, logged, await db.read.slipBatch.findMany()])
	for (const slip of issued.value) expect(everything).not.toContain(slip)
})

test('slips are refused: to who may not, for another school, beyond the roll, after the close', async ({
	db,
	secret,
}) => {
	const who = await somePerson(db, { roles: ['publisher'] })
	const reader = await somePerson(db, { roles: ['moderator', 'analyst'] })
	const { ballot } = await someReadyBallot(db, { secret, slips: 40 })
	const asked = { secret, who, slug: ballot.slug, school: 'roundhay', count: 1, now }
	expect(await issueSlips(db, { ...asked, who: reader })).toEqual(refuse('not-allowed'))
	expect(await issueSlips(db, { ...asked, slug: 'nowhere' })).toEqual(refuse('ballot.gone'))
	expect(await issueSlips(db, { ...asked, school: 'hunslet' })).toEqual(refuse('school.not-in-ballot'))
	expect(await issueSlips(db, { ...asked, count: 3 })).toEqual(refuse('slips.more-than-roll'))
	const late = new Date(ballot.manifest.closes)
	expect(await issueSlips(db, { ...asked, now: late })).toEqual(refuse('ballot.closed'))
	expect(await db.read.slip.count()).toBe(40)
})

test('B-13: a slip is void only when two different officers say so, and then nobody votes with it', async ({
	db,
	secret,
}) => {
	const [first, second] = [await officer(db), await officer(db)]
	const moderator = await somePerson(db, { roles: ['moderator'] })
	const { ballot, slips } = await someReadyBallot(db, { secret, slips: 1 })
	const asked = { secret, slip: slips[0]!, now }
	expect(await voidSlip(db, { ...asked, who: second })).toEqual(refuse('slip.nobody-asked'))
	expect(await askToVoidSlip(db, { ...asked, who: moderator })).toEqual(refuse('not-allowed'))
	expect(await askToVoidSlip(db, { ...asked, who: first })).toEqual(ok('asked'))
	expect(await voidSlip(db, { ...asked, who: first })).toEqual(refuse('slip.second-person'))
	expect(await voidSlip(db, { ...asked, who: moderator })).toEqual(refuse('not-allowed'))
	expect(await findSlip(db.read, slipHash(secret, slips[0]!))).toMatchObject({ void: false })
	expect(await voidSlip(db, { ...asked, who: second })).toEqual(ok('void'))
	expect(await voidSlip(db, { ...asked, who: second })).toEqual(refuse('slip.void'))
	expect(await ballotCaster(db, secret)(someCasting(ballot, slips[0]!))).toEqual(refuse('slip.void'))
	const deeds = await db.read.logbookEntry.findMany({
		where: { thing: 'ballot' },
		orderBy: { number: 'asc' },
	})
	expect(deeds.map(({ deed, personId }) => [deed, personId])).toEqual([
		['slip.ask-void', first.id],
		['slip.void', second.id],
	])
})

test('a slip that was used can be made void no more, whoever asked before', async ({ db, secret }) => {
	const [first, second] = [await officer(db), await officer(db)]
	const { ballot, slips } = await someReadyBallot(db, { secret, slips: 1 })
	const asked = { secret, slip: slips[0]!, now }
	await askToVoidSlip(db, { ...asked, who: first })
	expect((await ballotCaster(db, secret)(someCasting(ballot, slips[0]!))).ok).toBe(true)
	expect(await voidSlip(db, { ...asked, who: second })).toEqual(refuse('slip.used'))
})

type Slipped = { slip: string; is: 'unused' | 'used' | 'void'; askedBy: number | null }

const step = fc.record({
	deed: fc.constantFrom('issue', 'cast', 'cast', 'ask', 'ask', 'void', 'void'),
	which: fc.nat(5),
	officer: fc.nat(1),
})

test(
	`B-13: issued = used + unused + void in every school, whatever is done in whatever order (${sequences} sequences)`,
	async ({ db, secret }) => {
		const officers = [await officer(db), await officer(db)]
		const cast = ballotCaster(db, secret)
		const seen = { issue: 0, cast: 0, ask: 0, void: 0, refused: 0 }
		const schools = [
			{ id: 'roundhay', roll: 2 },
			{ id: 'hunslet', roll: 2 },
		]
		await fc.assert(
			fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 6 }), async steps => {
				const { ballot, slips } = await someReadyBallot(db, { secret, slips: 2, manifest: { schools } })
				const model: Record<string, Slipped[]> = { roundhay: slips.map(fresh), hunslet: [] }
				for (const { deed, which, officer } of steps) {
					const who = officers[officer]!
					const school = schools[which % 2]!.id
					if (deed === 'issue') {
						const issued = await issueSlips(db, { secret, who, slug: ballot.slug, school, count: 1, now })
						if (issued.ok) model[school]!.push(...issued.value.map(fresh))
						const good = model[school]!.filter(({ is }) => is !== 'void').length
						expect(good).toBeLessThanOrEqual(4)
						seen[issued.ok ? deed : 'refused']++
						continue
					}
					const all = Object.values(model).flat()
					const chosen = all[which % all.length]!
					const did = await doTo(chosen, { deed, officer })
					seen[did ? deed : 'refused']++
					await expectToAgree(db, ballot, model)
				}

				async function doTo(
					chosen: Slipped,
					{ deed, officer }: { deed: 'cast' | 'ask' | 'void'; officer: number },
				) {
					const asked = { secret, who: officers[officer]!, slip: chosen.slip, now }
					const { is, askedBy } = chosen
					if (deed === 'cast') {
						const answer = await cast(someCasting(ballot, chosen.slip))
						if (is === 'unused') chosen.is = 'used'
						expect(answer.ok).toBe(is === 'unused')
						return answer.ok
					}
					const answer = await (deed === 'ask' ? askToVoidSlip : voidSlip)(db, asked)
					const follows = deed === 'ask' || (askedBy !== null && askedBy !== officer)
					expect(answer.ok).toBe(is === 'unused' && follows)
					if (answer.ok && deed === 'ask') chosen.askedBy = officer
					if (answer.ok && deed === 'void') chosen.is = 'void'
					return answer.ok
				}
			}),
			{ numRuns: sequences },
		)
		expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(10)
	},
	process.env.LONG === 'yes' ? 600_000 : 60_000,
)

function fresh(slip: string): Slipped {
	return { slip, is: 'unused', askedBy: null }
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
	await db.write(tx => tx.slip.create({ data: { hash: 'x', ballotId: ballot.id, school: 'nowhere' } }))
	await db.write(tx => tx.slip.delete({ where: { hash: slipHash(secret, slips[0]!) } }))
	expect(unreconciled(await countSlips(db.read, ballot.id, schools))).toEqual(['roundhay', 'nowhere'])
})

function officer(db: Database) {
	return somePerson(db, { roles: ['publisher'] })
}
