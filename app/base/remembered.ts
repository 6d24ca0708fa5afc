/**
 * A reading of texts that remembers what it made of the last few: for frozen
 * rows that every page reads again. The same text is the same value, so nobody
 * may change what they are handed.
 */
export function remembered<Value>(read: (text: string) => Value, most = 32): (text: string) => Value {
	const known = new Map<string, Value>()
	return text => {
		const there = known.get(text)
		if (there !== undefined) return there
		const made = read(text)
		const oldest = known.size >= most ? known.keys().next().value : undefined
		if (oldest !== undefined) known.delete(oldest)
		known.set(text, made)
		return made
	}
}
