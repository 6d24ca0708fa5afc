import { receiptCode } from '#app/ballots/record-hash.server.ts'
import { type Cell, cellsIn, framesOf, pagesOf } from './sqlite-pages.ts'

/**
 * The attacker of B-08: somebody of the council or its IT who wants to know what children chose. They saw in which order
 * and in which minute every child voted, and who held which slip; they have the secret, and so each slip's hash; they
 * have copies of the database and its log from every minute, and the public record once it is out. Half of the children
 * told them what they chose: from those they learn which of their tricks works, and guess the other half with it.
 */

/** A child who voted, as the attacker saw them; what they chose, where they told it. */
export type Voter = { slip: string; minute: number; told?: string }

/** A copy of the file and its log, and in which minute it was taken. */
export type Backup = { minute: number; file: Buffer; log: Buffer }

/** What was found of one voter in the copies. */
type Trace = Voter & {
	place: number
	receipt?: string
	sealed?: { id: string; bytes: Buffer }
	at: Map<string, Cell>
}

type Kind = 'slip' | 'receipt' | 'sealed'
type Row = { kind: Kind; key: string; bytes: Buffer; cell: Cell }

/** Rows that came between two looks. */
type Came = Record<Kind, Row[]>

/** Reads the copies in the order they were taken, and keeps only what they tell. */
export class Spy {
	readonly #known = new Set<string>()
	/** What came in one commit, in their order; and what came in one minute, the order of which is lost. */
	readonly #commits: Came[] = []
	readonly #minutes = new Map<number, Came>()
	#lastSeen = new Map<string, Cell>()

	look({ minute, file, log }: Backup): void {
		const pages = pagesOf(file)
		this.#minutes.set(minute, this.#cameIn(pages))
		let written: { page: number; bytes: Buffer }[] = []
		for (const frame of framesOf(log)) {
			written.push(frame)
			if (!frame.endsCommit) continue
			this.#commits.push(this.#cameIn(written))
			written = []
		}
		this.#lastSeen = new Map(
			pages.flatMap(({ page, bytes }) => rowsIn(page, bytes).map(row => [nameOf(row), row.cell])),
		)
	}

	#cameIn(pages: { page: number; bytes: Buffer }[]): Came {
		const came: Came = { slip: [], receipt: [], sealed: [] }
		for (const { page, bytes } of pages)
			for (const row of rowsIn(page, bytes)) {
				if (this.#known.has(nameOf(row))) continue
				this.#known.add(nameOf(row))
				came[row.kind].push(row)
			}
		return came
	}

	/** Joins each voter to a receipt and a sealed ballot as well as the copies allow. */
	traces(voters: Voter[]): Trace[] {
		const bySlip = new Map<string, { receipt?: Row; sealed?: Row }>()
		for (const { slip, receipt, sealed } of [...this.#commits, ...this.#minutes.values()]) {
			// SQLite fills a page downwards, so of those that came together the one further up in its page came first.
			const inOrder = slip
				.map(({ key }) => ({ key, place: voters.findIndex(voter => voter.slip === key) }))
				.sort((a, b) => a.place - b.place)
			const [receipts, ballots] = [receipt, sealed].map(rows =>
				rows.toSorted((a, b) => b.cell.offset - a.cell.offset),
			)
			for (const [place, { key }] of inOrder.entries())
				bySlip.set(key, { receipt: receipts?.[place], sealed: ballots?.[place] })
		}
		return voters.map((voter, place) => {
			const { receipt, sealed } = bySlip.get(voter.slip) ?? {}
			const names = {
				slip: `slip ${voter.slip}`,
				receipt: `receipt ${receipt?.key}`,
				sealed: `sealed ${sealed?.key}`,
			}
			const cells = Object.entries(names).flatMap(([kind, name]): [string, Cell][] => {
				const cell = this.#lastSeen.get(name)
				return cell ? [[kind, cell]] : []
			})
			return {
				...voter,
				place,
				receipt: receipt?.key,
				sealed: sealed && { id: sealed.key, bytes: sealed.bytes },
				at: new Map(cells),
			}
		})
	}
}

/** What children chose, in the order it was published, when it was. */
export type Published = { e: string; choice: string }[]

/** For each voter who told nothing: the choice the attacker thinks is theirs, by the trick that did best on those who told. */
export function guess(
	traces: Trace[],
	{ options, published }: { options: string[]; published?: Published },
): { trick: string; choices: string[] } {
	const tricks = { ...fromFeatures(traces, options), ...(published ? fromOrders(traces, published) : {}) }
	const judged = Object.entries(tricks).map(([trick, choices]) => ({
		trick,
		choices,
		right: traces.filter(({ told }, place) => told !== undefined && choices[place] === told).length,
	}))
	const best = judged.toSorted((a, b) => b.right - a.right)[0]
	return { trick: best?.trick ?? 'none', choices: best?.choices ?? [] }
}

/** One guess for every trace. */
type Guesses = Record<string, string[]>

