import { offerReading, stopReading } from '#app/languages/read-aloud.client.ts'
import { countLetters, isTooLong, longestWords } from './answer.ts'
import type { Draft } from './draft.client.ts'
import { button, made } from './element.client.ts'
import { lastLook } from './last-look.client.ts'
import { carryOverToOtherWords, loadPictures } from './other-words.client.ts'
import {
	answerIn,
	answersIn,
	empty,
	fill,
	type QuestionSet,
	questionSetsIn,
	wasAsked,
} from './question-set.client.ts'
import { type Say, sayer } from './say.client.ts'

/**
 * Turns the long form into one question at a time, with progress, back, skip,
 * and a last look before sending. Asks the same pure rules as the server.
 */
export function askOneAtATime(form: HTMLFormElement, draft: Draft): void {
	new Steps(form, draft).begin()
}

class Steps {
	readonly #form: HTMLFormElement
	readonly #draft: Draft
	readonly #say: Say
	readonly #questions: QuestionSet[]
	/** The introduction; a page that came back with something to mend has none. */
	readonly #start = document.querySelector<HTMLElement>('[data-start]')
	readonly #sendRow: HTMLElement | null
	readonly #progressWords = made('p', 'hint')
	readonly #progress = document.createElement('progress')
	readonly #check = made('section', 'check stack')
	readonly #problem = made('p', 'error')
	readonly #skip: HTMLButtonElement
	readonly #next: HTMLButtonElement
	/** The place of the question in sight; -1 is the introduction, past the last is the check. */
	#place = -1

	constructor(form: HTMLFormElement, draft: Draft) {
		this.#form = form
		this.#draft = draft
		this.#say = sayer(JSON.parse(form.dataset.words ?? '{}'))
		this.#questions = questionSetsIn(form)
		this.#sendRow = form.querySelector('.buttons')
		this.#skip = button(this.#say('skip'), 'quiet', () => this.#skipThis())
		this.#next = button(this.#say('next'), '', () => this.#leave())
	}

