import { offerReading, stopReading } from '#app/languages/read-aloud.client.ts'
import { type Say, sayer } from '#app/surveys/say.client.ts'
import { inFours } from '../letters.ts'
import { readSlip } from '../slip.ts'
import { countChoices, loosenNobody } from './choices.client.ts'
import { forgetWhenIdle } from './idle.client.ts'
import { lookAt } from './last-look.client.ts'
import { partsIn } from './parts.client.ts'
import { offerUpAndDown } from './ranking.client.ts'
import { readCasting } from './read-casting.ts'

/** As `station.client.ts` calls it. */
const voterTab = 'voter'

/** Makes one ballot paper in one document of the plain form: nothing is sent before the child casts it. */
export function votePaper(form: HTMLFormElement): void {
	const say = sayer(JSON.parse(form.dataset.words ?? '{}'))
	takeSlip(form, say)
	addEventListener('hashchange', () => takeSlip(form, say))
	if (form.dataset.fresh !== undefined) drawNumbers(form)
	countChoices(form, say)
	loosenNobody(form)
	offerUpAndDown(form, say)
	forgetWhenIdle()
	const look = document.querySelector<HTMLElement>('[data-last-look]')
	if (!look) return
	form.addEventListener('submit', event => {
		// A button that leads to other words sends the form as it stands.
		if (event.submitter?.hasAttribute('formaction')) return
		event.preventDefault()
		const wrong = firstWrong(form, say)
		if (wrong) showWrong(form, wrong)
		else lookAt(form, { look, say, cast: problem => cast(form, { say, problem }) })
	})
}

/** The slip's letters stand in the address that its picture leads to, behind `#`: no server sees them, and nobody who looks later. */
function takeSlip(form: HTMLFormElement, say: Say): void {
	const slip = readSlip(decodeURIComponent(location.hash.slice(1)))
	const field = form.querySelector<HTMLInputElement>('#slip')
	if (!slip.ok || !field) return
	field.value = inFours(slip.value)
	history.replaceState(null, '', location.pathname + location.search)
	const read = field.parentElement?.querySelector('[data-slip-read]')
	if (read) read.textContent = say('slip-read')
}

/** Numbers that this browser drew: the server's own chance decides nothing that a child may check later. */
function drawNumbers(form: HTMLFormElement): void {
	for (const field of form.querySelectorAll<HTMLInputElement>('input[name="r"], input[name^="v."]')) {
		const bytes = crypto.getRandomValues(new Uint8Array(16))
		field.value = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
		const shown = form.querySelector(`[data-number="${field.name.slice(2)}"]`)
		if (shown && field.name !== 'r') shown.textContent = inFours(field.value)
	}
}

type Wrong = { words: string; place: HTMLElement | null; id: string }

/** What must be mended before the last look, by the same rules as the server's. */
function firstWrong(form: HTMLFormElement, say: Say): Wrong | undefined {
	const fields = [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)])
	const { filled, misfits } = readCasting(partsIn(form), fields)
	const slip = readSlip(filled.slip)
	if (!slip.ok) {
		const words = say(filled.slip.trim() === '' ? 'slip.missing' : slip.refusal)
		return { words, place: form.querySelector('#slip'), id: 'slip' }
	}
	const [first] = misfits?.byPart ?? []
	if (!first) return undefined
	const [part, misfit] = first
	const set = form.querySelector<HTMLElement>(`[data-part="${part}"]`)
	return {
		words: say(misfit, Number(set?.dataset.most)),
		place: set?.querySelector<HTMLElement>('h2') ?? null,
		id: part,
	}
}

/** Says it beside its place, as the server would, and goes there. */
function showWrong(form: HTMLFormElement, { words, place, id }: Wrong): void {
	for (const old of form.querySelectorAll('.error')) old.remove()
	const said = document.createElement('p')
	said.className = 'error'
	said.id = `wrong-${id}`
	said.setAttribute('role', 'alert')
	said.textContent = words
	if (place instanceof HTMLInputElement) {
		place.setAttribute('aria-invalid', 'true')
		place.setAttribute('aria-describedby', `${said.id} slip-hint`)
		place.before(said)
	} else place?.closest('fieldset')?.querySelector('.how-many')?.after(said)
	place?.focus()
}

/** Sends the vote, once however often it is pressed: the same number makes it the same vote. */
async function cast(form: HTMLFormElement, { say, problem }: { say: Say; problem: HTMLElement }) {
	const body = new URLSearchParams(
		[...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]),
	)
	body.set('step', 'cast')
	problem.textContent = say('sending')
	// A voter's tab at a polling station attends to whole pages: there the receipt is one.
	if (window.name === voterTab) return sendWhole(form)
	try {
		const answer = await fetch(form.action, { method: 'POST', body })
		if (answer.status >= 500) problem.textContent = say('busy')
		else arrive(form.action, await answer.text())
	} catch {
		problem.textContent = say('offline')
	}
}

function sendWhole(form: HTMLFormElement): void {
	const step = document.createElement('input')
	Object.assign(step, { type: 'hidden', name: 'step', value: 'cast' })
	form.append(step)
	form.submit()
}

/** Puts the answered page in place of this one. When the vote is in, "back" must not lead to what was chosen (C-14). */
function arrive(address: string, html: string): void {
	const page = new DOMParser().parseFromString(html, 'text/html')
	const main = page.querySelector('main')
	if (!main) throw new Error('The answer has no main part.')
	stopReading()
	document.title = page.title
	document.querySelector('main')?.replaceWith(main)
	history.replaceState(null, '', address)
	const again = main.querySelector<HTMLFormElement>('form[data-ballot]')
	if (again) votePaper(again)
	// The entry before this one is of the same document: going there asks for a new, empty paper.
	else addEventListener('popstate', () => location.reload(), { once: true })
	main.querySelector<HTMLElement>('[data-errors], h1')?.focus()
	scrollTo({ top: 0 })
	offerReading(main)
}
