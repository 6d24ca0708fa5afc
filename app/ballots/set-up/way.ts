import type { PaperPart } from '../ballot-paper.ts'
import type { CountName, Part } from '../record.ts'

/** How people vote and how votes are counted, chosen as one: a count fits one way of marking alone. */
export type Way = {
	count: CountName
	method: Part['method']
	/** Whether a vote may name every option, so that nobody is asked how many. */
	namesAll: boolean
	/** Whether it has one winner, or shares out money: then nobody is asked for seats. */
	hasSeats: boolean
	sharesMoney: boolean
}

const plain = { namesAll: false, hasSeats: true, sharesMoney: false }
const money = { method: 'choose', namesAll: true, hasSeats: false, sharesMoney: true } as const

/** In the order officers are offered them, the plainest first. */
export const ways: readonly Way[] = [
	{ ...plain, count: 'choose', method: 'choose' },
	{ ...plain, count: 'approval', method: 'choose', namesAll: true },
	{ ...plain, count: 'irv', method: 'rank', hasSeats: false },
	{ ...plain, count: 'stv', method: 'rank' },
	{ ...plain, count: 'meek', method: 'rank' },
	{ ...plain, count: 'borda', method: 'rank' },
	{ ...plain, count: 'schulze', method: 'rank' },
	{ ...plain, count: 'score', method: 'score', namesAll: true },
	{ ...plain, count: 'judgment', method: 'score', namesAll: true },
	{ ...money, count: 'shares' },
	{ ...money, count: 'greedy' },
]

const chosenOnce: Way = { ...plain, count: 'choose', method: 'choose' }

export function wayOf(count: CountName): Way {
	return ways.find(way => way.count === count) ?? chosenOnce
}

/** A part with everything its way of counting decides: what is not asked follows from the way and the options. */
export function inItsWay(part: PaperPart): PaperPart {
	const { method, namesAll, hasSeats, sharesMoney } = wayOf(part.count)
	const { budget, ...rest } = part
	return {
		...rest,
		method,
		most: namesAll ? Math.max(1, part.options.length) : part.most,
		seats: hasSeats ? part.seats : 1,
		...(sharesMoney && budget ? { budget } : {}),
		options: part.options.map(({ cost, ...option }) => (sharesMoney && cost ? { ...option, cost } : option)),
	}
}
