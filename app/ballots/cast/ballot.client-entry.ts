import { offerReading } from '#app/languages/read-aloud.client.ts'
import { votePaper } from './vote-paper.client.ts'

// The script of ballot papers: the slip from the address, buttons for up and
// down, a last look in this document, reading aloud. All works without it.
const form = document.querySelector<HTMLFormElement>('form[data-ballot]')
if (form) votePaper(form)
offerReading(document.body)

// Brought back by "back": what was on it may be somebody else's by now (C-14).
addEventListener('pageshow', ({ persisted }) => {
	if (persisted) location.reload()
})
