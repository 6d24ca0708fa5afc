import { expect, test } from 'vitest'
import { isTooLong } from '#app/surveys/answer.ts'

test('W-17: even the longest text that can be sent is judged before anybody else has to wait', () => {
	for (const text of [
		'x'.repeat(39_999),
		'👍'.repeat(16_000),
		'e\u0301'.repeat(15_900),
		'x'.repeat(64_000),
	]) {
		const before = process.cpuUsage()
		expect(isTooLong(text)).toBe(true)
		expect(process.cpuUsage(before).user / 1000).toBeLessThan(200)
	}
})

test.each([
	['as many letters as may be', 'x'.repeat(2_000), false],
	['one more', 'x'.repeat(2_001), true],
	['flags that are fourteen units each', '🏴󠁧󠁢󠁷󠁬󠁳󠁿'.repeat(2_000), false],
	['one flag more', '🏴󠁧󠁢󠁷󠁬󠁳󠁿'.repeat(2_001), true],
	['letters with their marks apart', 'e\u0301'.repeat(2_000), false],
	['one letter under a mountain of marks', `e${'\u0301'.repeat(40_000)}`, true],
])('too long or not: %s', (_what, text, isLong) => {
	expect(isTooLong(text)).toBe(isLong)
})
