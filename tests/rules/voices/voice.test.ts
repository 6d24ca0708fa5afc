import { expect, test } from 'vitest'
import { shownText, stateAfter, voiceActs, voiceStates } from '#app/voices/voice.ts'

test.each([
	{
		from: 'waiting',
		may: { clear: 'cleared', redact: 'cleared', withhold: 'withheld', refer: 'safeguarding' },
	},
	{ from: 'cleared', may: { 'put-back': 'waiting', refer: 'safeguarding' } },
	{ from: 'withheld', may: { 'put-back': 'waiting', refer: 'safeguarding' } },
	{ from: 'safeguarding', may: { 'give-back': 'waiting' } },
] as const)('from $from, these acts may follow and no others', ({ from, may }) => {
	const follows = voiceActs.flatMap(act => {
		const state = stateAfter(from, act)
		return state ? [[act, state]] : []
	})
	expect(Object.fromEntries(follows)).toEqual(may)
})

test('S-07: only the safeguarding team gives words back, and then they wait to be read again', () => {
	const ways = voiceActs.filter(act => stateAfter('safeguarding', act))
	expect(ways).toEqual(['give-back'])
	expect(stateAfter('safeguarding', 'give-back')).toBe('waiting')
})

test.each(voiceStates)('words that are %s show only if they are cleared', state => {
	const shown = shownText({ state, redacted: null, text: 'More swings.' })
	expect(shown).toBe(state === 'cleared' ? 'More swings.' : null)
})

test('a redacted voice shows its redacted words, never the original', () => {
	expect(shownText({ state: 'cleared', redacted: '[…] swings.', text: 'Mina swings.' })).toBe('[…] swings.')
})
