import { made } from '#app/surveys/element.client.ts'
import type { Say } from '#app/surveys/say.client.ts'
import type { Vote } from '../record.ts'
import { tidied } from '../written.ts'
import { optionsIn, partsIn } from './parts.client.ts'
import { readCasting } from './read-casting.ts'

type Look = { look: HTMLElement; say: Say; cast: (problem: HTMLElement) => Promise<void> }

/** Shows in this document what will be cast, with two ways on: cast it, or change it. "Back" changes it too. */
export function lookAt(form: HTMLFormElement, { look, say, cast }: Look): void {
	look.querySelector('.check-list')?.replaceChildren(...cardsOf(form, say))
	const hidden = [...(form.parentElement?.children ?? [])].filter(
		one => one !== look && !one.matches('.help-lines'),
	)
	const show = (isLook: boolean) => {
		look.hidden = !isLook
		for (const one of hidden) one.toggleAttribute('data-away', isLook)
		const heading = isLook ? look.querySelector('h2') : document.querySelector('h1')
		heading?.focus({ preventScroll: true })
		scrollTo({ top: 0 })
	}
	history.pushState(null, '')
	show(true)
	const back = new AbortController()
	addEventListener(
		'popstate',
		() => {
			back.abort()
			show(false)
		},
		{ once: true, signal: back.signal },
	)
	const problem = look.querySelector<HTMLElement>('[data-problem]')
	const casts = look.querySelector<HTMLButtonElement>('[data-cast]')
	look
		.querySelector('[data-change]')
		?.addEventListener('click', () => history.back(), { signal: back.signal })
	casts?.addEventListener(
		'click',
		async () => {
			if (!problem || casts.disabled) return
			casts.disabled = true
			await cast(problem)
			casts.disabled = false
			if (!look.isConnected) back.abort()
		},
		{ signal: back.signal },
	)
}

/** One card for each part: who was chosen, in the child's own order where they were ranked. */
function cardsOf(form: HTMLFormElement, say: Say): HTMLElement[] {
	const fields = [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)])
	const { votes } = readCasting(partsIn(form), fields)
	const cards = votes.map(({ part, vote }) => {
		const set = form.querySelector<HTMLElement>(`[data-part="${part}"]`)
		const card = made('li', 'card reviewed')
		const asked = made('p', 'hint')
		const words = set?.querySelector('h2 > :last-child')
		if (words) asked.append(words.cloneNode(true))
		card.append(asked, set ? chosenIn(set, { vote, say }) : '')
		return card
	})
	return [...cards, ...writtenIn(form, say)]
}

/** What was written by hand, as it will be read. */
function writtenIn(form: HTMLFormElement, say: Say): HTMLElement[] {
	return [...form.querySelectorAll<HTMLInputElement>('[data-written]')].map(field => {
		const card = made('li', 'card reviewed')
		const asked = made('p', 'hint')
		const question = field.closest('.question')?.querySelector('h2 label')
		if (question) asked.append(...[...question.childNodes].map(node => node.cloneNode(true)))
		const text = tidied(field.value)
		const said = made('p', 'said-here')
		const words = made('bdi', '')
		words.textContent = text || say('nothing-written')
		said.append(words)
		card.append(asked, said)
		return card
	})
}

function chosenIn(set: HTMLElement, { vote, say }: { vote: Vote; say: Say }): HTMLElement {
	const named = Array.isArray(vote) ? vote : Object.keys(vote)
	const isRanked = set.dataset.method === 'rank'
	const options = optionsIn(set)
	const inOrder = isRanked ? named : options.map(({ dataset }) => dataset.option ?? '')
	const chosen = inOrder.filter(id => named.includes(id))
	if (chosen.length === 0) {
		const nobody = made('p', 'said-here')
		nobody.textContent = say('nobody')
		return nobody
	}
	const list = made(isRanked ? 'ol' : 'ul', 'reviewed-options')
	for (const [place, id] of chosen.entries()) {
		const option = options.find(({ dataset }) => dataset.option === id)
		const item = made('li', 'said-here')
		if (isRanked) {
			const number = made('span', 'place')
			number.textContent = say('place', place + 1)
			item.append(number)
		}
		const face = option?.querySelector('.faces :checked')?.closest('label')
		for (const piece of [
			option?.querySelector('.picture'),
			option?.querySelector('[data-name]'),
			face?.querySelector('.face'),
			face?.querySelector('span'),
		])
			if (piece) item.append(piece.cloneNode(true))
		list.append(item)
	}
	return list
}
