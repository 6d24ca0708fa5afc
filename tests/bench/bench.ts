import { execFileSync } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { allLanguages } from '#app/languages/language.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'
import { childrenVote } from './ballots.ts'
import { firstPages } from './browser.ts'
import { childrenAnswer, childrenSend } from './children.ts'
import { timeToCount } from './counts.ts'
import { brokenGates, fill, responsesIn, slug, timeToRelease } from './gates.ts'
import { timeOfLetters } from './letters.ts'
import { cpuOf, memoryOf, percentile, yardstickH, yardstickS } from './measure.ts'
import { fillThread, type ThreadSize, timesOfWishPage, timeToList } from './thread.ts'

/** One figure of one round. `must` and `aim` are of docs of the workload: at most, or at least. */
export type Figure = { name: string; value: number; unit: string; atMost?: number; atLeast?: number }
export type Round = { H: number; S: number; figures: Figure[]; broken: string[] }

/** How much is done: a whole run takes some ten minutes, a small one less than a minute and a half. */
const sizes = {
	full: {
		yardstick: 3,
		atOnce: [1, 8, 64],
		seconds: 6,
		overload: 30,
		fill: [100_000, 1_000_000],
		count: 100_000,
		voters: 6_000,
		thread: { voices: 1_000_000, ofWish: 10_000, actions: 200, updates: 1_000 },
		wishPages: 100,
		letters: 10_000,
		browser: true,
	},
	smoke: {
		yardstick: 1,
		atOnce: [8],
		seconds: 2,
		overload: 2,
		fill: [20_000],
		count: 2_000,
		voters: 300,
		thread: { voices: 4_000, ofWish: 1_000, actions: 20, updates: 100 },
		wishPages: 10,
		letters: 100,
		browser: true,
	},
}

