import { createServer } from 'node:net'
import { describe, expect } from 'vitest'
import { tendBoxes } from '#app/ballots/box/close-ballot.server.ts'
import { manifestHash } from '#app/ballots/record-hash.server.ts'
import { newId } from '#app/base/id.ts'
import { askToFollow, confirmFollowing, stopFollowing } from '#app/following/follow.server.ts'
import { linkToken } from '#app/following/sealed-address.server.ts'
import { tendLetters } from '#app/following/tend-letters.server.ts'
import type { Database } from '#app/platform/db.server.ts'
import { openMail } from '#app/platform/mail.server.ts'
import type { Secret } from '#app/platform/secret.server.ts'
import { loadFramework } from '#app/wishes/load-framework.server.ts'
import json from '#prisma/framework.json'
import { beforeOpen, castAll, fixed, someDraft, someTeam } from '#tests/support/some-box.ts'
import { whileOpen } from '#tests/support/some-cast.ts'
import { followedSince, followerRow, somePost, somePromise, timeToPost } from '#tests/support/some-post.ts'
import { test } from '#tests/support/test.ts'

const origin = 'https://wishes.example'
const now = followedSince
const hour = 3_600_000
const later = (hours: number) => new Date(now.getTime() + hours * hour)
const wanted = { language: 'en' as const, often: 'weekly' as const, wishes: [], ballots: 'no' as const }

