import { ok, type Result, refuse } from '#app/base/result.ts'

/** The largest file that is taken as evidence, in bytes: as much as a recording. */
const largestFile = 5 * 1024 * 1024

export type FileFault = 'plan.file-empty' | 'plan.file-too-large' | 'plan.file-unknown'

const kinds = [
	{ type: 'application/pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
	{ type: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
	{ type: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
] as const
export type ProofFileType = (typeof kinds)[number]['type']

/** What a file is, by how it begins and not by what it calls itself (W-13). A document or a picture; nothing that a browser would run. */
export function readProofFile(bytes: Uint8Array): Result<ProofFileType, FileFault> {
	if (bytes.length === 0) return refuse('plan.file-empty')
	if (bytes.length > largestFile) return refuse('plan.file-too-large')
	const found = kinds.find(({ begins }) => begins.every((byte, nth) => bytes[nth] === byte))
	return found ? ok(found.type) : refuse('plan.file-unknown')
}
