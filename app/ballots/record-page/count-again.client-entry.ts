import { z } from 'zod'
import { countBallots } from '../files/count-ballots.ts'
import { readOurRecord } from '../files/our-record.ts'
import { PublicRecord } from '../record.ts'

// Runs apart from the page, so that a tablet still answers a touch while it
// counts. What it checks with is the file that everybody can take away.

/** What the page asks: a record as it lies on a disk, where the verifier is, and a hash that somebody kept. */
const Asked = z.object({ file: z.instanceof(ArrayBuffer), verifier: z.string(), kept: z.string() })

type Told = { manifest?: string }
const Finding = z.object({ step: z.number(), wrong: z.string().optional(), note: z.string().optional() })
const Verifier = z.object({
	verifyStepByStep: z.custom<(file: Uint8Array, told?: Told) => Iterable<unknown>>(
		thing => typeof thing === 'function',
	),
})
type Verifier = z.infer<typeof Verifier>

/** Fetched before anybody asks: from then on no line is needed. */
const verifiers = new Map<string, Promise<Verifier>>()

addEventListener('message', ({ data }) => {
	const asked = typeof data === 'string' ? verifierAt(data) : check(Asked.parse(data))
	asked.catch((error: unknown) => {
		console.error(error)
		postMessage({ kind: 'trouble' })
	})
})

function verifierAt(address: string): Promise<Verifier> {
	const fetched =
		verifiers.get(address) ??
		import(/* @vite-ignore */ address).then((found: unknown) =>
			Verifier.parse({ verifyStepByStep: Object(found).verifyStepByStep }),
		)
	verifiers.set(address, fetched)
	return fetched
}

async function check({ file, verifier: address, kept }: z.infer<typeof Asked>): Promise<void> {
	const verifier = await verifierAt(address)
	const bytes = new Uint8Array(file)
	let isRight = true
	for (const found of verifier.verifyStepByStep(bytes)) {
		const finding = Finding.parse(found)
		isRight &&= finding.wrong === undefined
		postMessage({ kind: 'step', ...finding })
	}
	const text = new TextDecoder().decode(bytes)
	const record = isRight ? PublicRecord.parse(JSON.parse(text)) : null
	const parts = record?.results.map(result => countAgain(text, result)) ?? []
	const keptIs = record && kept !== '' ? isOf(record, kept, { verifier, bytes }) : null
	postMessage({ kind: 'done', isRight, parts, keptIs })
}

/** Whether a hash that somebody kept is one of this record's: of its manifest, its closing record or all of it. */
function isOf(
	{ hash, closing }: PublicRecord,
	kept: string,
	{ verifier, bytes }: { verifier: Verifier; bytes: Uint8Array },
): boolean {
	const asHex = kept.toLowerCase().replaceAll(/\s/g, '')
	if (asHex === hash || asHex === closing.hash) return true
	const [first] = verifier.verifyStepByStep(bytes, { manifest: asHex })
	return Finding.parse(first).wrong === undefined
}

/** One part as our own program counts it: how many votes name each option, who won, and who the record says won. */
function countAgain(text: string, { part, tallies, elected: says }: PublicRecord['results'][number]) {
	const file = readOurRecord(text, part)
	const method = file.ok ? file.value.says?.count : undefined
	const counted = file.ok && method ? countBallots(file.value, { method }) : undefined
	if (!counted?.ok) throw new Error(`The part ${part} cannot be counted.`)
	const { value } = counted
	return { part, tallies, says, elected: value.kind === 'money' ? value.count.funded : value.count.elected }
}
