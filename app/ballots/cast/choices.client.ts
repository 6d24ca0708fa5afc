import type { Say } from '#app/surveys/say.client.ts'

/** Says how many are chosen, where more than one may be. */
export function countChoices(form: HTMLFormElement, say: Say): void {
	for (const set of form.querySelectorAll<HTMLElement>('[data-part][data-method="choose"]')) {
		const line = set.querySelector('[data-so-far]')
		const most = Number(set.dataset.most)
		if (!line || most < 2) continue
		const count = () => {
			const chosen = set.querySelectorAll('[data-option] :checked').length
			line.textContent = say(
				chosen > most ? 'too-many' : 'chosen',
				...(chosen > most ? [most] : [chosen, most]),
			)
			line.classList.toggle('error', chosen > most)
		}
		set.addEventListener('change', count)
		count()
	}
}

/** Nobody and somebody take each other away, as two radio buttons would. */
export function loosenNobody(form: HTMLFormElement): void {
	form.addEventListener(
		'change',
		({ target }) => {
			if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox' || !target.checked) return
			const others = form.querySelectorAll<HTMLInputElement>(`input[name="${target.name}"]`)
			for (const other of others) if ((other.value === '') !== (target.value === '')) other.checked = false
			if (target.value === '') target.closest('fieldset')?.dispatchEvent(new Event('change'))
		},
		{ capture: true },
	)
}
