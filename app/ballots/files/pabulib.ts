import type { ChosenBallot, OptionId } from '../counts/count.ts'
import {
	type BudgetFile,
	Fault,
	type FileRefusal,
	mostOptions,
	refusingFaults,
	wholeNumber,
} from './ballot-file.ts'
import { type CellRow, cell, cellRowsOf } from './cells.ts'

const sectionNames = ['META', 'PROJECTS', 'VOTES'] as const
type SectionName = (typeof sectionNames)[number]
type Section = { line: number; columns: string[]; rows: CellRow[] }

/** More ballots than this are not written: the format gives each a line of its own. */
const mostWritten = 1_000_000

/**
 * Reads a Pabulib file (.pb) of approval ballots: META, PROJECTS and VOTES, cells parted by `;`.
 *
 * Projects keep their ids; a project without a name has its id for one. Equal ballots are put together, and
 * nothing else of a voter (number, age, sex) is kept. Costs and budget are whole numbers; `12.00` is one.
 *
 * Refuses, with the line: other kinds of vote, a section or column that is missing, a project unknown or twice,
 * a voter twice, money that is not whole, and numbers that do not add up.
 * @see https://pabulib.org/format
 */
export function readPabulib(
	text: string,
): { ok: true; value: BudgetFile } | { ok: false; refusal: FileRefusal } {
	return refusingFaults(() => {
		const sections = sectionsOf(cellRowsOf(text))
		const meta = metaOf(sections.META)
		const { line } = sections.META
		const kind = meta.get('vote_type')
		if (kind?.value !== 'approval') throw new Fault('not-approval', kind?.line ?? line)
		const budget = meta.get('budget')
		if (!budget) throw new Fault('key-missing', line)
		const { options, costs, names } = projectsOf(sections.PROJECTS)
		const { ballots, voters } = votesOf(sections.VOTES, new Set(options))
		agree(meta.get('num_projects'), options.length, 'wrong-number-of-options')
		agree(meta.get('num_votes'), voters, 'wrong-number-of-ballots')
		return {
			kind: 'budget',
			title: meta.get('description')?.value ?? '',
			names,
			lotsFrom: 'order',
			contest: { options, withdrawn: [], lots: options, costs, budget: money(budget.value, budget.line) },
			ballots,
		}
	})
}

/**
 * Writes approval ballots for a budget as .pb, each on a line of its own. Who withdrew cannot be said in it.
 *
 * @throws {RangeError} for more than a million ballots.
 */
export function writePabulib({
	title,
	names,
	contest,
	ballots,
}: Omit<BudgetFile, 'kind' | 'lotsFrom'>): string {
	const voters = ballots.reduce((sum, { weight }) => sum + weight, 0)
	if (voters > mostWritten) throw new RangeError(`${voters} ballots are too many for a Pabulib file.`)
	const votes = ballots.flatMap(({ choices, weight }) =>
		Array.from({ length: weight }, () => cell(choices.join(','))),
	)
	const lines = [
		'META',
		'key;value',
		`description;${cell(title)}`,
		`num_projects;${contest.options.length}`,
		`num_votes;${voters}`,
		`budget;${contest.budget}`,
		'vote_type;approval',
		'PROJECTS',
		'project_id;cost;name',
		...contest.options.map(
			option => `${cell(option)};${contest.costs.get(option)};${cell(names.get(option) ?? option)}`,
		),
		'VOTES',
		'voter_id;vote',
		...votes.map((vote, place) => `${place + 1};${vote}`),
	]
	return `${lines.join('\n')}\n`
}

