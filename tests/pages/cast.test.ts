import { dirname, join } from 'node:path'
import { test as base, expect } from 'vitest'
import type { Ballot } from '#app/ballots/ballot.ts'
import { inFours } from '#app/ballots/letters.ts'
import { receiptCode, receiptHash } from '#app/ballots/record-hash.server.ts'
import { type BoxKeys, openBallot } from '#app/ballots/sealed-box.server.ts'
import type { Slip } from '#app/ballots/slip.ts'
import { ok } from '#app/base/result.ts'
import { type Database, openDatabase } from '#app/platform/db.server.ts'
import { openSecret } from '#app/platform/secret.server.ts'
import { ask, mainOf } from '#tests/support/send-form.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'
import { someNonce, someOpenBallot } from '#tests/support/some-cast.ts'

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
			await use(await someOpenBallot(db, { secret, slips: 60 }))
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

test('a vote that is sent lies in the box as it was marked, and its child has the receipt', async ({
	server,
	db,
	poll,
}) => {
	const { ballot, keys } = poll
	const body = casting(poll.slips.pop()!, choices)
	const answer = await ask(server.origin, `/en/ballots/${ballot.slug}/cast`, { body })
	expect(answer.status).toBe(200)
	expect(answer.body).toContain(inFours(receiptCode(receiptHash(body.get('r') ?? ''))))
	const [sealed] = await db.read.sealedBallot.findMany({ where: { ballotId: ballot.id } })
	const opened = await openBallot(keys, ballot.manifest.parts, sealed!.bytes)
	expect(opened).toEqual(
		ok([
			{ part: 'mayor', v: body.get('v.mayor'), vote: ['ana', 'cho'] },
			{ part: 'ideas', v: body.get('v.ideas'), vote: ['lights', 'buses'] },
			{ part: 'menu', v: body.get('v.menu'), vote: { pizza: 5 } },
			{ part: 'fund', v: body.get('v.fund'), vote: [] },
		]),
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
