import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type RunningServer, startServer } from './server.ts'

/** A server whose clock a test may move on, so that a story of weeks is told in seconds. */
export async function startServerWithClock(): Promise<
	RunningServer & { moveOn: (to: Date) => void; now: () => Date }
> {
	const folder = mkdtempSync(join(tmpdir(), '12-wishes-clock-'))
	const clock = join(folder, 'ahead')
	let ahead = 0
	writeFileSync(clock, '0')
	const server = await startServer({
		folder,
		settings: {
			SAMPLES: 'no',
			LOG_LEVEL: 'warn',
			MOVED_CLOCK: clock,
			NODE_OPTIONS: `--require=${resolve('tests/support/moved-clock.cjs')}`,
		},
	})
	return {
		...server,
		now: () => new Date(Date.now() + ahead),
		moveOn(to) {
			ahead = to.getTime() - Date.now()
			writeFileSync(clock, String(ahead))
		},
	}
}
