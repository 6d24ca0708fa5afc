const { readFileSync } = require('node:fs')

// Loaded before a server that a test wants to meet at another time: its clock is as many milliseconds ahead as
// the file in MOVED_CLOCK says at that moment. Timers go on as they do.
const file = process.env.MOVED_CLOCK ?? ''
const now = Date.now

function ahead() {
	try {
		return Number(readFileSync(file, 'utf8')) || 0
	} catch {
		return 0
	}
}

Date.now = () => now() + ahead()
globalThis.Date = new Proxy(Date, {
	construct: (real, when, asked) => Reflect.construct(real, when.length === 0 ? [Date.now()] : when, asked),
})
