/**
 * How far somebody's reading of a child's words has come. `waiting` is the
 * state of words without a row too: nobody has read them yet.
 */
export const voiceStates = ['waiting', 'cleared', 'withheld', 'safeguarding'] as const
export type VoiceState = (typeof voiceStates)[number]

/** What is done to words. Each is a row that stays, with who and when. */
export const voiceActs = ['clear', 'redact', 'withhold', 'refer', 'put-back', 'give-back'] as const
export type VoiceAct = (typeof voiceActs)[number]

/**
 * What may follow what (decision 0010). Words that went to the safeguarding
 * team come back only through that team's own decision.
 */
const after: Record<VoiceState, Partial<Record<VoiceAct, VoiceState>>> = {
	waiting: { clear: 'cleared', redact: 'cleared', withhold: 'withheld', refer: 'safeguarding' },
	cleared: { 'put-back': 'waiting', refer: 'safeguarding' },
	withheld: { 'put-back': 'waiting', refer: 'safeguarding' },
	safeguarding: { 'give-back': 'waiting' },
}

/** The state after this act, or undefined where the act may not follow. */
export function stateAfter(state: VoiceState, act: VoiceAct): VoiceState | undefined {
	return after[state][act]
}

/** Why part of a child's words is hidden: names of reasons, whose words are in `voices:reason`. */
export const redactReasons = ['names-somebody', 'names-a-place', 'contact', 'hurtful'] as const
export type RedactReason = (typeof redactReasons)[number]

/** Why words are not used at all. */
export const withholdReasons = ['points-at-somebody', 'hurtful', 'says-nothing', 'not-an-answer'] as const
export type WithholdReason = (typeof withholdReasons)[number]

export function isVoiceState(text: string): text is VoiceState {
	return voiceStates.some(state => state === text)
}

/** The words as anybody but the team may see them, or null: only a cleared voice is shown, as it was redacted. */
export function shownText(voice: {
	state: VoiceState
	redacted: string | null
	text: string
}): string | null {
	return voice.state === 'cleared' ? (voice.redacted ?? voice.text) : null
}

/** The most characters of a name of a theme, a reason for a tie or for a referral. */
export const longestThemeName = 80
export const longestReason = 500

/**
 * What may be shown of one part of a ballot: nothing where few children voted, for then words point at somebody; and
 * nothing before every word of it was read, so that nobody can tell which came with which reading.
 */
export type WrittenShown = { part: string; state: 'few' | 'reading' | 'read'; texts: string[] }
