import { spokenPieces, voiceFor, wordAt } from './spoken-piece.ts'

/** What is being read, by its button. */
let reading: { button: HTMLElement; place: HTMLElement } | null = null

/**
 * Adds a button to everything marked `data-read-aloud` that reads it, when this
 * device has a voice of its own for each language in it. No voice, no
 * button. Marked `beside`, it stands after the words, not at their end. Reading stops with the page, and when the page is put away.
 */
export function offerReading(within: HTMLElement): void {
	if (!('speechSynthesis' in window)) return
	const offer = () => {
		for (const place of within.querySelectorAll<HTMLElement>('[data-read-aloud]')) {
			if (!place.dataset.readable && canBeRead(place)) addButton(place)
		}
	}
	offer()
	// Voices come late on most devices.
	speechSynthesis.addEventListener?.('voiceschanged', offer)
	addEventListener('pagehide', stopReading)
	document.addEventListener('visibilitychange', () => {
		if (document.hidden) stopReading()
	})
}

export function stopReading(): void {
	if (!('speechSynthesis' in window)) return
	const ended = reading
	reading = null
	speechSynthesis.cancel()
	ended?.button.removeAttribute('data-reading')
	ended?.place.removeAttribute('data-being-read')
	lit()?.clear()
}

function canBeRead(place: HTMLElement): boolean {
	const pieces = spokenPieces(runsIn(textsIn(place)))
	const voices = speechSynthesis.getVoices()
	return pieces.length > 0 && pieces.every(({ language }) => voiceFor(voices, language))
}

function addButton(place: HTMLElement) {
	place.dataset.readable = 'yes'
	const button = document.createElement('button')
	button.type = 'button'
	button.className = 'listen'
	button.setAttribute('aria-label', nameOf(place))
	button.addEventListener('click', event => {
		event.preventDefault()
		const wasReading = reading?.button === button
		stopReading()
		if (!wasReading) read(place, button)
	})
	if (place.matches('.choice')) {
		// Beside the card, not in it: pressing it must not choose.
		const row = document.createElement('span')
		row.className = 'listen-row'
		place.replaceWith(row)
		row.append(place, button)
	} else if (place.matches('p, li, dd, td') && place.dataset.readAloud !== 'beside') place.append(' ', button)
	else (place.closest('legend') ?? place).after(button) // a legend's words are the group's name
}

/** "Listen: " and how the words begin. */
function nameOf(place: HTMLElement): string {
	const words = textsIn(place)
		.map(({ data }) => data)
		.join('')
		.trim()
		.split(/\s+/)
	const beginning = words.length > 12 ? `${words.slice(0, 12).join(' ')} …` : words.join(' ')
	const script = document.querySelector<HTMLElement>('script[data-listen-to]')
	return (script?.dataset.listenTo ?? '%').replace('%', () => beginning)
}

function read(place: HTMLElement, button: HTMLElement) {
	const texts = textsIn(place)
	const pieces = spokenPieces(runsIn(texts))
	const voices = speechSynthesis.getVoices()
	const mine = { button, place }
	reading = mine
	button.dataset.reading = 'yes'
	place.dataset.beingRead = 'yes'
	for (const piece of pieces) {
		const spoken = new SpeechSynthesisUtterance(piece.text.trim())
		const begins = piece.from + piece.text.length - piece.text.trimStart().length
		const voice = voiceFor(voices, piece.language)
		if (!voice) continue
		spoken.voice = voice
		spoken.lang = voice.lang
		spoken.onboundary = ({ charIndex }) => {
			if (reading === mine) light(mine.place, texts, begins, wordAt(spoken.text, charIndex))
		}
		if (piece === pieces.at(-1)) {
			spoken.onend = () => {
				if (reading === mine) stopReading()
			}
		}
		spoken.onerror = () => {
			if (reading === mine) stopReading()
		}
		speechSynthesis.speak(spoken)
	}
}

/** Lights the word that is being said; without a way to light a word, the whole stays lit. */
function light(place: HTMLElement, texts: Text[], begins: number, word: { from: number; to: number }) {
	const start = pointAt(texts, begins + word.from)
	const end = pointAt(texts, begins + word.to)
	const highlight = lit()
	if (!highlight || !start || !end) return
	const range = new Range()
	range.setStart(start.text, start.offset)
	range.setEnd(end.text, end.offset)
	highlight.clear()
	highlight.add(range)
	place.removeAttribute('data-being-read')
}

/** The place in the document of a letter of the joined texts. */
function pointAt(texts: Text[], letter: number): { text: Text; offset: number } | undefined {
	let before = 0
	for (const text of texts) {
		if (letter <= before + text.length) return { text, offset: letter - before }
		before += text.length
	}
	return undefined
}

/** The browser's own marker for words, where it has one. */
function lit(): Highlight | undefined {
	if (!('highlights' in CSS) || typeof Highlight === 'undefined') return undefined
	const known = CSS.highlights.get('read-aloud')
	if (known) return known
	const made = new Highlight()
	CSS.highlights.set('read-aloud', made)
	return made
}

/** The words of a place as somebody hears them: never what a child typed or may choose in a field. */
function textsIn(place: HTMLElement): Text[] {
	const texts: Text[] = []
	const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT)
	while (walker.nextNode()) {
		const node = walker.currentNode
		const silent = node.parentElement?.closest(
			'button, input, textarea, select, script, style, [hidden], [aria-hidden="true"], [data-not-read]',
		)
		// A whole question may be out of sight when its button is made: only what is hidden in it counts.
		const isSilent = silent && silent !== place && place.contains(silent)
		if (node instanceof Text && !isSilent) texts.push(node)
	}
	return texts
}

/** The joined texts, cut where their language changes. */
function runsIn(texts: Text[]): { language: string; text: string }[] {
	const runs: { language: string; text: string }[] = []
	for (const text of texts) {
		const language = text.parentElement?.closest<HTMLElement>('[lang]')?.lang ?? ''
		const last = runs.at(-1)
		// A space or a full stop between two languages belongs to the one before.
		if (last && (last.language === language || !/[\p{L}\p{N}]/u.test(text.data))) last.text += text.data
		else runs.push({ language, text: text.data })
	}
	return runs
}
