import { button, made } from '#app/surveys/element.client.ts'

/** The name of the tab a voter has at a polling station: the form of the kiosk opens it. */
const voterTab = 'voter'

/** How long nothing may be touched before the tab asks, and how long it then waits. */
const idle = { asksAfter: 70_000, closesAfter: 20_000 }

/** How long a receipt stays in sight: enough to write ten letters down. */
const receiptStays = 30_000

/**
 * Attends to a voter's tab at a polling station (features.md M6): the tab is
 * closed once they are done, or when nobody touches it any more, and with it
 * goes everything they did: choices, receipt, the way back. Does nothing in any other tab.
 */
export function attendStation(words: { still: string; go: string; done: string; soon: string }): void {
	if (window.name !== voterTab) return
	const receipt = document.querySelector<HTMLElement>('[data-finished]')
	if (receipt) showReceipt(receipt, words)
	else watchIdle(words)
}

function showReceipt(receipt: HTMLElement, { done, soon }: { done: string; soon: string }) {
	const row = made('p', 'buttons station')
	row.append(button(done, '', leave))
	const hint = made('p', 'hint')
	hint.textContent = soon
	receipt.append(row, hint)
	setTimeout(leave, receiptStays)
}

function watchIdle({ still, go }: { still: string; go: string }) {
	const dialog = document.createElement('dialog')
	dialog.className = 'station-question'
	const words = document.createElement('p')
	words.textContent = still
	dialog.append(
		words,
		button(go, '', () => dialog.close()),
	)
	document.body.append(dialog)
	let timer = 0
	const begin = () => {
		clearTimeout(timer)
		if (dialog.open) dialog.close()
		timer = window.setTimeout(() => {
			dialog.showModal()
			timer = window.setTimeout(leave, idle.closesAfter)
		}, idle.asksAfter)
	}
	for (const touch of ['pointerdown', 'keydown', 'input', 'scroll'])
		addEventListener(touch, begin, { passive: true })
	begin()
}

/** Where a browser does not let the tab close, it shows nothing of the voter at least. */
function leave() {
	window.close()
	location.replace('about:blank')
}
