import type { Answer, Answers } from './answer.ts'
import { isAsked } from './branching.ts'

/** One question's fieldset in the page, and what a child did there. */
export type QuestionSet = { set: HTMLFieldSetElement; id: string; heading: HTMLElement | null }

export function questionSetsIn(form: HTMLFormElement): QuestionSet[] {
	return [...form.querySelectorAll<HTMLFieldSetElement>('fieldset')].map(set => ({
		set,
		id: set.dataset.question ?? '',
		heading: set.querySelector('h2'),
	}))
}

/** The answers in the page to the questions this child is asked, as the server will read them. */
export function answersIn(questions: QuestionSet[]): Answers {
	const answers: Answers = {}
	for (const { set, id } of questions) if (wasAsked(set, answers)) answers[id] = answerIn(set)
	return answers
}

/** Whether a child with these answers is asked this question. */
export function wasAsked(set: HTMLFieldSetElement, answers: Answers): boolean {
	const { ifQuestion, ifChoices } = set.dataset
	const onlyIf = ifQuestion ? { question: ifQuestion, choices: (ifChoices ?? '').split(' ') } : undefined
	return isAsked({ onlyIf }, answers)
}

export function answerIn(set: HTMLFieldSetElement): Answer {
	const chosen = set.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input:checked, select')
	const choices = [...chosen].map(({ value }) => value).filter(value => value !== '')
	const words = set.querySelector('textarea')?.value
	return words?.trim() ? { choices, words } : { choices }
}

/** What was answered, in the words on the page; nothing when it was skipped. */
export function saidIn(set: HTMLFieldSetElement): string {
	const chosen = [...set.querySelectorAll<HTMLInputElement>('input:checked')]
		.filter(({ value }) => value !== '')
		.map(input => input.parentElement?.textContent?.trim() ?? '')
	const listed = [...(set.querySelector('select')?.selectedOptions ?? [])]
		.filter(({ value }) => value !== '')
		.map(({ text }) => text)
	return [...chosen, ...listed, set.querySelector('textarea')?.value.trim() ?? ''].filter(Boolean).join(' · ')
}

/** Takes the answer to one question away. */
export function empty(set: HTMLFieldSetElement): void {
	for (const input of set.querySelectorAll('input')) {
		input.checked = false
		input.defaultChecked = false
	}
	for (const list of set.querySelectorAll('select')) list.value = ''
	for (const box of set.querySelectorAll('textarea')) {
		box.value = ''
		box.defaultValue = '' // what the server sent back stands in the page too
	}
}

/** Puts fields of a kept draft back. */
export function fill(form: HTMLFormElement, fields: [string, string][]): void {
	for (const [name, value] of fields) {
		for (const field of form.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`)) {
			if (field.type === 'radio' || field.type === 'checkbox') field.checked ||= field.value === value
			else field.value = value
		}
	}
}
