import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ok, type Result, refuse } from '#app/base/result.ts'
import type { PublicRecord } from '../record.ts'
import { manifestHash } from '../record-hash.server.ts'

const run = promisify(execFile)

/** The program that anybody may take from the site and run. */
const verifier = 'public/verify-ballot.mjs'

/**
 * Checks a record as an observer would: the same program, in a process of its own, told the hashes that observers
 * keep. Refuses with the sentences of the steps that failed, in the program's English.
 */
export async function verifyPublicRecord(
	record: PublicRecord,
	json: string,
): Promise<Result<'verified', { steps: string[] }>> {
	const folder = await mkdtemp(join(tmpdir(), '12-wishes-record-'))
	try {
		const file = join(folder, 'record.json')
		await writeFile(file, json)
		const told = ['--manifest', manifestHash(record.manifest), '--closing', record.closing.hash]
		const said = await run(process.execPath, [verifier, file, ...told, '--record', record.hash], {
			maxBuffer: 1024 * 1024,
		}).then(
			() => null,
			(error: unknown) => sentencesOf(error),
		)
		return said === null ? ok('verified') : refuse({ steps: said })
	} finally {
		await rm(folder, { recursive: true, force: true })
	}
}

/** What the verifier printed of steps that failed; an error of another kind is thrown on. */
function sentencesOf(error: unknown): string[] {
	const printed = error instanceof Error && 'stdout' in error ? String(error.stdout) : ''
	const failed = printed.split('\n').filter(line => /^step \d+: FAIL/.test(line))
	if (failed.length === 0) throw error
	return failed
}
