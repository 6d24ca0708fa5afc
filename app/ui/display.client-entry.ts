// How a person wants pages to look: colours, size of words, space. It is kept in
// this browser alone; nothing of it is ever sent. It must stay under 1 kB.

/** What can be chosen, as attributes of the page. Anything else, or nothing, is the browser's own way. */
const choices: Record<string, string[]> = {
	theme: ['light', 'dark', 'contrast', 'calm'],
	text: ['large', 'largest'],
	spacing: ['wide'],
}
const page = document.documentElement

function kept(name: string): string {
	try {
		return localStorage.getItem(`display-${name}`) ?? ''
	} catch {
		return '' // storage may be forbidden
	}
}

function keep(name: string, value: string) {
	try {
		if (value) localStorage.setItem(`display-${name}`, value)
		else localStorage.removeItem(`display-${name}`)
	} catch {
		// Then it holds for this page.
	}
}

function show(name: string, value: string) {
	if (choices[name]?.includes(value)) page.dataset[name] = value
	else delete page.dataset[name]
}

const showAll = () => {
	for (const name of Object.keys(choices)) show(name, kept(name))
}

showAll()
page.dataset.display = ''
addEventListener('storage', showAll) // chosen in another tab

/** Menus of the page's head: one open at a time, shut by a press outside and by Escape. */
function shut(except?: Node | null) {
	for (const menu of document.querySelectorAll<HTMLDetailsElement>('.menu[open]'))
		if (!except || !menu.contains(except)) menu.open = false
}

/** Each button says whether it is the one that holds. */
function mark(menu: Element) {
	for (const button of menu.querySelectorAll<HTMLButtonElement>('[data-set]'))
		button.ariaPressed = String(button.value === (page.dataset[button.dataset.set ?? ''] ?? ''))
}

addEventListener(
	'toggle',
	({ target }) => {
		if (!(target instanceof Element) || !target.matches('.menu[open]')) return
		shut(target)
		mark(target)
	},
	true, // it does not bubble
)
addEventListener('click', ({ target }) => {
	if (!(target instanceof Element)) return
	shut(target)
	const button = target.closest<HTMLButtonElement>('[data-set]')
	const name = button?.dataset.set
	if (!button || !name) return
	keep(name, button.value)
	show(name, button.value)
	mark(document.documentElement)
})
addEventListener('keydown', ({ key }) => {
	const open = key === 'Escape' && document.querySelector<HTMLDetailsElement>('.menu[open]')
	if (!open) return
	open.open = false
	open.querySelector('summary')?.focus()
})