/** Puts voters and published rows into every order there is, and holds the first against the first. */
function fromOrders(traces: Trace[], published: Published): Guesses {
	const guesses: Guesses = {}
	const rowOrders = {
		published,
		backwards: published.toReversed(),
		'by name backwards': published.toSorted((a, b) => (a.e < b.e ? -1 : 1)).reverse(),
		'by name': published.toSorted((a, b) => (a.e < b.e ? -1 : 1)),
	}
	for (const [voterOrder, keyOf] of Object.entries(orders)) {
		const sorted = traces
			.map(trace => ({ trace, key: keyOf(trace) }))
			.sort((a, b) => (a.key < b.key ? -1 : 1))
		for (const [rowOrder, rows] of Object.entries(rowOrders)) {
			const choiceOf = new Map(sorted.map(({ trace }, place) => [trace, rows[place]?.choice ?? '']))
			guesses[`${voterOrder} / ${rowOrder}`] = traces.map(trace => choiceOf.get(trace) ?? '')
		}
	}
	return guesses
}

const orders: Record<string, (trace: Trace) => string> = {
	came: ({ place }) => inDigits(place),
	slip: ({ slip }) => slip,
	receipt: ({ receipt = '' }) => receipt,
	'receipt code': ({ receipt = '' }) => receiptCode(receipt),
	'box id': ({ sealed }) => sealed?.id ?? '',
	'sealed bytes': ({ sealed }) => sealed?.bytes.toString('hex') ?? '',
	'place of the slip': trace => placeOf(trace, 'slip'),
	'place of the receipt': trace => placeOf(trace, 'receipt'),
	'place of the ballot': trace => placeOf(trace, 'sealed'),
	'place in its page of the ballot': ({ at }) => inDigits(at.get('sealed')?.offset ?? 0),
	'place in its page of the receipt': ({ at }) => inDigits(at.get('receipt')?.offset ?? 0),
}

function placeOf({ at }: Trace, kind: Kind): string {
	const cell = at.get(kind)
	return inDigits((cell?.page ?? 0) * 4_096 + (cell?.offset ?? 0))
}

function inDigits(number: number): string {
	return String(number).padStart(12, '0')
}

/** Learns for each thing that can be seen of a voter what those chose of whom the same was seen. */
function fromFeatures(traces: Trace[], options: string[]): Guesses {
	return Object.fromEntries(
		Object.entries(features).map(([name, featureOf]) => {
			const told = new Map<string | number, Map<string, number>>()
			// Nobody is judged by their own answer: what they told counts for the others alone.
			for (const trace of traces) {
				if (trace.told === undefined) continue
				const counts = told.get(featureOf(trace)) ?? new Map<string, number>()
				told.set(featureOf(trace), counts.set(trace.told, (counts.get(trace.told) ?? 0) + 1))
			}
			const choices = traces.map(trace => {
				const counts = told.get(featureOf(trace)) ?? new Map<string, number>()
				const without = (option: string) => (counts.get(option) ?? 0) - (trace.told === option ? 1 : 0)
				return options.toSorted((a, b) => without(b) - without(a))[0] ?? ''
			})
			return [name, choices]
		}),
	)
}

const features: Record<string, (trace: Trace) => string | number> = {
	length: ({ sealed }) => sealed?.bytes.length ?? 0,
	'first byte': ({ sealed }) => (sealed?.bytes[0] ?? 0) >> 4,
	'first byte after the key': ({ sealed }) => (sealed?.bytes[32] ?? 0) >> 4,
	'last byte': ({ sealed }) => (sealed?.bytes.at(-1) ?? 0) >> 4,
	'letter of the box id': ({ sealed }) => sealed?.id[0] ?? '',
	'letter of the receipt': ({ receipt }) => receipt?.[0] ?? '',
	'letter of the slip': ({ slip }) => slip[0] ?? '',
	minute: ({ minute }) => minute % 10,
	'place in the class': ({ place }) => place % 10,
	'place in its page': ({ at }) => (at.get('sealed')?.offset ?? 0) >> 9,
	'page of the ballot': ({ at }) => at.get('sealed')?.page ?? 0,
	'page of the slip': ({ at }) => at.get('slip')?.page ?? 0,
}

/** Rows by what only they have: two texts, one of 64 letters; four texts and numbers; two texts and bytes. */
function rowsIn(page: number, bytes: Buffer): Row[] {
	return cellsIn(page, bytes).flatMap((cell): Row[] => {
		const [first, second, third, fourth, , used] = cell.columns
		if (typeof first !== 'string' || typeof second !== 'string') return []
		if (Buffer.isBuffer(third)) return [{ kind: 'sealed', key: second, bytes: third, cell }]
		if (first.length === 64 && typeof fourth === 'string' && used === 1)
			return [{ kind: 'slip', key: first, bytes: Buffer.alloc(0), cell }]
		if (second.length === 64 && third === undefined)
			return [{ kind: 'receipt', key: second, bytes: Buffer.alloc(0), cell }]
		return []
	})
}

function nameOf({ kind, key }: Row): string {
	return `${kind} ${key}`
}
