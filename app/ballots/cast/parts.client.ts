import type { Part } from '../record.ts'

/** The parts of the paper in this form, as far as reading what is marked needs them. */
export function partsIn(form: HTMLFormElement): Part[] {
	return [...form.querySelectorAll<HTMLElement>('[data-part]')].map(set => {
		const { part: id = '', most, method } = set.dataset
		const options = optionsIn(set)
		const ids = options.map(({ dataset }) => dataset.option ?? '')
		const withdrawn = options.flatMap(({ dataset }) =>
			dataset.withdrawn === 'true' && dataset.option ? [dataset.option] : [],
		)
		const common = { id, options: ids, most: Number(most), withdrawn, seats: 1, lots: ids }
		if (method === 'rank') return { ...common, method, count: 'irv' }
		return method === 'score'
			? { ...common, method, count: 'score' }
			: { ...common, method: 'choose', count: 'choose' }
	})
}

export function optionsIn(set: HTMLElement): HTMLElement[] {
	return [...set.querySelectorAll<HTMLElement>('[data-option]')]
}

/** What an option is called, in the words of the page. */
export function nameOf(option: Element): string {
	return option.querySelector('[data-name]')?.textContent?.trim() ?? ''
}
