import { AskedAgain, countAgain, Finding, isHashOf, Verifier } from './again.ts'

// Runs apart from the page, so that a tablet still answers a touch while it
// counts. What it checks with is the file that everybody can take away.

/** Fetched before anybody asks: from then on no line is needed. */
const verifiers = new Map<string, Promise<Verifier>>()

addEventListener('message', ({ data }) => {
	const asked = typeof data === 'string' ? verifierAt(data) : check(AskedAgain.parse(data))
	// Whatever it was, a reader can only try again: the page says so.
	asked.catch(() => postMessage({ kind: 'trouble' }))
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

async function check({ file, verifier: address, kept }: AskedAgain): Promise<void> {
	const verifier = await verifierAt(address)
	const bytes = new Uint8Array(file)
	let isRight = true
	for (const found of verifier.verifyStepByStep(bytes)) {
		const finding = Finding.parse(found)
		isRight &&= finding.wrong === undefined
		postMessage({ kind: 'step', ...finding })
	}
	const text = new TextDecoder().decode(bytes)
	const parts = isRight ? countAgain(text) : []
	const keptIs = isRight && kept !== '' ? isHashOf(text, kept, verifier) : null
	postMessage({ kind: 'done', isRight, parts, keptIs })
}
