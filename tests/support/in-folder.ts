import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Lends a new folder of its own, which is gone afterwards. */
export function inFolder<Found>(look: (folder: string) => Found): Found {
	const folder = mkdtempSync(join(tmpdir(), '12-wishes-'))
	try {
		return look(folder)
	} finally {
		rmSync(folder, { recursive: true })
	}
}
