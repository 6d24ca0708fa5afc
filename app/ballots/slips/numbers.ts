import { withPlainDigits } from '#app/base/plain-digits.ts'
import { ok, type Result, refuse } from '#app/base/result.ts'

/** So many slips may be named at once: more than any batch has. */
const mostNumbers = 3000

/**
 * Reads numbers of slips as somebody types them: `7`, `3, 7, 10-12`, with digits of any script.
 *
 * @returns each number once, the least first. Refuses `slip.numbers`: nothing, nought, a range that runs
 * backwards, anything that is no number, or more than any batch has.
 */
export function readNumbers(typed: string): Result<number[], 'slip.numbers'> {
	const pieces = withPlainDigits(typed.slice(0, 2000).normalize('NFKC'))
		.replaceAll(/\s*\p{Dash}\s*/gu, '-')
		.split(/[\s,;،؛]+/)
		.filter(piece => piece !== '')
	const numbers = new Set<number>()
	for (const piece of pieces) {
		const [, from, to = from] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(piece) ?? []
		const [first, last] = [Number(from), Number(to)]
		if (from === undefined || first < 1 || last < first || last - first >= mostNumbers)
			return refuse('slip.numbers')
		for (let number = first; number <= last; number++) numbers.add(number)
	}
	if (numbers.size === 0 || numbers.size > mostNumbers) return refuse('slip.numbers')
	return ok([...numbers].sort((a, b) => a - b))
}

/** Numbers as runs: `[1, 2, 3, 7]` is from 1 to 3, and from 7 to 7. They must come sorted. */
export function runsOf(numbers: number[]): { from: number; to: number }[] {
	const runs: { from: number; to: number }[] = []
	for (const number of numbers) {
		const last = runs.at(-1)
		if (last && last.to === number - 1) last.to = number
		else runs.push({ from: number, to: number })
	}
	return runs
}
