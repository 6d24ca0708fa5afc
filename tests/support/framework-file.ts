import { readFileSync } from 'node:fs'

// biome-ignore lint/suspicious/noExplicitAny: tests reach into the file to break it
export type FrameworkFile = any

/** The city's own framework file, fresh each time so that a test may break it. */
export function frameworkFile(): FrameworkFile {
	return JSON.parse(readFileSync('prisma/framework.json', 'utf8'))
}
