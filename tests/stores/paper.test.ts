import { expect } from 'vitest'
import type { Ballot } from '#app/ballots/ballot.ts'
import { keyBatch, makeBatch, resolveBatch, takeBatchBack } from '#app/ballots/schools/key-batch.server.ts'
import {
	amendReturn,
	confirmSchool,
	countAgain,
	countPapers,
	signReturn,
} from '#app/ballots/schools/reconcile-school.server.ts'
import { keyedBatches, schoolsThatBlock } from '#app/ballots/schools/school-facts.server.ts'
import { sendPack } from '#app/ballots/schools/send-pack.server.ts'
import { ok, refuse } from '#app/base/result.ts'
import type { Person } from '#app/people/permission.ts'
import type { Database } from '#app/platform/db.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import { somePerson } from '#tests/support/some.ts'
import { someReadyBallot, whileOpen } from '#tests/support/some-cast.ts'
import { test as base } from '#tests/support/test.ts'

const now = new Date('2027-03-12T18:00:00Z')
const school = 'roundhay'

type Hall = {
	ballot: Ballot
	officer: Person
	/** Three who key. */
	tellers: [Person, Person, Person]
	/** What everybody says with every deed of the school. */
	by: (who: Person) => { who: Person; slug: string; school: string; now: Date }
}

/** A school with ten slips nobody used and a pack of thirty papers, after the close. */
const test = base.extend<{ hall: Hall }>({
	hall: async ({ db, secret }, use) => {
		const officer = await somePerson(db, { roles: ['publisher'] })
		const tellers: Hall['tellers'] = [await teller(db), await teller(db), await teller(db)]
		const { ballot } = await someReadyBallot(db, { secret, slips: 10 })
		const by = (who: Person) => ({ who, slug: ballot.slug, school, now })
		expect(await sendPack(db, { ...by(officer), count: 30, now: whileOpen })).toEqual(ok(1))
		await use({ ballot, officer, tellers, by })
	},
})

function teller(db: Database) {
	return somePerson(db, { roles: ['teller'] })
}

const lines = ['1,2', '3', '-', '*', '2']
const counted = { received: 30, used: 4, spoilt: 1, unused: 25, slipsLeft: 10 }

test('packs go to a school of the ballot before the close, no more papers than its roll and a tenth', async ({
	db,
	hall: { officer, tellers, by },
}) => {
	const asked = { ...by(officer), count: 14, now: whileOpen }
	expect(await sendPack(db, { ...asked, who: tellers[0] })).toEqual(refuse('not-allowed'))
	expect(await sendPack(db, { ...asked, school: 'hunslet' })).toEqual(refuse('school.not-in-ballot'))
	expect(await sendPack(db, { ...asked, now })).toEqual(refuse('ballot.closed'))
	expect(await sendPack(db, { ...asked, count: 301 })).toEqual(refuse('pack.count'))
	expect(await sendPack(db, { ...asked, count: 15 })).toEqual(refuse('pack.more-than-roll'))
	expect(await sendPack(db, asked)).toEqual(ok(2))
})

test('papers are keyed when nobody can vote any more, by who may, as many as the cover says', async ({
	db,
	hall: {
		ballot,
		tellers: [amir],
		by,
	},
}) => {
	const moderator = await somePerson(db, { roles: ['moderator', 'youth-council'] })
	expect(await makeBatch(db, { ...by(moderator), count: 5 })).toEqual(refuse('not-allowed'))
	expect(await makeBatch(db, { ...by(amir), count: 5, now: whileOpen })).toEqual(refuse('ballot.not-over'))
	expect(await makeBatch(db, { ...by(amir), count: 51 })).toEqual(refuse('batch.count'))
	expect(await makeBatch(db, { ...by(amir), count: 5 })).toEqual(ok('roundhay-1'))
	expect(await makeBatch(db, { ...by(amir), count: 2 })).toEqual(ok('roundhay-2'))
	const keying = { ...by(amir), label: 'roundhay-1', lines }
	expect(await keyBatch(db, { ...keying, lines: lines.slice(1) })).toEqual(refuse('batch.wrong-count'))
	expect(await keyBatch(db, { ...keying, lines: ['7', ...lines.slice(1)] })).toEqual(refuse('batch.lines'))
	expect(await keyBatch(db, { ...keying, label: 'roundhay-9' })).toEqual(refuse('batch.gone'))
	expect(await keyBatch(db, keying)).toEqual(ok('keyed'))
	expect(await keyedBatches(db.read, ballot.id)).toEqual([])
	expect(await takeBatchBack(db, { ...by(amir), label: 'roundhay-1' })).toEqual(ok('taken-back'))
	expect(await db.read.paperKeying.count()).toBe(0)
})

