import { once } from 'node:events'
import { type IncomingHttpHeaders, request } from 'node:http'

export type Answered = { status: number; headers: IncomingHttpHeaders; body: string }

/** Asks a server for a page or sends it a body, with any headers whatsoever, as a browser on our own page would. */
export async function ask(
	origin: string,
	path: string,
	{ body, headers = {} }: { body?: string | Buffer | URLSearchParams; headers?: Record<string, string> } = {},
): Promise<Answered> {
	const bytes = body instanceof URLSearchParams ? Buffer.from(body.toString()) : body
	const asked = request(origin + path, {
		method: bytes === undefined ? 'GET' : 'POST',
		headers: {
			...(bytes === undefined
				? {}
				: {
						'content-type': 'application/x-www-form-urlencoded',
						'content-length': String(Buffer.byteLength(bytes)),
						'sec-fetch-site': 'same-origin',
					}),
			...headers,
		},
	})
	asked.end(bytes)
	const [answer] = await once(asked, 'response')
	const pieces: Buffer[] = []
	for await (const piece of answer) pieces.push(piece)
	return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(pieces).toString('utf8') }
}

/** What a page says: its main part, and its title. */
export function mainOf(html: string): string {
	const title = /<title>.*?<\/title>/s.exec(html)?.[0] ?? ''
	return title + (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html)
}
