import { lookForPictures, lookForReceipt } from './receipt-typed.ts'

/** Looks for a receipt in the list of all of them: nobody hears which one. Without the list the server may look. */
export function lookAlone(section: HTMLElement): void {
	const address = section.dataset.receipts
	if (address === undefined) return
	let codes: ReadonlySet<string> | undefined
	for (const form of section.querySelectorAll('form')) {
		form.addEventListener('submit', async event => {
			event.preventDefault()
			codes ??= await fetchCodes(address)
			show(section, codes ? [lookIn(form, codes), 'alone'] : ['trouble'])
		})
	}
}

function lookIn(form: HTMLFormElement, codes: ReadonlySet<string>) {
	const filled = new FormData(form)
	return filled.has('picture')
		? lookForPictures(filled.getAll('picture').map(String), codes)
		: lookForReceipt(String(filled.get('receipt') ?? ''), codes)
}

async function fetchCodes(address: string): Promise<ReadonlySet<string> | undefined> {
	try {
		const answer = await fetch(address)
		return answer.ok ? new Set((await answer.text()).split('\n')) : undefined
	} catch {
		// No line just now: the page says so, and the button is still there.
		return undefined
	}
}

function show(section: HTMLElement, shown: string[]): void {
	for (const answer of section.querySelectorAll<HTMLElement>('[data-answer]'))
		answer.hidden = !shown.includes(answer.dataset.answer ?? '')
}