/** Runs every workload once, on a server of its own, between two yardsticks of the machine. */
export async function round(size: keyof typeof sizes): Promise<Round> {
	const {
		yardstick,
		atOnce,
		seconds,
		overload,
		fill: fills,
		count,
		voters,
		browser,
		thread,
		wishPages,
		letters,
	} = sizes[size]
	/** A limit on time or memory holds on a machine that does nothing else; a small run shares it. */
	const alone = (limit: { atMost?: number; atLeast?: number }) => (size === 'full' ? limit : {})
	const H = await yardstickH(yardstick)
	const S = yardstickS(yardstick)
	const figures: Figure[] = []
	const broken: string[] = []
	const server = await startServer({ settings: { LOG_LEVEL: 'warn' }, isFresh: true })
	const pid = server.child.pid ?? 0
	const before = responsesIn(server.database)
	let accepted = 0
	try {
		figures.push({
			name: 'W13 start to ready',
			value: server.readyAfter,
			unit: 'ms',
			...alone({ atMost: 3_000 }),
		})
		if (browser) {
			const { page, withoutScripts, floor, inSchool } = await firstPages(
				server,
				size === 'smoke' ? ['en', 'ur'] : allLanguages,
				size === 'smoke' ? 1 : 5,
			)
			const schools = [...inSchool.values()]
			figures.push(
				{
					name: 'W1 bytes of a first page',
					value: page.bytes,
					unit: 'B',
					atMost: 40_000,
				},
				{ name: 'W1 requests', value: page.requests, unit: '', atMost: 6 },
				{ name: 'W1 third parties', value: page.thirdParties, unit: '', atMost: 0 },
				{ name: 'W2 usable after', value: page.usableAfter, unit: 'ms' },
				{
					name: 'W2 usable after, of the floor page',
					value: page.usableAfter / floor.usableAfter,
					unit: '×',
					...alone({ atMost: 1.3 }),
				},
				{
					name: 'W2 without scripts, of the floor page',
					value: withoutScripts.usableAfter / floor.usableAfter,
					unit: '×',
					...alone({ atMost: 1.3 }),
				},
				{ name: 'W2 blocked', value: page.blocked, unit: 'ms' },
				{
					name: 'A-13 bytes of a first page, heaviest of eight languages',
					value: Math.max(...schools.map(one => one.bytes)),
					unit: 'B',
					atMost: 60_000,
				},
				{
					name: 'A-13 bytes of a page opened again, heaviest',
					value: Math.max(...schools.map(one => one.bytesAgain)),
					unit: 'B',
					atMost: 20_000,
				},
				{
					name: 'A-13 usable after, slowest',
					value: Math.max(...schools.map(one => one.usableAfter)),
					unit: 'ms',
					...alone({ atMost: 1_500 }),
				},
				{
					name: 'A-13 how far things jump, worst',
					value: Math.max(...schools.map(one => one.shift)),
					unit: '',
					atMost: 0,
				},
			)
		}
		for (const children of atOnce) {
			const used = cpuOf(pid)
			const journeys = await childrenAnswer(server, { atOnce: children, seconds })
			accepted += journeys.done
			const cpu = ((cpuOf(pid) - used) * 1000) / Math.max(1, journeys.done)
			const whole = journeys.page.map((page, nth) => page + (journeys.send[nth] ?? 0))
			figures.push(
				{ name: `W3 journeys, ${children} at once`, value: journeys.done / journeys.seconds, unit: '/s' },
				{
					name: `W3 processor a journey, ${children} at once`,
					value: cpu / H,
					unit: 'H',
					atMost: size === 'smoke' ? 1_000 : 720,
				},
				...[0.5, 0.95, 0.99].map(share => ({
					name: `W3 p${share * 100}, ${children} at once`,
					value: percentile(whole, share),
					unit: 'ms',
				})),
				{ name: `W3 errors, ${children} at once`, value: journeys.errors, unit: '', atMost: 0 },
			)
		}
		figures.push({ name: 'W13 memory after W3', value: memoryOf(pid), unit: 'MB', ...alone({ atMost: 300 }) })
		const used = cpuOf(pid)
		const sent = await childrenSend(server, { atOnce: 64, seconds })
		accepted += sent.accepted
		figures.push(
			{ name: 'W4 accepted, 64 at once', value: sent.perSecond, unit: '/s' },
			{
				name: 'W4 accepted, of S',
				value: sent.perSecond / S,
				unit: '×',
				...alone({ atLeast: 0.5 }),
			},
			{
				name: 'W4 processor an answer',
				value: ((cpuOf(pid) - used) * 1000) / Math.max(1, sent.accepted) / H,
				unit: 'H',
				atMost: 300,
			},
			{ name: 'W4 broken', value: sent.broken, unit: '', atMost: 0 },
		)
		for (const [name, how] of [
			['256 at once', { atOnce: 256, seconds: overload }],
			['10 × its rate', { atOnce: 512, seconds: overload, rate: Math.ceil(sent.perSecond * 10) }],
		] as const) {
			const flood = await childrenSend(server, how)
			accepted += flood.accepted
			figures.push(
				{
					name: `W5 accepted, ${name}, of W4`,
					value: flood.perSecond / sent.perSecond,
					unit: '×',
					...alone({ atLeast: 0.8 }),
				},
				{ name: `W5 told to try again, ${name}`, value: flood.busy, unit: '' },
				{ name: `W5 lost or broken, ${name}`, value: flood.broken, unit: '', atMost: 0 },
				{ name: `W5 p99, ${name}`, value: flood.p99, unit: 'ms' },
			)
		}
		await server.stop()
		// What was accepted in the last moment may have been thanked after the driver had gone.
		const stored = responsesIn(server.database) - before
		if (stored < accepted) broken.push(`${accepted} were thanked, ${stored} are stored`)
		broken.push(...(await brokenGates(server.database, { before, accepted: stored })))
	} finally {
		await server.remove()
	}
	const voting = await ballots(voters)
	broken.push(...voting.broken)
	figures.push(
		{ name: `W10 ballots cast, 64 at once`, value: voting.perSecond, unit: '/s' },
		{ name: 'W10 ballots cast, of S', value: voting.perSecond / S, unit: '×', ...alone({ atLeast: 0.25 }) },
		{ name: `W10 box opened and counted, ${voters} ballots`, value: voting.count, unit: 'ms' },
		{
			name: `W10 counted again, ${voters} ballots`,
			value: voting.recount,
			unit: 'ms',
			...alone({ atMost: 1_000 }),
		},
	)
	for (const [nth, answers] of fills.entries()) {
		const last = nth === fills.length - 1
		const walked = last ? { thread, wishPages, alone } : undefined
		const { figures: found, broken: wrong } = await results(answers, walked)
		figures.push(...found)
		broken.push(...wrong)
	}
	figures.push({
		name: `STV counted, 12 options, ${count.toLocaleString('en-GB')} ballots`,
		value: timeToCount(count),
		unit: 'ms',
		...alone({ atMost: 3_000 }),
	})
	const posted = await timeOfLetters(letters)
	if (posted.came !== letters) broken.push(`${posted.came} of ${letters} letters came`)
	figures.push({
		name: `M25 ${letters.toLocaleString('en-GB')} letters built and handed over`,
		value: posted.seconds,
		unit: 's',
		...alone({ atMost: 60 }),
	})
	return { H, S, figures, broken }
}

/** W10, on a server of its own. */
async function ballots(voters: number) {
	const server = await startServer({ settings: { LOG_LEVEL: 'warn', SAMPLES: 'no' } })
	try {
		return await childrenVote(server, { voters, atOnce: 64 })
	} finally {
		await server.remove()
	}
}

type Limit = { atMost?: number; atLeast?: number }
type Walked = { thread: ThreadSize; wishPages: number; alone: (limit: Limit) => Limit }