function sectionsOf(rows: CellRow[]): Record<SectionName, Section> {
	if (rows.length === 0) throw new Fault('nothing-in-it', 1)
	const found = new Map<SectionName, Section>()
	let section: Section | undefined
	for (const row of rows) {
		const [word = '', ...more] = row.cells
		const title = more.every(one => one === '')
			? sectionNames.find(name => name === word.toUpperCase())
			: undefined
		if (title) {
			if (found.has(title)) throw new Fault('section-twice', row.line)
			section = { line: row.line, columns: [], rows: [] }
			found.set(title, section)
		} else if (!section) throw new Fault('not-this-format', row.line)
		else if (section.columns.length === 0) section.columns = row.cells.map(name => name.toLowerCase())
		else section.rows.push(row)
	}
	const last = rows.at(-1)?.line ?? 1
	const need = (name: SectionName) => {
		const there = found.get(name)
		if (!there) throw new Fault('section-missing', last)
		return there
	}
	return { META: need('META'), PROJECTS: need('PROJECTS'), VOTES: need('VOTES') }
}

function metaOf({ rows }: Section): Map<string, { value: string; line: number }> {
	const meta = new Map<string, { value: string; line: number }>()
	for (const { line, cells } of rows) {
		const [key = '', value = ''] = cells
		if (meta.has(key)) throw new Fault('key-twice', line)
		meta.set(key, { value, line })
	}
	return meta
}

function projectsOf(section: Section) {
	const id = column(section, 'project_id')
	const cost = column(section, 'cost')
	const name = section.columns.indexOf('name')
	const costs = new Map<OptionId, number>()
	const names = new Map<OptionId, string>()
	for (const { line, cells } of section.rows) {
		fitting(section, cells, line)
		const option = cells[id] ?? ''
		if (option === '' || option.includes(',')) throw new Fault('name-missing', line)
		if (costs.has(option)) throw new Fault('option-twice', line)
		const price = money(cells[cost] ?? '', line)
		if (price === 0) throw new Fault('cost-is-nought', line)
		costs.set(option, price)
		names.set(option, cells[name] || option)
		if (costs.size > mostOptions) throw new Fault('too-many-options', line)
	}
	if (costs.size === 0) throw new Fault('no-options', section.line)
	return { options: [...costs.keys()], costs, names }
}

function votesOf(
	section: Section,
	known: ReadonlySet<OptionId>,
): { ballots: ChosenBallot[]; voters: number } {
	const voter = column(section, 'voter_id')
	const vote = column(section, 'vote')
	const voters = new Set<string>()
	const together = new Map<string, ChosenBallot>()
	for (const { line, cells } of section.rows) {
		fitting(section, cells, line)
		const who = cells[voter] ?? ''
		if (voters.has(who)) throw new Fault('voter-twice', line)
		voters.add(who)
		const choices = choicesOf(cells[vote] ?? '', line, known)
		const key = choices.join()
		const same = together.get(key)
		if (same) same.weight += 1
		else together.set(key, { choices, weight: 1 })
	}
	return { ballots: [...together.values()], voters: voters.size }
}

function choicesOf(text: string, line: number, known: ReadonlySet<OptionId>): OptionId[] {
	if (text.trim() === '') return []
	const choices = text.split(',').map(word => word.trim())
	for (const option of choices) if (!known.has(option)) throw new Fault('unknown-option', line)
	if (new Set(choices).size < choices.length) throw new Fault('option-twice', line)
	return choices
}

function column({ columns, line }: Section, name: string): number {
	const place = columns.indexOf(name)
	if (place === -1) throw new Fault('column-missing', line + 1)
	return place
}

/** Spreadsheets end rows with empty cells; a full one too many means that something is cut wrongly. */
function fitting({ columns }: Section, cells: string[], line: number): void {
	const tooMany = cells.slice(columns.length).some(words => words !== '')
	if (tooMany || cells.length < columns.length) throw new Fault('wrong-number-of-cells', line)
}

function money(text: string, line: number): number {
	return wholeNumber(text.replace(/[.,]0+$/, ''), line)
}

function agree(
	said: { value: string; line: number } | undefined,
	counted: number,
	reason: 'wrong-number-of-options' | 'wrong-number-of-ballots',
): void {
	if (said && wholeNumber(said.value, said.line) !== counted) throw new Fault(reason, said.line)
}
