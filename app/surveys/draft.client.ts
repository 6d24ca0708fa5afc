/** A child who walked away: the next one at this tablet must find nothing (C-14). */
const idleMinutes = 10

const prefix = '12w:'

type Kept = { at: number; fields: [string, string][]; step: number }

export type Draft = {
	/** What was filled in before this page was loaded again, if it is recent. */
	read(): Kept | null
	/** Answers whether it is kept. */
	save(form: HTMLFormElement, step: number): boolean
	clear(): void
	/** Calls back when nobody has touched the page for ten minutes. The form in sight is the one to forget: the last call counts. */
	whenIdle(forget: () => void): void
}

/**
 * Keeps what a child has filled in for this tab alone (`sessionStorage`), until
 * it is sent or left. Without a name: only clears what others left.
 */
export function keepDraft(survey = ''): Draft {
	const name = prefix + survey
	let lastTouch = Date.now()
	let forgetForm: (() => void) | undefined
	return {
		read() {
			try {
				const kept: Kept = JSON.parse(sessionStorage.getItem(name) ?? 'null')
				if (kept && Date.now() - kept.at < idleMinutes * 60_000) return kept
				sessionStorage.removeItem(name)
			} catch {
				// A browser that keeps nothing, or a draft of an older page: begin afresh.
			}
			return null
		},
		save(form, step) {
			const fields = [...new FormData(form)].flatMap(([field, value]): [string, string][] =>
				/^[cw]-/.test(field) && typeof value === 'string' && value !== '' ? [[field, value]] : [],
			)
			try {
				sessionStorage.setItem(name, JSON.stringify({ at: Date.now(), fields, step }))
				return true
			} catch {
				// Storage is full or switched off: the page itself still holds the answers.
				return false
			}
		},
		clear() {
			try {
				for (const key of Object.keys(sessionStorage))
					if (key.startsWith(prefix)) sessionStorage.removeItem(key)
			} catch {
				// A browser that keeps nothing has nothing to clear.
			}
		},
		whenIdle(forget) {
			const isWatching = forgetForm !== undefined
			forgetForm = forget
			if (isWatching) return
			for (const touch of ['pointerdown', 'keydown', 'input', 'scroll']) {
				addEventListener(
					touch,
					() => {
						lastTouch = Date.now()
					},
					{ passive: true },
				)
			}
			const look = () => {
				if (Date.now() - lastTouch >= idleMinutes * 60_000) {
					lastTouch = Date.now()
					forgetForm?.()
				}
			}
			setInterval(look, 15_000)
			addEventListener('visibilitychange', look)
			// Brought back by "back" after its draft was cleared elsewhere: it must not show what it held.
			addEventListener('pageshow', ({ persisted }) => (persisted && !this.read() ? forgetForm?.() : look()))
		},
	}
}
