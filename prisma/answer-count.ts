import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { BallotFile, FileRefusal } from '#app/ballots/files/ballot-file.ts'
import {
	type Counted,
	type CountRefusal,
	countBallots,
	isMethod,
	type Method,
	methodNames,
	wordsOf,
} from '#app/ballots/files/count-ballots.ts'
import type { RecordRefusal } from '#app/ballots/files/our-record.ts'
import { fileEndings, readBallots } from '#app/ballots/files/read-ballots.ts'
import { countInWords } from './count-in-words.ts'
import { fileReasons } from './file-reasons.ts'

type Asked = {
	path: string
	/** None for a record of our own, which says itself how it is counted. */
	method: Method | undefined
	seats: number | undefined
	part: string | undefined
	json: boolean
}

const usage = `Say: npm run count -- FILE --method stv --seats 2. Methods are ${methodNames.join(', ')}.`

/** Why nothing can be counted, in a sentence with what to do. */
class Stop extends Error {}

/**
 * Counts a file of ballots from anywhere: what `npm run count` prints, and 1 if it cannot, 0 if it could.
 *
 * @param words What stands behind `--` on the command line.
 */
export function answerCount(words: string[]): { text: string; code: 0 | 1 } {
	try {
		const asked = readArguments(words)
		const file = readFile(asked)
		const method = asked.method ?? file.says?.count ?? stop(noMethod(undefined))
		const counted = countBallots(file, { method, seats: asked.seats })
		if (!counted.ok) stop(cannotCount(counted.refusal, method))
		const tell = asked.json ? inJson : inText
		return { text: tell(method, file, counted.value), code: agrees(file, counted.value) ? 0 : 1 }
	} catch (error) {
		if (error instanceof Stop) return { text: error.message, code: 1 }
		throw error
	}
}

function readArguments(words: string[]): Asked {
	const { path, method, seats, part, json } = argumentsOf(words)
	if (!path) stop(`There is no file to count. ${usage}`)
	const isRecord = path.toLowerCase().endsWith('.json')
	if (isRecord && (method ?? seats) !== undefined)
		stop('A record says itself how it is counted. Leave out --method and --seats.')
	if (!isRecord && part !== undefined) stop('Only a record of ours (.json) has parts. Leave out --part.')
	if (method !== undefined && !isMethod(method)) stop(noMethod(method))
	if (method === undefined && !isRecord) stop(noMethod(method))
	if (seats !== undefined && !/^[1-9][0-9]{0,5}$/.test(seats))
		stop(`"${seats}" is no number of seats. Give a whole number above nought.`)
	return { path, method, seats: seats === undefined ? undefined : Number(seats), part, json }
}

function noMethod(said: string | undefined): string {
	const what = said === undefined ? 'There is no method' : `"${said}" is no method`
	return `${what}. It is one of ${methodNames.join(', ')}.`
}

function argumentsOf(words: string[]) {
	const { values, positionals } = parsed(words)
	const [path, second] = positionals
	if (second) stop(`"${second}" is one file too many. ${usage}`)
	return { path, method: values.method, seats: values.seats, part: values.part, json: values.json ?? false }
}

function parsed(words: string[]) {
	try {
		return parseArgs({
			args: words,
			allowPositionals: true,
			options: {
				method: { type: 'string' },
				seats: { type: 'string' },
				part: { type: 'string' },
				json: { type: 'boolean' },
			},
		})
	} catch {
		return stop(`Something here is not asked for: ${words.join(' ')}. ${usage}`)
	}
}

function readFile({ path, part }: Asked): BallotFile {
	const read = readBallots(basename(path), textOf(path), part)
	if (read.ok) return read.value
	if (read.refusal === 'ending-unknown')
		stop(`What is in ${path}? The name of a file of ballots ends with .${fileEndings.join(', .')}.`)
	return stop(notWhatItSays(path, read.refusal))
}

