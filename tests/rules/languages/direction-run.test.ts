import fc from 'fast-check'
import { expect, test } from 'vitest'
import { directionRuns } from '#app/languages/direction-run.ts'

/** The sentence with brackets round what a page isolates. */
const isolated = (sentence: string, direction: 'ltr' | 'rtl') =>
	directionRuns(sentence, direction)
		.map(({ text, isForeign }) => (isForeign ? `[${text}]` : text))
		.join('')

test.each([
	['ltr', 'Do you like حديقة الورد 5 times?', 'Do you like [حديقة الورد] 5 times?'],
	['ltr', 'Do you like Leeds?', 'Do you like Leeds?'],
	['ltr', 'مدرسة', '[مدرسة]'],
	['rtl', 'هل تحب Leeds Play Network؟', 'هل تحب [Leeds Play Network]؟'],
	['rtl', 'اتصل بـ Childline 0800', 'اتصل بـ [Childline] 0800'],
	['ltr', '🙂 مرحبا 🙂', '🙂 [مرحبا] 🙂'],
] as const)(
	'A-14: in a sentence that runs %s, what runs the other way is isolated: %s',
	(direction, sentence, wanted) => {
		expect(isolated(sentence, direction)).toBe(wanted)
	},
)

test('A-14: isolating takes nothing away and adds nothing', () => {
	const some = fc.array(fc.constantFrom('Leeds', 'مدرسة', ' ', '5', '؟', '?', '🙂', 'ਪੰਜਾਬ', '\n', 'é'), {
		maxLength: 12,
	})
	fc.assert(
		fc.property(some, fc.constantFrom('ltr', 'rtl'), (pieces, direction) => {
			const sentence = pieces.join('')
			const runs = directionRuns(sentence, direction)
			expect(runs.map(({ text }) => text).join('')).toBe(sentence)
			expect(runs.every(({ text }) => text !== '') || sentence === '').toBe(true)
		}),
	)
})
