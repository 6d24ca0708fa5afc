/** A group of children who answered, and how many they are. `key` tells groups of all kinds apart. */
export type SizedGroup = { key: string; kind: string; children: number }

/**
 * The groups of children that are not shown (trust.md §2.3 steps 1 and 2).
 *
 * A group smaller than `smallestGroup` is hidden. The total over all children
 * is shown beside the groups, so those in no shown group, taken together, are
 * as good as shown: they must be nobody, or as many as `smallestGroup`. Until
 * they are, the smallest shown group goes too, so no small group is hidden alone.
 *
 * @param already groups that are hidden for another reason; they stay hidden.
 * @throws {RangeError} if groups of one kind hold more children than there are: the counters are wrong.
 */
export function hiddenGroups(
	{ children, groups }: { children: number; groups: SizedGroup[] },
	smallestGroup: number,
	already: ReadonlySet<string> = new Set(),
): Set<string> {
	const hidden = new Set<string>()
	for (const kind of new Set(groups.map(group => group.kind))) {
		const ofKind = groups.filter(group => group.kind === kind)
		const shown = ofKind
			.filter(group => group.children >= smallestGroup && !already.has(group.key))
			.sort((a, b) => a.children - b.children || (a.key < b.key ? -1 : 1))
		while (shown.length > 0 && givesAway(shown)) shown.shift()
		for (const group of ofKind) if (!shown.includes(group)) hidden.add(group.key)

		function givesAway(shown: SizedGroup[]): boolean {
			const left = children - shown.reduce((sum, group) => sum + group.children, 0)
			if (left < 0) throw new RangeError(`The groups by ${kind} hold ${-left} more children than answered.`)
			return left > 0 && left < smallestGroup
		}
	}
	return hidden
}