test('B-15: the same account keys no batch twice and resolves nothing it keyed, whatever page or program asks', async ({
	db,
	hall: {
		ballot,
		tellers: [amir, beth, cleo],
		by,
	},
}) => {
	await makeBatch(db, { ...by(amir), count: 5 })
	const keying = { label: 'roundhay-1', lines }
	expect(await keyBatch(db, { ...by(amir), ...keying })).toEqual(ok('keyed'))
	expect(await keyBatch(db, { ...by(amir), ...keying })).toEqual(refuse('keying.yours'))
	const another = { ...keying, lines: lines.with(1, '2') }
	expect(await keyBatch(db, { ...by(beth), ...another })).toEqual(ok('differs'))
	const looks = [{ place: 1, line: '3' }]
	for (const who of [amir, beth])
		expect(await resolveBatch(db, { ...by(who), label: 'roundhay-1', looks })).toEqual(refuse('keying.yours'))
	expect(await keyBatch(db, { ...by(cleo), ...keying })).toEqual(refuse('keying.done'))
	const behind = { ballotId: ballot.id, label: 'roundhay-1', keyedById: amir.id, rows: '[]', at: now }
	await expect(db.write(tx => tx.paperKeying.create({ data: { ...behind, turn: 3 } }))).rejects.toThrow()
	await expect(
		db.write(tx => tx.paperKeying.updateMany({ data: { keyedById: cleo.id }, where: { turn: 2 } })),
	).rejects.toThrow()

	const unread = [{ place: 1, line: '1' }]
	const resolve = { ...by(cleo), label: 'roundhay-1' }
	expect(await resolveBatch(db, { ...resolve, looks: unread })).toEqual(refuse('looks.waiting'))
	expect(await resolveBatch(db, { ...resolve, looks })).toEqual(ok('resolved'))
	const [batch] = await keyedBatches(db.read, ballot.id)
	expect(batch).toEqual({
		batch: 'roundhay-1',
		school,
		papers: [['ana', 'bilal'], ['cho'], [], ['bilal']].map(vote => [{ part: 'mayor', vote }]),
	})
})

test('B-14: a school of papers blocks until two keyed, two counted and two signed, and it is said which and why', async ({
	db,
	hall: {
		ballot,
		tellers: [amir, beth],
		by,
	},
}) => {
	const why = async (at = now) => (await schoolsThatBlock(db.read, ballot.id, at))[0]
	expect(await why()).toEqual({ school, why: ['papers.not-counted'] })
	await keyedByTwo(db, { by, amir, beth })
	const count = { numbers: counted, isPupil: false }
	expect(await countPapers(db, { ...by(amir), ...count })).toEqual(ok('counted'))
	expect(await countPapers(db, { ...by(amir), ...count })).toEqual(refuse('count.yours'))
	expect((await why())?.why).toEqual(['papers.counted-once'])
	const other = { ...count, numbers: { ...counted, unused: 24 } }
	expect(await countPapers(db, { ...by(beth), ...other })).toEqual(ok('differ'))
	expect((await why())?.why).toEqual(['papers.counts-differ'])
	const sign = { reason: '', withPupil: false }
	expect(await signReturn(db, { ...by(amir), ...sign })).toEqual(refuse('sign.not-yet'))
	expect(await countAgain(db, by(beth))).toEqual(ok('thrown-away'))
	await countPapers(db, { ...by(beth), ...other })
	expect(await countPapers(db, { ...by(amir), ...other })).toEqual(ok('agree'))
	expect(await signReturn(db, { ...by(amir), ...sign })).toEqual(refuse('sign.reason'))
	const reason = 'One paper fell behind the stage.'
	expect(await signReturn(db, { ...by(amir), ...sign, reason })).toEqual(ok('signed'))
	expect((await why())?.why).toEqual(['return.signed-once'])
	expect(await signReturn(db, { ...by(amir), ...sign })).toEqual(refuse('sign.yours'))
	expect(await confirmSchool(db, by(amir))).toEqual(refuse('confirm.not-yet'))
	expect(await makeBatch(db, { ...by(amir), count: 5 })).toEqual(refuse('school.signed'))
	expect(await signReturn(db, { ...by(beth), ...sign })).toEqual(ok('signed'))
	expect((await why())?.why).toEqual(['return.not-confirmed'])
	expect(await why(new Date('2027-03-17T16:00:00Z'))).toBe(undefined)
	expect(await confirmSchool(db, by(beth))).toEqual(ok('confirmed'))
	expect(await why()).toBe(undefined)
	expect(await amendReturn(db, by(amir))).toEqual(refuse('school.confirmed'))
})

