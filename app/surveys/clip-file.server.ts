import { mkdir, open, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Ids are ours: nothing else is ever a name in the folder. */
const idShape = /^[0-9a-z]{26}$/

/** Writes a clip's bytes under its id, which says nothing of what it was called. */
export async function keepClipFile(folder: string, id: string, bytes: Uint8Array): Promise<void> {
	await mkdir(folder, { recursive: true })
	await writeFile(nameOf(folder, id), bytes, { flag: 'wx', mode: 0o600 })
}

export async function removeClipFile(folder: string, id: string): Promise<void> {
	await rm(nameOf(folder, id), { force: true })
}

/**
 * The bytes of a clip, or the part of it that a player asks for (`bytes=0-99`,
 * RFC 9110 §14.1.2; one part, as players do). Null when there is no such file,
 * or no such part.
 */
export async function readClipFile(
	folder: string,
	{ id, range }: { id: string; range?: string | null },
): Promise<{ bytes: Uint8Array<ArrayBuffer>; from: number; size: number; isPart: boolean } | null> {
	const file = idShape.test(id) ? await open(nameOf(folder, id)).catch(() => null) : null
	if (!file) return null
	try {
		const { size } = await file.stat()
		const [, first = '', last = ''] = /^bytes=(\d{0,9})-(\d{0,9})$/.exec(range ?? '') ?? []
		const isPart = first !== '' || last !== ''
		const from = first === '' && isPart ? Math.max(size - Number(last), 0) : Number(first)
		const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
		if (from > to) return null
		const bytes = new Uint8Array(to - from + 1)
		await file.read(bytes, 0, bytes.length, from)
		return { bytes, from, size, isPart }
	} finally {
		await file.close()
	}
}

function nameOf(folder: string, id: string): string {
	if (!idShape.test(id)) throw new Error('A clip is kept under an id of ours and nothing else.')
	return join(folder, id)
}
