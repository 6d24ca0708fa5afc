import { createHash } from 'node:crypto'

/** A file that programs ask for again and again: the same for everybody, kept a while, and sent only when it is another than they have. */
export function answerFeed(request: Request, { body, type }: { body: string; type: string }): Response {
	const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
	const headers = { ETag: tag, 'Cache-Control': 'public, max-age=300' }
	const known = (request.headers.get('if-none-match') ?? '')
		.split(',')
		.map(one => one.trim().replace(/^W\//, ''))
	if (known.includes(tag) || known.includes('*')) return new Response(null, { status: 304, headers })
	return new Response(body, { headers: { ...headers, 'Content-Type': `${type}; charset=utf-8` } })
}