function textOf(path: string): string {
	try {
		return readFileSync(path, 'utf8')
	} catch {
		return stop(`${path} cannot be read. Is the name right, and is it a file?`)
	}
}

function notWhatItSays(path: string, refusal: FileRefusal | RecordRefusal): string {
	if ('line' in refusal)
		return `${path}, line ${refusal.line}: ${fileReasons[refusal.reason]} Mend that line and count again.`
	switch (refusal.reason) {
		case 'not-json':
			return `${path} is no record: it is not JSON. Fetch it anew.`
		case 'not-a-record':
			return `${path} is no record: look at ${refusal.where || 'all of it'}. Fetch it anew, and verify it.`
		case 'part-not-said':
			return `${path} has several parts. Say which: --part and one of ${refusal.where}.`
		case 'part-unknown':
			return `${path} has no such part. Its parts are ${refusal.where}.`
		case 'vote-does-not-fit':
			return `${path} has a vote that does not fit its part, ${refusal.where}. Verify it.`
		case 'late-never-stood':
			return `${path} names somebody late in ${refusal.where} who was not standing. Verify it.`
	}
}

function cannotCount(refusal: CountRefusal, method: Method): string {
	switch (refusal) {
		case 'no-ranks':
			return `These ballots do not rank, and ${method} needs that. Choose another method.`
		case 'ranks-are-shared':
			return `A ballot here wants two options alike, which ${method} cannot count. Choose another method.`
		case 'no-scores':
			return `These ballots give no scores, and ${method} needs them. Choose another method.`
		case 'no-budget':
			return `This file has no costs and no budget, and ${method} needs them. They are in .pb files.`
		case 'one-seat-only':
			return 'An instant run-off fills one seat. Say --seats 1, or count with stv or meek.'
		case 'too-many-seats':
			return 'There are more seats than options. Say fewer with --seats.'
	}
}

function inText(method: Method, file: BallotFile, result: Counted): string {
	const { title, names, lotsFrom, contest, says } = file
	const { ballots, blank } = result.count
	const about =
		result.kind === 'seats'
			? `${result.seats} to elect`
			: `${'budget' in contest ? contest.budget : 0} to share out`
	const withdrawn = contest.withdrawn.map(option => names.get(option) ?? option)
	return [
		title.replace(/\p{C}+/gu, ' '),
		`Method: ${wordsOf(method)}. Of ${contest.options.length}, ${about}. Ballots: ${ballots}, blank: ${blank}.`,
		...(withdrawn.length > 0 ? [`Withdrawn: ${withdrawn.join(', ').replace(/\p{C}+/gu, ' ')}.`] : []),
		lotsFrom === 'file'
			? 'Lots are those in the file.'
			: 'The file has no lots: they are the order of its options.',
		'',
		...countInWords(result, names),
		...(says
			? [agrees(file, result) ? 'The record says the same.' : `The record says ${inList(says.elected)}.`]
			: []),
	].join('\n')
}

function inJson(method: Method, file: BallotFile, result: Counted): string {
	const { title, names, lotsFrom, contest, says } = file
	const { options, withdrawn, lots } = contest
	const seats = result.kind === 'seats' ? { seats: result.seats } : {}
	const told = {
		title,
		method,
		...seats,
		options: options.map(id => ({ id, name: names.get(id) ?? id, withdrawn: withdrawn.includes(id) })),
		lots,
		lotsFrom,
		...result.count,
		...(says ? { recordSays: says.elected } : {}),
	}
	return JSON.stringify(told, (_, value) => (value instanceof Map ? Object.fromEntries(value) : value), '\t')
}

/** Whether those who won are those that the file says won, where it says so. */
function agrees({ says }: BallotFile, result: Counted): boolean {
	const won = result.kind === 'money' ? result.count.funded : result.count.elected
	return !says || says.elected.join(' ') === won.join(' ')
}

function inList(options: string[]): string {
	return options.length === 0 ? 'that nobody won' : options.join(', ')
}

function stop(why: string): never {
	throw new Stop(why)
}
