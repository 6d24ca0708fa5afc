import { useEffect, useRef } from 'react'

/**
 * Does something when a key is pressed alone: for people who read many voices an
 * hour. Never while somebody types, never with Ctrl, Alt or Meta, and only while
 * `on`: WCAG 2.1.4 asks that such keys can be switched off.
 *
 * @param keys what to do, by the key's own letter or digit, small.
 */
export function useSingleKeys(keys: Record<string, () => void>, on: boolean): void {
	const newest = useRef(keys)
	newest.current = keys
	useEffect(() => {
		if (!on) return
		function pressed(event: KeyboardEvent) {
			if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return
			if (event.defaultPrevented || isTyping(event.target)) return
			const deed = newest.current[keyOf(event)]
			if (!deed) return
			event.preventDefault()
			deed()
		}
		document.addEventListener('keydown', pressed)
		return () => document.removeEventListener('keydown', pressed)
	}, [on])
}

/** The Latin letter or the digit that stands on the key: on an Arabic keyboard C is where C is. */
function keyOf(event: KeyboardEvent): string {
	if (/^[a-z0-9]$/i.test(event.key)) return event.key.toLowerCase()
	return /^(?:Key|Digit)([A-Z0-9])$/.exec(event.code)?.[1]?.toLowerCase() ?? event.key
}

function isTyping(target: EventTarget | null): boolean {
	if (target instanceof HTMLInputElement)
		return !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
	return (
		target instanceof HTMLTextAreaElement ||
		target instanceof HTMLSelectElement ||
		(target instanceof HTMLElement && target.isContentEditable)
	)
}

/** The key that does what the words beside it say. */
export function KeyHint({ letter, on }: { letter: string; on: boolean }) {
	return on ? (
		<span className="key" aria-hidden="true">
			{letter}
		</span>
	) : null
}
