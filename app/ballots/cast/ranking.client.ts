import { button } from '#app/surveys/element.client.ts'
import type { Say } from '#app/surveys/say.client.ts'
import { nameOf, optionsIn } from './parts.client.ts'

/**
 * Buttons beside each number. Up gives the next free number, then moves ahead
 * one by one; down moves back, and from the last place takes the number away.
 * Options stay where they stand; what changed is said politely.
 */
export function offerUpAndDown(form: HTMLFormElement, say: Say): void {
	for (const set of form.querySelectorAll<HTMLElement>('[data-part][data-method="rank"]')) {
		const ranking = new Ranking(set, say)
		for (const option of optionsIn(set)) ranking.offer(option)
	}
}

class Ranking {
	readonly #set: HTMLElement
	readonly #say: Say

	constructor(set: HTMLElement, say: Say) {
		this.#set = set
		this.#say = say
	}

	offer(option: HTMLElement) {
		const field = fieldOf(option)
		if (!field || field.disabled) return
		const row = document.createElement('span')
		row.className = 'rank-buttons'
		row.append(this.#button('up', option), this.#button('down', option))
		field.closest('.rank')?.append(row)
	}

	#button(way: 'up' | 'down', option: HTMLElement): HTMLButtonElement {
		const made = button(way === 'up' ? '▲' : '▼', 'quiet small', () => this.#move(option, way))
		made.setAttribute('aria-label', this.#say(way, nameOf(option)))
		return made
	}

	/** The options that have a number, the first first; what is no number comes last. */
	#inOrder(): HTMLElement[] {
		const placeOf = (option: HTMLElement) => Number(fieldOf(option)?.value) || Number.MAX_SAFE_INTEGER
		return optionsIn(this.#set)
			.filter(option => fieldOf(option)?.value.trim())
			.sort((a, b) => placeOf(a) - placeOf(b))
	}

	#move(option: HTMLElement, way: 'up' | 'down') {
		const order = this.#inOrder()
		const place = order.indexOf(option)
		const most = Number(this.#set.dataset.most)
		if (place < 0) {
			if (way === 'down' || order.length >= most) return this.#tell(option)
			order.push(option)
		} else {
			order.splice(place, 1)
			if (way === 'up') order.splice(Math.max(place - 1, 0), 0, option)
			else if (place < order.length) order.splice(place + 1, 0, option)
		}
		for (const one of optionsIn(this.#set)) {
			const field = fieldOf(one)
			if (field) field.value = order.includes(one) ? String(order.indexOf(one) + 1) : ''
		}
		this.#tell(option)
	}

	#tell(option: HTMLElement) {
		const line = this.#set.querySelector('[data-so-far]')
		const number = fieldOf(option)?.value
		if (!line) return
		line.textContent = number
			? this.#say('ranked', nameOf(option), Number(number))
			: this.#say('unranked', nameOf(option))
	}
}

function fieldOf(option: HTMLElement): HTMLInputElement | null {
	return option.querySelector('input')
}
