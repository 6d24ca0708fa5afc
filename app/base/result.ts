/** What a rule or deed answers: yes with a value, or no with the name of the reason. Never a sentence. */
export type Result<Value, Refusal> = { ok: true; value: Value } | { ok: false; refusal: Refusal }

export function ok<Value>(value: Value): { ok: true; value: Value } {
	return { ok: true, value }
}

/** The refusal's name is the key of its words in `locales`, so every language uses the same name. */
export function refuse<Refusal>(refusal: Refusal): { ok: false; refusal: Refusal } {
	return { ok: false, refusal }
}