/** C1: the two lists over so many voices, and the page of a wish with much behind it. */
async function threadOf(
	server: RunningServer,
	{ thread, wishPages, alone }: Walked,
): Promise<{ figures: Figure[]; broken: string[] }> {
	fillThread(server.database, thread)
	// Filling kept this process busy for longer than the server keeps a connection: what it closed meanwhile is heard of now.
	await wait(100)
	const { lists, rows, wrong } = await timeToList(server.database)
	const pages = await timesOfWishPage(server.origin, wishPages)
	const voices = `${thread.voices.toLocaleString('en-GB')} voices`
	const behind = `${thread.ofWish.toLocaleString('en-GB')} voices, ${thread.actions} promises, ${thread.updates.toLocaleString('en-GB')} news`
	return {
		figures: [
			{ name: `C1 both lists, ${voices}`, value: lists, unit: 'ms', ...alone({ atMost: 200 }) },
			{ name: `C1 both lists, of counting the rows, ${voices}`, value: lists / rows, unit: '×' },
			{ name: `C1 wish page p50, ${behind}`, value: percentile(pages, 0.5), unit: 'ms' },
			{
				name: `C1 wish page p95, ${behind}`,
				value: percentile(pages, 0.95),
				unit: 'ms',
				...alone({ atMost: 100 }),
			},
		],
		broken: wrong > 0 ? [`${wrong} counts of voices do not agree with the rows`] : [],
	}
}

/** W7: results over so many answers: the release, which only reads counters, and the page everybody sees. */
async function results(count: number, walked?: Walked): Promise<{ figures: Figure[]; broken: string[] }> {
	const server = await startServer({ settings: { LOG_LEVEL: 'warn' } })
	try {
		await fill(server.database, count)
		const { milliseconds, answer } = await timeToRelease(server.database)
		if (answer !== 'released') throw new Error(`The results of ${count} answers were not released: ${answer}`)
		const times: number[] = []
		for (let nth = 0; nth < 20; nth++) {
			const asked = performance.now()
			const page = await fetch(`${server.origin}/en/results/${slug}`)
			await page.arrayBuffer()
			if (page.status !== 200) throw new Error(`The results page answered ${page.status}`)
			times.push(performance.now() - asked)
		}
		const name = `${count.toLocaleString('en-GB')} answers`
		const figures: Figure[] = [
			{ name: `W7 release, ${name}`, value: milliseconds, unit: 'ms' },
			{ name: `W7 page cold, ${name}`, value: times[0] ?? 0, unit: 'ms' },
			{
				name: `W7 page warm, ${name}`,
				value: percentile(times.slice(1), 0.5),
				unit: 'ms',
				...(count > 20_000 ? { atMost: 100 } : {}),
			},
		]
		const thread = walked ? await threadOf(server, walked) : { figures: [], broken: [] }
		return { figures: [...figures, ...thread.figures], broken: thread.broken }
	} finally {
		await server.remove()
	}
}

/** What missed its limit, in words. */
export function missed({ figures, broken }: Round): string[] {
	const limits = figures.flatMap(({ name, value, unit, atMost, atLeast }) => {
		if (atMost !== undefined && value > atMost) return [`${name}: ${shown(value)} ${unit}; at most ${atMost}`]
		if (atLeast !== undefined && value < atLeast)
			return [`${name}: ${shown(value)} ${unit}; at least ${atLeast}`]
		return []
	})
	return [...broken, ...limits]
}

function shown(value: number): string {
	return value.toLocaleString('en-GB', { maximumFractionDigits: value < 10 ? 2 : 0 })
}

/** The median of each figure over the rounds, with the least and the most. */
function print(rounds: Round[]): void {
	const names = rounds[0]?.figures.map(({ name }) => name) ?? []
	console.log(
		`H ${rounds.map(({ H }) => H.toFixed(1)).join(' ')} µs   S ${rounds.map(({ S }) => S.toFixed(0)).join(' ')} /s\n`,
	)
	for (const name of names) {
		const all = rounds.flatMap(({ figures }) => figures.filter(figure => figure.name === name))
		const values = all.map(({ value }) => value)
		const { unit = '', atMost, atLeast } = all[0] ?? {}
		const limit =
			atMost !== undefined ? `at most ${atMost}` : atLeast !== undefined ? `at least ${atLeast}` : ''
		const spread = values.length > 1 ? `(${shown(Math.min(...values))}–${shown(Math.max(...values))})` : ''
		console.log(
			`${name.padEnd(46)} ${shown(percentile(values, 0.5)).padStart(10)} ${unit.padEnd(3)} ${spread.padEnd(20)} ${limit}`,
		)
	}
}

/** `npm run bench`: five rounds; `--smoke`: one small one; `--rounds=N`. Appends to tests/bench/results.jsonl. */
export async function bench(words: string[]): Promise<void> {
	const size = words.includes('--smoke') ? 'smoke' : 'full'
	const asked = words.find(word => word.startsWith('--rounds='))?.slice('--rounds='.length)
	const count = Number(asked ?? (size === 'full' ? 5 : 1))
	const rounds: Round[] = []
	for (let nth = 0; nth < count; nth++) rounds.push(await round(size))
	print(rounds)
	const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
	const line = { date: new Date().toISOString(), commit, node: process.version, size, rounds }
	appendFileSync('tests/bench/results.jsonl', `${JSON.stringify(line)}\n`)
	const faults = [...new Set(rounds.flatMap(missed))]
	if (faults.length > 0) console.error(`\nMissed:\n${faults.join('\n')}`)
	process.exitCode = faults.length > 0 ? 1 : 0
}
