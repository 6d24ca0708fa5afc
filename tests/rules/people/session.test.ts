import fc from 'fast-check'
import { expect, test } from 'vitest'
import { absoluteLimit, idleLimit, sessionLives } from '#app/people/session.ts'

const minute = 60_000

// Minutes since sign-in and since the last page.
test.each([
	{ since: 0, left: 0, lives: true, why: 'just signed in' },
	{ since: 29, left: 29, lives: true, why: 'left alone for less than half an hour' },
	{ since: 30, left: 30, lives: false, why: 'left alone for half an hour' },
	{ since: 11 * 60 + 59, left: 1, lives: true, why: 'at work all day' },
	{ since: 12 * 60, left: 0, lives: false, why: 'twelve hours, however busy' },
	{ since: -5, left: -5, lives: true, why: 'the clock went back' },
])('W-08: $why: lives = $lives', ({ since, left, lives }) => {
	const now = new Date('2026-11-22T12:00:00Z')
	const before = (minutes: number) => new Date(now.getTime() - minutes * minute)
	expect(sessionLives({ createdAt: before(since), lastSeenAt: before(left) }, now)).toBe(lives)
})

test('W-08: the limits are half an hour and twelve hours', () => {
	expect([idleLimit, absoluteLimit]).toEqual([30 * minute, 720 * minute])
})

test('W-08: once over, a session never lives again', () => {
	fc.assert(
		fc.property(fc.nat(900 * minute), fc.nat(900 * minute), fc.nat(900 * minute), (seen, wait, more) => {
			const session = { createdAt: new Date(0), lastSeenAt: new Date(seen) }
			const lives = sessionLives(session, new Date(seen + wait))
			const later = sessionLives(session, new Date(seen + wait + more))
			return lives || !later
		}),
	)
})
