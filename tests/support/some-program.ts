import { readFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http'
import { createServer as createSafeServer } from 'node:https'

type Heard = { headers: IncomingHttpHeaders; body: string }

/**
 * A real program at this machine, which keeps what it is told.
 *
 * @param sealed its certificate and the key, for one that speaks https.
 */
export async function someProgram(sealed?: { cert: string; key: string }) {
	const heard: Heard[] = []
	const state: { says: number | 'nothing' } = { says: 200 }
	const listen: RequestListener = async (request, response) => {
		const pieces: Buffer[] = []
		for await (const piece of request) pieces.push(piece)
		heard.push({ headers: request.headers, body: Buffer.concat(pieces).toString('utf8') })
		if (state.says === 'nothing') return
		response.writeHead(state.says, state.says === 302 ? { Location: '/elsewhere' } : {}).end('Thanks.')
	}
	const server = sealed ? createSafeServer(sealed, listen) : createServer(listen)
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()))
	const address = server.address()
	const port = typeof address === 'object' ? address?.port : 0
	return {
		heard,
		port,
		url: `http://127.0.0.1:${port}/told`,
		set says(answer: number | 'nothing') {
			state.says = answer
		},
		async close() {
			server.closeAllConnections()
			await new Promise<void>(resolve => server.close(() => resolve()))
		},
	}
}

/** The receiver's example, as docs/webhooks.md has it. */
export async function documentedCheck(): Promise<(came: object) => boolean> {
	const [, code = ''] = /```js\n([\s\S]*?)```/.exec(readFileSync('docs/webhooks.md', 'utf8')) ?? []
	const { isFromTheCity } = await import(`data:text/javascript,${encodeURIComponent(code)}`)
	return isFromTheCity
}