test('a pupil is the second of two by a tick, and gives no name; a school can amend while it is provisional', async ({
	db,
	hall: {
		ballot,
		tellers: [amir, beth],
		by,
	},
}) => {
	await keyedByTwo(db, { by, amir, beth })
	expect(await countPapers(db, { ...by(amir), numbers: counted, isPupil: false })).toEqual(ok('counted'))
	expect(await countPapers(db, { ...by(amir), numbers: counted, isPupil: true })).toEqual(ok('agree'))
	expect(await signReturn(db, { ...by(beth), reason: '', withPupil: true })).toEqual(
		refuse('sign.not-a-counter'),
	)
	expect(await signReturn(db, { ...by(amir), reason: '', withPupil: false })).toEqual(refuse('sign.not-yet'))
	expect(await signReturn(db, { ...by(amir), reason: '', withPupil: true })).toEqual(ok('signed'))
	expect(
		await db.read.paperCount.findMany({ select: { countedById: true }, orderBy: { turn: 'asc' } }),
	).toEqual([{ countedById: amir.id }, { countedById: null }])
	expect(await amendReturn(db, by(amir))).toEqual(ok('open-again'))
	expect(await schoolsThatBlock(db.read, ballot.id, now)).toEqual([{ school, why: ['papers.not-counted'] }])
})

test('a school that was all on screens needs one press, and a school with no slips none', async ({
	db,
	secret,
}) => {
	const who = await teller(db)
	const ballot = await onScreens(db, secret)
	const asked = { who, slug: ballot.slug, school, now }
	expect(await schoolsThatBlock(db.read, ballot.id, now)).toEqual([{ school, why: ['return.not-confirmed'] }])
	expect(await countPapers(db, { ...asked, numbers: counted, isPupil: false })).toEqual(
		refuse('count.nothing-to-count'),
	)
	expect(await confirmSchool(db, { ...asked, now: whileOpen })).toEqual(refuse('ballot.not-over'))
	expect(await confirmSchool(db, asked)).toEqual(ok('confirmed'))
	expect(await schoolsThatBlock(db.read, ballot.id, now)).toEqual([])
	const deeds = await db.read.logbookEntry.findMany({ where: { thingId: ballot.id } })
	expect(deeds.map(({ deed, personId, detail }) => [deed, personId, detail])).toEqual([
		['school.confirm', who.id, '{"school":"roundhay"}'],
	])
})

test('B-14: one ballot more than slips, and a batch of a school that is not in the ballot, block and are named', async ({
	db,
	secret,
}) => {
	const ballot = await onScreens(db, secret)
	const after = new Date('2027-04-12T16:00:00Z')
	expect(await schoolsThatBlock(db.read, ballot.id, after)).toEqual([])
	const { id: batchId } = await db.read.slipBatch.findFirstOrThrow({ where: { ballotId: ballot.id } })
	const planted = { hash: 'x', ballotId: ballot.id, school, batchId, number: 99, used: true }
	await db.write(tx => tx.slip.create({ data: planted }))
	expect(await schoolsThatBlock(db.read, ballot.id, after)).toEqual([
		{ school, why: ['slips.do-not-add-up'] },
	])
	const nowhere = { ballotId: ballot.id, label: 'x', school: 'nowhere', count: 5 }
	await db.write(tx => tx.paperBatch.create({ data: { ...nowhere, madeAt: after, madeById: 'x' } }))
	expect((await schoolsThatBlock(db.read, ballot.id, after)).map(({ school }) => school)).toEqual([
		school,
		'nowhere',
	])
})

async function onScreens(db: Database, secret: Secret) {
	const schools = [
		{ id: school, roll: 40 },
		{ id: 'hunslet', roll: 30 },
	]
	return (await someReadyBallot(db, { secret, slips: 10, manifest: { schools } })).ballot
}

async function keyedByTwo(
	db: Database,
	{ by, amir, beth }: { by: Hall['by']; amir: Person; beth: Person },
): Promise<void> {
	await makeBatch(db, { ...by(amir), count: 5 })
	await keyBatch(db, { ...by(amir), label: 'roundhay-1', lines })
	expect(await keyBatch(db, { ...by(beth), label: 'roundhay-1', lines })).toEqual(ok('agrees'))
}
