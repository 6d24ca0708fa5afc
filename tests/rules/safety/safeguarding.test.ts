import { expect, test } from 'vitest'
import { givesBack, readyToDecide, safeguardingDecisions } from '#app/safety/safeguarding.ts'

const decision = {
	decision: 'social-care',
	reason: 'Passed on by telephone today.',
	raisedById: 'reader',
	decidedById: 'lead',
} as const

test.each([
	{ why: 'a reason of twenty characters is enough', reason: 'x'.repeat(20), answer: 'ready' },
	{ why: 'nineteen are not', reason: 'x'.repeat(19), answer: 'decision.reason-too-short' },
	{ why: 'spaces do not count', reason: `  ${'x'.repeat(19)}  `, answer: 'decision.reason-too-short' },
	{ why: 'nor is a book', reason: 'x'.repeat(2_001), answer: 'decision.reason-too-long' },
])('S-08: $why', ({ reason, answer }) => {
	const ready = readyToDecide({ ...decision, reason })
	expect(ready.ok ? ready.value : ready.refusal).toBe(answer)
})

test('S-08: who raised a worry cannot also say there is none', () => {
	const own = { ...decision, raisedById: 'lead' }
	expect(readyToDecide({ ...own, decision: 'no-concern' })).toEqual({
		ok: false,
		refusal: 'decision.second-person',
	})
	expect(readyToDecide(own).ok).toBe(true)
	expect(readyToDecide({ ...decision, decision: 'no-concern' }).ok).toBe(true)
})

test('S-07: one decision alone gives words back to the inbox', () => {
	expect(safeguardingDecisions.filter(givesBack)).toEqual(['no-concern'])
})
