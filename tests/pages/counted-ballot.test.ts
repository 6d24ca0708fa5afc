import { expect, test } from 'vitest'
import { keepBallot } from '#app/ballots/ballot.store.server.ts'
import type { BallotState } from '#app/ballots/ballot.ts'
import { publicRecord } from '#app/ballots/record.server.ts'
import { keepRecord } from '#app/ballots/record.store.server.ts'
import { newId } from '#app/base/id.ts'
import { db } from '#app/platform/running.server.ts'
import { loader as ballotPage } from '#app/routes/child/ballot.tsx'
import { loader as listPage } from '#app/routes/public/ballots.tsx'
import { loader as turnoutPage } from '#app/routes/team/ballot-turnout.tsx'
import { pollOf, somePaper, someReply } from '#tests/rules/ballots/some-ballot.ts'
import { call, thrownBy } from '#tests/support/running.ts'
import { somePerson } from '#tests/support/some.ts'

const now = new Date('2026-11-22T10:00:00Z')

/** A ballot that is over: of 43 children 31 chose two, one blank, all at one school. */
async function someOver(state: BallotState): Promise<string> {
	const hex = (number: number, letters: number) => number.toString(16).padStart(letters, '0')
	const opened = Array.from({ length: 43 }, (_, voter) => ({
		part: 'mayor',
		vote: voter === 0 ? [] : voter < 32 ? ['ana', 'bilal'] : ['bilal'],
		v: hex(voter, 32),
	}))
	const poll = pollOf({ hours: [opened.map((_, voter) => hex(voter, 64))], opened })
	const id = newId()
	const manifest = { ...poll.manifest, opens: '2026-11-01T08:00:00Z', closes: '2026-11-12T16:00:00Z' }
	const slug = `over-${id}`
	await db.write(async tx => {
		const about = { id, slug, manifest, paper: somePaper(manifest), ...someReply(manifest) }
		const row = { ...about, state, isSample: false, createdAt: now }
		await keepBallot(tx, row)
		if (state === 'published') await keepRecord(tx, { ballotId: id, record: publicRecord(poll), now })
	})
	return slug
}

test('C10: a counted ballot says who won, and holds voters and votes apart', async () => {
	const slug = await someOver('published')
	const args = await call(`/en/ballots/${slug}`, { params: { lang: 'en', slug } })
	const text = JSON.stringify(await ballotPage(args))
	expect(text).toContain('"says":"headline.won-one","gaps":{"options":["bilal"]}')
	expect(text).toContain('"voters":{"unit":"children","number":43,"isNear":false}')
	expect(text).toContain('"votes":{"unit":"votes","number":73,"isNear":false}')
	const list = await listPage(await call('/en/ballots', { params: { lang: 'en' } }))
	expect(list.ballots.find(one => one.slug === slug)?.told[0]?.headline.says).toBe('headline.won-one')
})

test('D-04: how many voted is rounded on the page, for everybody and for officers', async () => {
	const slug = await someOver('published')
	const { id } = await somePerson(db, { roles: ['publisher'], email: `${newId()}@example.org` })
	const args = await call(`/team/ballots/${slug}/turnout`, { params: { slug }, as: { id } })
	const { turnout } = await turnoutPage(args)
	const counts = turnout.tables.flatMap(({ parts }) =>
		parts.flatMap(part => [part.base, ...part.rows.map(row => row.count)]),
	)
	expect(counts.filter(count => count !== 'c' && count % 5 !== 0)).toEqual([])
	expect(
		(await thrownBy(turnoutPage(await call(`/team/ballots/${slug}/turnout`, { params: { slug } })))).status,
	).toBe(302)
})

test('while votes are counted nothing is told of them', async () => {
	const slug = await someOver('closed')
	const args = await call(`/en/ballots/${slug}`, { params: { lang: 'en', slug } })
	const text = JSON.stringify(await ballotPage(args))
	expect(text).toContain('"moment":"counting"')
	expect(text).toContain('"told":null')
})
