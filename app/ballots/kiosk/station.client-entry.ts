import { attendStation } from './station.client.ts'

// Of a voter's tab at a polling station; does nothing elsewhere.
const words = document.querySelector<HTMLScriptElement>('script[data-station]')?.dataset
attendStation({
	still: words?.still ?? '',
	go: words?.go ?? '',
	done: words?.done ?? '',
	soon: words?.soon ?? '',
})
