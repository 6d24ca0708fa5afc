/** The longest piece a voice is given at once: some engines fall silent in the middle of long ones. */
const longestPiece = 160

let reading: HTMLElement | null = null

/**
 * Adds a button to every question and every choice that reads it aloud, when
 * this device has a voice of its own for the page's language. A voice
 * that is not local would send the words to somebody else: it is not used.
 */
export function offerReading(within: HTMLElement): void {
	if (!('speechSynthesis' in window)) return
	const offer = () => {
		const language = document.documentElement.lang
		const voice = speechSynthesis
			.getVoices()
			.find(one => one.localService && one.lang.toLowerCase().startsWith(language))
		if (!voice) return
		for (const place of within.querySelectorAll<HTMLElement>(
			'legend h2, .choice:not(.skip-choice), [data-read-aloud]',
		)) {
			if (place.dataset.readable) continue
			place.dataset.readable = 'yes'
			addButton(place, voice)
		}
	}
	offer()
	addEventListener('pagehide', stopReading)
	speechSynthesis.addEventListener?.('voiceschanged', offer)
}

export function stopReading(): void {
	if (!('speechSynthesis' in window)) return
	speechSynthesis.cancel()
	reading?.removeAttribute('data-reading')
	reading = null
}

function addButton(place: HTMLElement, voice: SpeechSynthesisVoice) {
	const words = place.textContent?.trim() ?? ''
	const said = JSON.parse(document.querySelector<HTMLElement>('[data-words]')?.dataset.words ?? '{}')
	const button = document.createElement('button')
	button.type = 'button'
	button.className = 'listen'
	button.setAttribute('aria-label', String(said['listen-to'] ?? '%').replace('%', words))
	button.addEventListener('click', event => {
		event.preventDefault()
		const wasReading = reading === button
		stopReading()
		if (!wasReading) read(words, voice, button)
	})
	const row = document.createElement('span')
	row.className = 'listen-row'
	if (place.matches('.choice')) {
		// Beside the card, not in it: pressing it must not choose.
		place.replaceWith(row)
		row.append(place, button)
	} else (place.closest('legend') ?? place).after(button) // a legend's words are the group's name
}

function read(words: string, voice: SpeechSynthesisVoice, button: HTMLElement) {
	const pieces = words.match(new RegExp(`.{1,${longestPiece}}(?=\\s|$)|\\S{1,${longestPiece}}`, 'gsu')) ?? []
	reading = button
	button.dataset.reading = 'yes'
	for (const [place, piece] of pieces.entries()) {
		const spoken = new SpeechSynthesisUtterance(piece.trim())
		spoken.voice = voice
		spoken.lang = voice.lang
		if (place === pieces.length - 1) spoken.onend = () => button.removeAttribute('data-reading')
		speechSynthesis.speak(spoken)
	}
}
