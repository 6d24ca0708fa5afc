import { type Answer, type Answers, countLetters, longestWords } from './answer.ts'
import { isAsked } from './branching.ts'
import type { Draft } from './draft.client.ts'
import { offerReading, stopReading } from './reading.client.ts'

type Words = Record<string, string>
type Step = { set: HTMLFieldSetElement; id: string; heading: HTMLElement | null }

/**
 * Turns the long form into one question at a time, with progress, back, skip,
 * and a last look before sending. Asks the same pure rules as the server.
 */
export function askOneAtATime(form: HTMLFormElement, draft: Draft): void {
	const words: Words = JSON.parse(form.dataset.words ?? '{}')
	const say = (name: string, ...values: unknown[]) =>
		values.reduce<string>(
			(text, value, place) => text.replace(values.length > 1 ? `%${place + 1}` : '%', String(value)),
			words[name] ?? '',
		)
	const steps: Step[] = [...form.querySelectorAll<HTMLFieldSetElement>('fieldset')].map(set => ({
		set,
		id: set.dataset.question ?? '',
		heading: set.querySelector('h2'),
	}))
	const start = document.querySelector<HTMLElement>('[data-start]')
	const sendRow = form.querySelector<HTMLElement>('.buttons')
	const sendButton = form.querySelector<HTMLButtonElement>('[type=submit]')
	const sendWords = sendButton?.textContent ?? ''
	let place = -1

	const bar = made('div', 'steps-bar')
	const progressWords = made('p', 'hint')
	const progress = document.createElement('progress')
	bar.append(progressWords, progress)
	const check = made('section', 'check stack')
	const problem = made('p', 'error')
	problem.setAttribute('role', 'alert')
	const back = button(words.back, 'quiet', () => go(-1))
	const skip = button(words.skip, 'quiet', () => {
		const step = steps[place]
		if (step) empty(step.set)
		go(1)
	})
	const next = button(words.next, '', () => {
		const misfit = misfitHere()
		problem.textContent = misfit
		if (!misfit) go(1)
	})
	const row = made('p', 'buttons step-buttons')
	row.append(back, skip, next)
	form.prepend(bar)
	sendRow?.before(check, problem, row)
	document.body.classList.add('in-steps')

	function answers(): Answers {
		const found: Answers = {}
		for (const { set, id } of steps) {
			const answer = answerIn(set)
			if (wasAsked(set, found)) found[id] = answer
		}
		return found
	}

	function asked(): number[] {
		const found = answers()
		return steps.flatMap(({ set }, index) => (wasAsked(set, found) ? [index] : []))
	}

	/** To the next or the one before, over questions this child is not asked. Past the last comes the check. */
	function go(by: 1 | -1) {
		const path = asked()
		const here = place >= steps.length ? path.length : path.findIndex(index => index >= place)
		const to = place === -1 && by === 1 ? 0 : here + by
		show(to < 0 ? -1 : (path[to] ?? steps.length))
	}

	function show(to: number, focus = true) {
		place = to
		stopReading()
		problem.textContent = ''
		const isStart = to === -1 && start !== null
		const isCheck = to >= steps.length
		if (start) start.hidden = !isStart
		form.hidden = isStart
		for (const [index, { set }] of steps.entries()) set.hidden = index !== to
		check.hidden = !isCheck
		row.hidden = false
		skip.hidden = isCheck
		next.hidden = isCheck
		if (sendRow) sendRow.hidden = !isCheck
		if (isCheck) fillCheck()
		const path = asked()
		const number = isCheck ? path.length : path.indexOf(to) + 1
		progressWords.textContent = isCheck ? '' : say('progress', number, path.length)
		progress.max = path.length
		progress.value = number
		progress.setAttribute('aria-label', progressWords.textContent)
		draft.save(form, to)
		const heading = isCheck
			? check.querySelector('h2')
			: isStart
				? document.querySelector('h1')
				: steps[to]?.heading
		if (focus) {
			heading?.focus({ preventScroll: true })
			scrollTo({ top: 0 })
		}
	}

	function fillCheck() {
		const heading = made('h2', '')
		heading.tabIndex = -1
		heading.textContent = words['check-title'] ?? ''
		const list = made('ul', 'check-list')
		const found = answers()
		for (const index of asked()) {
			const step = steps[index]
			if (!step) continue
			const question = step.heading?.textContent ?? ''
			const item = made('li', 'card')
			const name = made('p', 'hint')
			name.textContent = question
			const said = made('p', '')
			said.textContent = spoken(step.set) || (words.skipped ?? '')
			const change = button(words.change, 'quiet small', () => show(index))
			change.setAttribute('aria-label', say('change-question', question.trim()))
			item.append(name, said, change)
			list.append(item)
		}
		const nothing = made('p', 'note')
		nothing.textContent = words['check-nothing'] ?? ''
		nothing.hidden = Object.values(found).some(({ choices, words: written }) => choices.length > 0 || written)
		check.replaceChildren(heading, nothing, list)
	}

	function misfitHere(): string {
		const set = steps[place]?.set
		if (!set) return ''
		const { choices, words: written } = answerIn(set)
		const { atLeast, atMost } = set.dataset
		if (choices.length > 0 && choices.length < Number(atLeast ?? 0)) return words['choose-more'] ?? ''
		if (choices.length > Number(atMost ?? Infinity)) return words['choose-fewer'] ?? ''
		return written && countLetters(written) > longestWords ? (words['too-long'] ?? '') : ''
	}

	async function send() {
		const path = asked()
		for (const [index, { set }] of steps.entries()) set.disabled = !path.includes(index)
		const body = new URLSearchParams(
			[...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]),
		)
		for (const { set } of steps) set.disabled = false
		if (sendButton) sendButton.textContent = words.sending ?? ''
		try {
			const answer = await fetch(form.action, { method: 'POST', body, referrerPolicy: 'same-origin' })
			if (answer.status === 503) problem.textContent = words.busy ?? ''
			else arrive(await answer.text(), answer.ok)
		} catch {
			problem.textContent = words.offline ?? ''
		}
		if (sendButton) sendButton.textContent = sendWords
	}

	/** Puts the answered page in place of this one, in the history too: "back" must not lead to the answers (C-14). */
	function arrive(html: string, isStored: boolean) {
		const page = new DOMParser().parseFromString(html, 'text/html')
		const main = page.querySelector('main')
		if (!main) {
			problem.textContent = words.busy ?? ''
			return
		}
		if (isStored) draft.clear()
		document.title = page.title
		document.body.classList.remove('in-steps')
		document.querySelector('main')?.replaceWith(main)
		history.replaceState(null, '', form.action)
		main.querySelector<HTMLElement>('[data-errors], h1')?.focus()
		scrollTo({ top: 0 })
		const again = main.querySelector<HTMLFormElement>('form[data-survey]')
		if (again) askOneAtATime(again, draft)
		offerReading(main)
	}

	form.addEventListener('submit', event => {
		event.preventDefault()
		void send()
	})
	form.addEventListener('input', event => {
		if (event.target instanceof HTMLTextAreaElement) showLetters(event.target, say)
		problem.textContent = ''
		draft.save(form, place)
	})
	document.querySelector('[data-begin]')?.addEventListener('click', event => {
		event.preventDefault()
		go(1)
	})
	draft.whenIdle(() => {
		draft.clear()
		form.reset()
		for (const { set } of steps) empty(set)
		show(-1)
	})
	addEventListener('pagehide', stopReading)

	const kept = draft.read()
	if (kept) fill(form, kept.fields)
	const touched = steps.findIndex(({ set }) => set.contains(document.activeElement))
	const wrong = steps.findIndex(({ set }) => set.querySelector('.error'))
	show(
		wrong >= 0 ? wrong : kept ? Math.min(kept.step, steps.length) : touched >= 0 ? touched : start ? -1 : 0,
		false,
	)
}

