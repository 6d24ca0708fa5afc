import { determinedCells } from './determined-cells.ts'

/** How many answered a question, and how many of them chose each choice. */
export type Tally = { base: number; chosen: ReadonlyMap<string, number> }

/** One question's counts: over all children, and for each group that is shown. */
export type QuestionCounts = {
	choiceIds: string[]
	isSensitive: boolean
	all: Tally
	groups: { key: string; kind: string; tally: Tally }[]
}

type Cell = {
	place: number
	key: string
	count: number
	base: number
	isBase: boolean
	hidden: boolean
	isSmall: boolean
}
/** A sum a reader knows: those who answered are those who chose; all children are the groups and the rest. */
type Line = { parent: Cell; children: Cell[] }

/** The name of a cell: a group's key ("" for all children) and a choice ("" for how many answered). */
export function cellKey(group: string, choiceId: string): string {
	return `${group}|${choiceId}`
}

/**
 * The cells of one question that are shown as `c` (trust.md §2.3 steps 3, 4 and 5a).
 *
 * A cell of 1 to `smallestCell - 1` is hidden. In every line – the choices of a
 * part, and one choice over the groups of a kind – the hidden cells are none,
 * or at least two that sum to `smallestCell`; otherwise the smallest shown cell
 * that is not zero is hidden too; when there is none, the total of a choice over
 * the groups, or else a zero. Then whatever could still be worked out over
 * several lines hides one more.
 *
 * How many answered is never hidden in a part that is shown: the table of who
 * answered at all all but tells it. Parts are shown from ten children on.
 *
 * Children in no shown group ("rest") are a part that nobody prints and
 * anybody can work out, so its cells follow the same rules.
 *
 * Where children may choose several, the choices do not add up to those who
 * answered. Their sum is bounded by it all the same ("at most two each"), so
 * such a line is held to the same rule; that hides no less than is needed.
 *
 * @param already cells hidden for another reason; they stay hidden.
 */
export function hiddenCells(
	question: QuestionCounts,
	{ smallestCell, smallestGroup }: { smallestCell: number; smallestGroup: number },
	already: ReadonlySet<string> = new Set(),
): Set<string> {
	const { cells, lines } = linesOf(question)
	for (const cell of cells) {
		cell.isSmall =
			(cell.count > 0 && cell.count < smallestCell) ||
			(question.isSensitive && !cell.isBase && tellsOfEverybody(cell, smallestCell)) ||
			(question.all.base > 0 && question.all.base < smallestGroup)
		cell.hidden = cell.isSmall || already.has(cell.key)
	}
	let changed = true
	while (changed) {
		changed = false
		for (const line of lines) if (mend(line, smallestCell)) changed = true
		if (!changed) changed = hideOneMore(cells, lines)
	}
	return new Set(cells.filter(cell => cell.hidden).map(cell => cell.key))
}

/** On a sensitive question: nobody, everybody, or everybody but a few, says something of each child. */
function tellsOfEverybody({ count, base }: Cell, smallestCell: number): boolean {
	if (base === 0) return false
	return base - count < smallestCell || (count === 0 && base < 50)
}

/** Hides cells of a line until it gives nothing away. Answers whether it had to. */
function mend({ parent, children }: Line, smallestCell: number): boolean {
	let changed = false
	for (;;) {
		const hidden = children.filter(cell => cell.hidden)
		const sum = hidden.reduce((total, cell) => total + cell.count, 0)
		const isSafe = parent.hidden
			? hidden.length > 0 || children.every(cell => cell.count === 0)
			: hidden.length === 0 || (hidden.length > 1 && sum >= smallestCell)
		if (isSafe) return changed
		const next = smallestShown(children) ?? (mayHide(parent) ? parent : children.find(mayHide))
		if (!next) return changed
		next.hidden = true
		changed = true
	}
}

/** Hides one more cell when a small one can still be worked out over several lines. Answers whether it had to. */
function hideOneMore(cells: Cell[], lines: Line[]): boolean {
	const equations = lines
		.map(({ parent, children }) => ({
			parent: parent.hidden ? parent.place : undefined,
			children: children.filter(cell => cell.hidden).map(cell => cell.place),
		}))
		.filter(({ parent, children }) => parent !== undefined || children.length > 0)
	const determined = determinedCells(equations)
	const open = cells.find(cell => cell.isSmall && cell.count > 0 && determined.has(cell.place))
	if (!open) return false
	const near = lines
		.filter(line => line.parent === open || line.children.includes(open))
		.flatMap(line => [line.parent, ...line.children])
	const next = smallestShown(near) ?? smallestShown(cells) ?? cells.find(mayHide)
	if (!next) return false
	next.hidden = true
	return true
}

function mayHide(cell: Cell): boolean {
	return !cell.hidden && !cell.isBase
}

function smallestShown(cells: Cell[]): Cell | undefined {
	let smallest: Cell | undefined
	for (const cell of cells) {
		if (mayHide(cell) && cell.count > 0 && (!smallest || cell.count < smallest.count)) smallest = cell
	}
	return smallest
}

/** Cells and lines in an order that depends on names only, so that shuffled rows hide the same cells. */
function linesOf({ choiceIds, all, groups }: QuestionCounts): { cells: Cell[]; lines: Line[] } {
	const cells: Cell[] = []
	const columns = [...choiceIds].sort()
	const sorted = [...groups].sort((a, b) => (a.key < b.key ? -1 : 1))

	function part(key: string, count: (choiceId: string) => number): Line {
		const base = count('')
		const [parent, ...children] = ['', ...columns].map((choiceId, column) => ({
			place: cells.length + column,
			key: cellKey(key, choiceId),
			count: wholeCount(count(choiceId), cellKey(key, choiceId)),
			base,
			isBase: choiceId === '',
			hidden: false,
			isSmall: false,
		}))
		if (!parent) throw new Error('A part has at least the cell of those who answered.')
		cells.push(parent, ...children)
		return { parent, children }
	}

	const whole = part('', choiceId => countIn(all, choiceId))
	const lines = [whole]
	for (const kind of [...new Set(sorted.map(group => group.kind))]) {
		const ofKind = sorted.filter(group => group.kind === kind)
		const rest = (choiceId: string) =>
			countIn(all, choiceId) - ofKind.reduce((sum, { tally }) => sum + countIn(tally, choiceId), 0)
		const parts = ofKind.map(({ key, tally }) => part(key, choiceId => countIn(tally, choiceId)))
		if (rest('') > 0) parts.unshift(part(`rest ${kind}`, rest))
		lines.push(...parts)
		for (const [column, parent] of [whole.parent, ...whole.children].entries()) {
			const children = parts.flatMap(line => [line.parent, ...line.children][column] ?? [])
			lines.push({ parent, children })
		}
	}
	return { cells, lines }
}

function countIn(tally: Tally, choiceId: string): number {
	return choiceId === '' ? tally.base : (tally.chosen.get(choiceId) ?? 0)
}

/** @throws {RangeError} if a count is negative or not whole: the counters are wrong, and nothing may be shown. */
function wholeCount(count: number, key: string): number {
	if (Number.isInteger(count) && count >= 0) return count
	throw new RangeError(`The count of "${key}" is ${count}; a count of children is 0, 1, 2, …`)
}
