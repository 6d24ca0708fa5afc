/** How long something is believed before it is read again: an officer's "close" is felt within a second. */
const believedFor = 1_000

/** Names that lead nowhere must not fill the memory. */
const mostKnown = 1_000

/**
 * Reads a thing by its name, and believes what was read for a second: a class that opens a page together costs one
 * reading. What could not be read is read again at once.
 */
export function readBriefly<Thing>(
	read: (name: string) => Promise<Thing>,
): (name: string, now: Date) => Promise<Thing> {
	const known = new Map<string, { readAt: number; found: Promise<Thing> }>()
	return (name, now) => {
		const recent = known.get(name)
		if (recent && Math.abs(now.getTime() - recent.readAt) < believedFor) return recent.found
		if (known.size > mostKnown) known.clear()
		const found = read(name)
		known.set(name, { readAt: now.getTime(), found })
		found.catch(() => known.delete(name))
		return found
	}
}
