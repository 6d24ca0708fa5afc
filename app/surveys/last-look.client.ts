import { button, made } from './element.client.ts'
import { answersIn, type QuestionSet, saidIn } from './question-set.client.ts'
import type { Say } from './say.client.ts'

/** Every question and answer once more before sending, each with a way back to it. The first of what it answers is the heading. */
export function lastLook(
	questions: QuestionSet[],
	{ path, say, change }: { path: number[]; say: Say; change: (place: number) => void },
): HTMLElement[] {
	const heading = made('h2', '')
	heading.tabIndex = -1
	heading.textContent = say('check-title')
	const list = made('ul', 'check-list')
	for (const place of path) {
		const question = questions[place]
		if (!question) continue
		const name = made('p', 'hint')
		name.textContent = question.heading?.lastElementChild?.textContent ?? ''
		const said = made('p', 'said-here')
		said.dir = 'auto'
		said.textContent = saidIn(question.set) || say('skipped')
		const back = button(say('change'), 'quiet small', () => change(place))
		back.setAttribute('aria-label', say('change-question', name.textContent))
		const item = made('li', 'card')
		item.append(name, said, back)
		list.append(item)
	}
	const nothing = made('p', 'note')
	nothing.textContent = say('check-nothing')
	nothing.hidden = Object.values(answersIn(questions)).some(
		({ choices, words }) => choices.length > 0 || words,
	)
	return [heading, nothing, list]
}
