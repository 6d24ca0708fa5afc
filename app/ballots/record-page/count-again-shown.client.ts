import { numberInWords } from '#app/languages/in-words.ts'
import type { CountedAgain } from './again.ts'
import type { PartNames } from './part-names.ts'

/** The address of the one file that checks a record, as everybody gets it. */
const verifier = '/verify-ballot.mjs'

type Said =
	| { kind: 'step'; step: number; wrong?: string }
	| { kind: 'done'; isRight: boolean; parts: CountedAgain[]; keptIs: boolean | null }
	| { kind: 'trouble' }

/** Lets a reader count again: the steps one after another as a worker finds them, then who won. */
export function showCountAgain(section: HTMLElement): void {
	const { record = '', worker: workerUrl = '', language = 'en' } = section.dataset
	const words: Record<string, string> = JSON.parse(section.dataset.words ?? '{}')
	const names: PartNames[] = JSON.parse(section.dataset.names ?? '[]')
	const kept = section.querySelector<HTMLInputElement>('[data-kept]')
	const start = section.querySelector<HTMLButtonElement>('[data-start]')
	const worker = new Worker(workerUrl, { type: 'module' })
	worker.postMessage(verifier)
	for (const part of section.querySelectorAll<HTMLElement>('[data-with-script]')) part.hidden = false
	for (const part of section.querySelectorAll<HTMLElement>('[data-without-script]')) part.hidden = true

	worker.addEventListener('message', ({ data }: MessageEvent<Said>) => {
		if (data.kind === 'step') return showStep(section, data, words)
		if (start) start.disabled = false
		if (data.kind === 'trouble') return say(section, words.trouble)
		say(section, sentences(data, words).join(' '))
		const counted = section.querySelector('[data-counted]')
		counted?.replaceChildren(...data.parts.flatMap(part => partShown(part, { names, words, language })))
	})
	worker.addEventListener('error', () => say(section, words.trouble))

	const check = (file: ArrayBuffer) => {
		say(section, words.checking)
		worker.postMessage({ file, verifier, kept: kept?.value ?? '' })
	}
	start?.addEventListener('click', async () => {
		start.disabled = true
		clear(section)
		say(section, words.fetching)
		const file = await fetchRecord(record)
		if (file) return check(file)
		start.disabled = false
		say(section, words.trouble)
	})
	section.querySelector<HTMLInputElement>('[data-file]')?.addEventListener('change', async ({ target }) => {
		const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined
		clear(section)
		if (file) check(await file.arrayBuffer())
	})
}

/** Once fetched it is kept: counting once more needs no line. */
const fetched = new Map<string, ArrayBuffer>()

async function fetchRecord(address: string): Promise<ArrayBuffer | undefined> {
	const known = fetched.get(address)
	if (known) return known
	try {
		const answer = await fetch(address)
		if (!answer.ok) return undefined
		const file = await answer.arrayBuffer()
		fetched.set(address, file)
		return file
	} catch {
		// No line just now: the page says so, and the button is still there.
		return undefined
	}
}

function sentences(
	{ isRight, keptIs }: { isRight: boolean; keptIs: boolean | null },
	words: Record<string, string>,
): string[] {
	const told = keptIs === null ? [] : [words[keptIs ? 'kept-ok' : 'kept-wrong'] ?? '']
	return [words[isRight ? 'all-ok' : 'failed'] ?? '', ...told]
}

function showStep(
	section: HTMLElement,
	{ step, wrong }: { step: number; wrong?: string },
	words: Record<string, string>,
): void {
	const line = section.querySelector<HTMLElement>(`[data-step="${step}"]`)
	const verdict = line?.querySelector('[data-verdict]')
	const why = line?.querySelector<HTMLElement>('[data-why]')
	if (!line || !verdict || !why) return
	line.dataset.found = wrong === undefined ? 'ok' : 'wrong'
	verdict.textContent = words[wrong === undefined ? 'ok' : 'wrong'] ?? ''
	why.hidden = wrong === undefined
	why.textContent = wrong ?? ''
}

function clear(section: HTMLElement): void {
	section.querySelector('[data-counted]')?.replaceChildren()
	for (const line of section.querySelectorAll<HTMLElement>('[data-step]')) {
		delete line.dataset.found
		line.querySelector('[data-verdict]')?.replaceChildren()
		const why = line.querySelector<HTMLElement>('[data-why]')
		if (why) why.hidden = true
	}
}

function say(section: HTMLElement, sentence = ''): void {
	const status = section.querySelector('[data-progress]')
	if (status) status.textContent = sentence
}

type Shown = { names: PartNames[]; words: Record<string, string>; language: string }

function partShown(
	{ part, tallies, elected, says }: CountedAgain,
	{ names, words, language }: Shown,
): HTMLElement[] {
	const known = names.find(({ id }) => id === part)
	const called = (option: string) => known?.options[option] ?? option
	const winners = elected.map(called).join(' · ') || (words.nobody ?? '')
	const same = elected.join(' ') === says.join(' ')
	const table = element('table', { className: 'table' })
	table.append(element('caption', { textContent: known?.name ?? part }))
	table.append(rowOf('th', [words.option ?? '', words.votes ?? '']))
	for (const [option, votes] of Object.entries(tallies).sort(([, a], [, b]) => b - a))
		table.append(rowOf('td', [called(option), numberInWords(votes, language)]))
	return [
		element('h3', { textContent: `${words.elected ?? ''} ${winners}` }),
		element('p', { textContent: words[same ? 'agrees' : 'differs'] ?? '' }),
		table,
	]
}

function rowOf(kind: 'th' | 'td', cells: string[]): HTMLElement {
	const row = element('tr', {})
	for (const textContent of cells) {
		const cell = element(kind, {})
		// A name may be in another script than the page: it must not turn its neighbours round.
		cell.append(element('bdi', { textContent }))
		row.append(cell)
	}
	return row
}

function element<Kind extends keyof HTMLElementTagNameMap>(
	kind: Kind,
	about: Partial<HTMLElement>,
): HTMLElementTagNameMap[Kind] {
	return Object.assign(document.createElement(kind), about)
}
