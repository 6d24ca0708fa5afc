/** A child who walked away: the next one at this tablet must find nothing (C-14). */
const idleMinutes = 10

let isWatching = false

/** Asks for a new, empty page when nobody has touched this one for ten minutes. */
export function forgetWhenIdle(): void {
	if (isWatching) return
	isWatching = true
	let lastTouch = Date.now()
	for (const touch of ['pointerdown', 'keydown', 'input', 'scroll'])
		addEventListener(
			touch,
			() => {
				lastTouch = Date.now()
			},
			{ passive: true },
		)
	const look = () => {
		if (Date.now() - lastTouch >= idleMinutes * 60_000) location.replace(location.pathname + location.search)
	}
	setInterval(look, 15_000)
	addEventListener('visibilitychange', look)
}
