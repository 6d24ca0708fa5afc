/** A row of numbers from 0 to 1 that looks like chance and is the same every time: samples must not differ from start to start. */
export type Chance = () => number

/** Mulberry32, a generator small enough to read. Never for anything secret. */
export function chanceFrom(seed: number): Chance {
	let state = seed
	return () => {
		state = (state + 0x6d2b79f5) | 0
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
	}
}

/** One of the things, each as likely as its weight says. */
export function oneOf<Thing>(chance: Chance, things: readonly (readonly [Thing, number])[]): Thing {
	const all = things.reduce((sum, [, weight]) => sum + weight, 0)
	let left = chance() * all
	for (const [thing, weight] of things) {
		left -= weight
		if (left < 0) return thing
	}
	const last = things.at(-1)
	if (!last) throw new Error('There is nothing to choose from.')
	return last[0]
}
