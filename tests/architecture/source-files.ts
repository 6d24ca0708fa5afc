import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type SourceFile = { path: string; text: string }

/** The files below a folder whose path fits, with what is in them. What is generated is left out. */
export function filesOf(folder: string, fits: RegExp): SourceFile[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
		const path = join(folder, entry.name)
		if (entry.isDirectory()) return entry.name === 'generated' ? [] : filesOf(path, fits)
		return fits.test(path) ? [{ path, text: readFileSync(path, 'utf8') }] : []
	})
}