describe('M25: news by mail', { timeout: 30_000 }, () => {
	test('nobody hears anything before they press the button, and everything is gone when they leave', async ({
		db,
		secret,
	}) => {
		await loadFramework(db, json, now)
		const post = await somePost()
		const round = { mail: post.mail, secret, origin }
		await askToFollow(db, { ...wanted, secret, address: 'Someone@example.com', now })
		// The same reply, and no second letter, to an address that is known.
		expect((await askToFollow(db, { ...wanted, secret, address: 'someone@EXAMPLE.com', now })).ok).toBe(true)
		await somePromise(db, 'Safer roads <by> the park', later(24))
		await tendLetters(db, { ...round, now })
		await tendLetters(db, { ...round, now: later(24) })
		expect(post.letters).toHaveLength(1)
		expect(post.letters[0]).not.toContain('List-Unsubscribe')
		const { id, address } = await db.read.follower.findFirstOrThrow()
		expect(address).not.toContain('example')

		const token = linkToken(secret, 'confirm', id)
		expect(plain(post.letters[0])).toContain(`${origin}/en/follow/confirm/${token}`)
		expect((await confirmFollowing(db, { secret, token: `${id}-${'0'.repeat(26)}`, now })).ok).toBe(false)
		expect((await confirmFollowing(db, { secret, token: linkToken(secret, 'leave', id), now })).ok).toBe(
			false,
		)
		expect((await confirmFollowing(db, { secret, token, now: later(24) })).ok).toBe(true)

		await tendLetters(db, { ...round, now: later(8 * 24) })
		await tendLetters(db, { ...round, now: later(8 * 24 + 1) })
		expect(post.letters).toHaveLength(2)
		const digest = plain(post.letters[1])
		expect(digest).toContain('New promise: Safer roads <by> the park')
		expect(digest).toContain('Safer roads &lt;by&gt; the park')
		expect(digest).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
		const leave = linkToken(secret, 'leave', id)
		expect(digest).toContain(`List-Unsubscribe: <${origin}/en/follow/leave/${leave}>`)
		expect(digest).not.toMatch(/<img|url\(|src=/)
		// A week in which nothing happened brings no letter.
		await tendLetters(db, { ...round, now: later(16 * 24) })
		expect(post.letters).toHaveLength(2)

		expect((await stopFollowing(db, { secret, token: leave })).ok).toBe(true)
		expect([await db.read.follower.count(), await db.read.letter.count()]).toEqual([0, 0])
		await post.close()
	})

	test('an address nobody confirmed in two days is forgotten, with or without a mail server', async ({
		db,
		secret,
	}) => {
		await askToFollow(db, { ...wanted, secret, address: 'a@example.com', now })
		const { id } = await db.read.follower.findFirstOrThrow()
		const token = linkToken(secret, 'confirm', id)
		expect((await confirmFollowing(db, { secret, token, now: later(49) })).ok).toBe(false)
		await tendLetters(db, { mail: undefined, secret, origin, now: later(49) })
		expect(await db.read.follower.count()).toBe(0)
	})

	test('a server that says "later" is asked again; one that refuses the address is believed after three times', async ({
		db,
		secret,
	}) => {
		const post = await somePost()
		const round = { mail: post.mail, secret, origin }
		const follower = await someFollower(db, secret, 'b@example.com')
		await someLetter(db, follower)
		post.says = 451
		await tendLetters(db, { ...round, now })
		expect(await db.read.letter.findFirst()).toMatchObject({
			state: 'waiting',
			tries: 1,
			nextAt: later(1 / 12),
		})
		post.says = 250
		await tendLetters(db, { ...round, now: later(1) })
		expect(await db.read.letter.findFirst()).toMatchObject({ state: 'sent', tries: 2 })
		post.says = 550
		for (const count of [1, 2, 3]) {
			await someLetter(db, follower)
			await tendLetters(db, { ...round, now: later(1) })
			expect(await db.read.follower.findFirst()).toMatchObject({ timesRefused: count })
		}
		expect(post.letters).toHaveLength(1)
		await post.close()
	})

	test('a server that hangs, or will not encrypt, loses no letter', async ({ db, secret }) => {
		const post = await somePost()
		const silent = createServer(() => {})
		await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', () => resolve()))
		const hung = silent.address()
		const patience = { connect: 150, silence: 150 }
		const from = 'wishes@example.org'
		const doors = [
			openMail({ url: `smtp://127.0.0.1:${typeof hung === 'object' ? hung?.port : 0}`, from }, patience),
			openMail({ url: `smtp://127.0.0.1:${post.port}?tls=yes`, from }, patience),
		]
		await someLetter(db, await someFollower(db, secret, 'c@example.com'))
		for (const [place, mail] of doors.entries()) {
			await tendLetters(db, { mail, secret, origin, now: later(place) })
			expect(await db.read.letter.findFirst()).toMatchObject({ state: 'waiting', tries: place + 1 })
			mail.close()
		}
		silent.close()
		await post.close()
	})

	test('a letter whose process died goes once more with the same Message-ID, and never a third time', async ({
		db,
		secret,
	}) => {
		const post = await somePost()
		await someLetter(db, await someFollower(db, secret, 'd@example.com'))
		const { id } = await db.read.letter.findFirstOrThrow()
		const round = { mail: post.mail, secret, origin }
		const died = { state: 'claimed', claimedAt: now }
		await db.write(tx => tx.letter.update({ where: { id }, data: died }))
		await tendLetters(db, { ...round, now: later(1) })
		expect(post.letters).toHaveLength(1)
		expect(post.letters[0]).toContain(`Message-ID: <${id}@example.org>`)
		await db.write(tx => tx.letter.update({ where: { id }, data: died }))
		await tendLetters(db, { ...round, now: later(1) })
		expect(post.letters).toHaveLength(1)
		expect(await db.read.letter.findFirst()).toMatchObject({ state: 'given-up' })
		await post.close()
	})

	test('observers hear at once when a ballot is fixed and when an hour brought votes, once each, with the hash', async ({
		db,
		secret,
	}) => {
		const post = await somePost()
		const round = { mail: post.mail, secret, origin }
		const [observer, reader] = [
			{ ...followerRow(secret, 'observer@example.com'), ballots: 'only' },
			{ ...followerRow(secret, 'reader@example.com'), toldUntil: '2027-12-31' },
		]
		await db.write(tx => tx.follower.createMany({ data: [observer, reader] }))
		const draft = await someDraft(db, { secret })
		const { ballot } = await fixed(db, { ...draft, ...(await someTeam(db)) })
		await tendLetters(db, { ...round, now: beforeOpen })
		await tendLetters(db, { ...round, now: beforeOpen })
		expect(post.letters).toHaveLength(1)
		expect(plain(post.letters[0])).toContain(`${origin}/en/ballots/${draft.slug}/record`)
		expect(plain(post.letters[0])).toContain(manifestHash(ballot.manifest))
		expect(plain(post.letters[0])).toContain('List-Unsubscribe-Post')
		await castAll(db, { secret, ballot, slips: draft.slips.slice(5, 6) })
		const minutes = (count: number) => new Date(whileOpen.getTime() + count * 60_000)
		for (const minute of [60, 120]) {
			await tendBoxes(db, minutes(minute))
			await tendLetters(db, { ...round, now: minutes(minute + 1) })
		}
		const { json: kept } = await db.read.ballotCheckpoint.findFirstOrThrow()
		expect(post.letters).toHaveLength(2)
		expect(plain(post.letters[1])).toContain(JSON.parse(kept).hash)
		await post.close()
	})

	const many = process.env.LONG === 'yes' ? 10_000 : 200
	test(`${many} digests are written and handed over (10,000 in 60 s at most)`, { timeout: 120_000 }, async ({
		db,
		secret,
	}) => {
		const { seconds, came } = await timeToPost(db, { secret, many })
		expect(came).toBe(many)
		expect(seconds).toBeLessThanOrEqual(60)
	})
})

/** A letter without the wrapping mail puts around long lines. */
function plain(letter = ''): string {
	return letter
		.replace(/=\r?\n/g, '')
		.replace(/\r\n[ \t]+/g, ' ')
		.replace(/((?:=[0-9A-F]{2})+)/g, codes => Buffer.from(codes.replaceAll('=', ''), 'hex').toString())
}

async function someFollower(db: Database, secret: Secret, address: string): Promise<string> {
	const row = followerRow(secret, address)
	await db.write(tx => tx.follower.create({ data: row }))
	return row.id
}

async function someLetter(db: Database, followerId: string): Promise<void> {
	const days = { fromDay: '2026-11-01', toDay: '2026-11-01', nextAt: now }
	await db.write(tx => tx.letter.create({ data: { id: newId(), followerId, kind: 'confirm', ...days } }))
}