	begin() {
		const bar = made('div', 'steps-bar')
		bar.append(this.#progressWords, this.#progress)
		this.#problem.setAttribute('role', 'alert')
		const row = made('p', 'buttons step-buttons')
		row.append(
			button(this.#say('back'), 'quiet', () => this.#go(-1)),
			this.#skip,
			this.#next,
		)
		this.#form.prepend(bar)
		this.#sendRow?.before(this.#check, this.#problem, row)
		document.body.classList.add('in-steps')
		this.#listen()
		carryOverToOtherWords(() => this.#draft.save(this.#form, this.#place))
		loadPictures(this.#form)

		const kept = this.#draft.read()
		if (kept) fill(this.#form, kept.fields)
		const wrong = this.#questions.findIndex(({ set }) => set.querySelector('.error'))
		// Where somebody was before this script came: in a field, or at the question that "yes" leads to.
		const touched = this.#questions.findIndex(
			({ set }) => set.contains(document.activeElement) || set.matches(':target'),
		)
		// Whoever opens the page at this address next is to be asked first (C-19).
		if (location.hash) history.replaceState(null, '', location.pathname + location.search)
		const first = touched >= 0 ? touched : this.#start ? -1 : 0
		this.#show(wrong >= 0 ? wrong : kept ? Math.min(kept.step, this.#questions.length) : first, false)
	}

	#listen() {
		this.#form.addEventListener('submit', event => {
			event.preventDefault()
			if (this.#place < this.#questions.length) this.#leave()
			else void this.#send()
		})
		this.#form.addEventListener('input', event => {
			if (event.target instanceof HTMLTextAreaElement) this.#showLetters(event.target)
			this.#problem.textContent = ''
			this.#draft.save(this.#form, this.#place)
		})
		this.#start?.querySelector('[data-begin]')?.addEventListener('click', event => {
			event.preventDefault()
			this.#go(1)
		})
		this.#draft.whenIdle(() => {
			if (!this.#form.isConnected) return
			for (const { set } of this.#questions) empty(set)
			this.#show(-1)
			this.#draft.clear()
		})
	}

	/** The places of the questions this child is asked, with the answers so far. */
	#path(): number[] {
		const answers = answersIn(this.#questions)
		return this.#questions.flatMap(({ set }, place) => (wasAsked(set, answers) ? [place] : []))
	}

	#skipThis() {
		const question = this.#questions[this.#place]
		if (question) empty(question.set)
		this.#go(1)
	}

	/** To the next question, if the answer here fits. */
	#leave() {
		const misfit = this.#misfitHere()
		this.#problem.textContent = misfit
		if (!misfit) this.#go(1)
	}

	/** To the next or the one before, over questions this child is not asked. */
	#go(by: 1 | -1) {
		const path = this.#path()
		const isPast = this.#place >= this.#questions.length
		const here = isPast ? path.length : path.findIndex(place => place >= this.#place)
		const to = this.#place === -1 && by === 1 ? 0 : here + by
		this.#show(to < 0 ? -1 : (path[to] ?? this.#questions.length))
	}

	#show(asked: number, focus = true) {
		const to = this.#start ? asked : Math.max(asked, 0)
		this.#place = to
		stopReading()
		this.#problem.textContent = ''
		const isStart = to === -1
		const isCheck = to >= this.#questions.length
		if (this.#start) this.#start.hidden = !isStart
		this.#form.hidden = isStart
		for (const [place, { set }] of this.#questions.entries()) set.hidden = place !== to
		this.#check.hidden = !isCheck
		this.#skip.hidden = isCheck
		this.#next.hidden = isCheck
		if (this.#sendRow) this.#sendRow.hidden = !isCheck
		// Out of sight is not enough: the next child at this tablet must find nothing (C-14).
		const looked = { path: this.#path(), say: this.#say, change: (place: number) => this.#show(place) }
		this.#check.replaceChildren(...(isCheck ? lastLook(this.#questions, looked) : []))
		this.#showProgress(isCheck)
		this.#draft.save(this.#form, to)
		if (!focus) return
		const heading = isCheck
			? this.#check.querySelector('h2')
			: isStart
				? document.querySelector('h1')
				: this.#questions[to]?.heading
		heading?.focus({ preventScroll: true })
		scrollTo({ top: 0 })
	}

	#showProgress(isCheck: boolean) {
		const path = this.#path()
		const number = isCheck ? path.length : path.indexOf(this.#place) + 1
		this.#progressWords.textContent = isCheck ? '' : this.#say('progress', number, path.length)
		this.#progress.max = path.length
		this.#progress.value = number
		this.#progress.setAttribute('aria-label', this.#say('progress', number, path.length))
	}

	#misfitHere(): string {
		const set = this.#questions[this.#place]?.set
		if (!set) return ''
		const { choices, words } = answerIn(set)
		const { atLeast, atMost } = set.dataset
		if (choices.length > 0 && choices.length < Number(atLeast ?? 0)) return this.#say('choose-more')
		if (choices.length > Number(atMost ?? Number.POSITIVE_INFINITY)) return this.#say('choose-fewer')
		return words && isTooLong(words) ? this.#say('too-long') : ''
	}

	async #send() {
		const path = this.#path()
		for (const [place, { set }] of this.#questions.entries()) set.disabled = !path.includes(place)
		const fields = [...new FormData(this.#form)].map(([name, value]): [string, string] => [
			name,
			String(value),
		])
		for (const { set } of this.#questions) set.disabled = false
		this.#problem.textContent = this.#say('sending')
		try {
			const body = new URLSearchParams(fields)
			const answer = await fetch(this.#form.action, { method: 'POST', body })
			if (answer.status === 413) this.#problem.textContent = this.#say('too-much')
			else if (answer.status >= 500) this.#problem.textContent = this.#say('busy')
			else this.#arrive(await answer.text())
		} catch {
			this.#problem.textContent = this.#say('offline')
		}
	}

	/**
	 * Puts the answered page in place of this one. When it asks nothing more, in
	 * the history too: "back" must not lead to the answers (C-14). A page that
	 * comes back to be mended stays at this address, where its draft is.
	 */
	#arrive(html: string) {
		const page = new DOMParser().parseFromString(html, 'text/html')
		const main = page.querySelector('main')
		if (!main) throw new Error('The answer has no main part.')
		stopReading()
		document.title = page.title
		document.body.classList.remove('in-steps')
		document.querySelector('main')?.replaceWith(main)
		main.querySelector<HTMLElement>('[data-errors], h1')?.focus()
		scrollTo({ top: 0 })
		const again = main.querySelector<HTMLFormElement>('form[data-survey]')
		if (again) askOneAtATime(again, this.#draft)
		else {
			this.#draft.clear()
			history.replaceState(null, '', this.#form.action)
		}
		offerReading(main)
	}

	#showLetters(box: HTMLTextAreaElement) {
		const line = box.parentElement?.querySelector('[data-letters]')
		if (line) line.textContent = this.#say('letters-left', longestWords - countLetters(box.value))
	}
}