function wasAsked(set: HTMLFieldSetElement, answers: Answers): boolean {
	const { ifQuestion, ifChoices } = set.dataset
	const onlyIf = ifQuestion ? { question: ifQuestion, choices: (ifChoices ?? '').split(' ') } : undefined
	return isAsked({ onlyIf }, answers)
}

function answerIn(set: HTMLFieldSetElement): Answer {
	const chosen = [...set.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input:checked, select')]
	const choices = chosen.map(({ value }) => value).filter(value => value !== '')
	const words = set.querySelector('textarea')?.value
	return words?.trim() ? { choices, words } : { choices }
}

/** What was answered, in the words on the page. */
function spoken(set: HTMLFieldSetElement): string {
	const chosen = [...set.querySelectorAll<HTMLInputElement>('input:checked')]
		.filter(({ value }) => value !== '')
		.map(input => input.parentElement?.textContent?.trim() ?? '')
	const listed = [...(set.querySelector('select')?.selectedOptions ?? [])]
		.filter(({ value }) => value !== '')
		.map(({ text }) => text)
	return [...chosen, ...listed, set.querySelector('textarea')?.value.trim() ?? ''].filter(Boolean).join(' · ')
}

function empty(set: HTMLFieldSetElement) {
	for (const input of set.querySelectorAll('input')) input.checked = false
	for (const field of set.querySelectorAll<HTMLSelectElement | HTMLTextAreaElement>('select, textarea'))
		field.value = ''
}

function fill(form: HTMLFormElement, fields: [string, string][]) {
	for (const [name, value] of fields) {
		for (const field of form.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`)) {
			if (field.type === 'radio' || field.type === 'checkbox') field.checked ||= field.value === value
			else field.value = value
		}
	}
}

function showLetters(box: HTMLTextAreaElement, say: (name: string, ...values: unknown[]) => string) {
	const line = box.parentElement?.querySelector('[data-letters]')
	if (line) line.textContent = say('letters-left', longestWords - countLetters(box.value))
}

function made(name: string, className: string): HTMLElement {
	const element = document.createElement(name)
	if (className) element.className = className
	return element
}

function button(words: string | undefined, look: string, press: () => void): HTMLButtonElement {
	const element = document.createElement('button')
	element.type = 'button'
	element.className = `button ${look}`
	element.textContent = words ?? ''
	element.addEventListener('click', press)
	return element
}
