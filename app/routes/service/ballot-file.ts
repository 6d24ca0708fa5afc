import { gunzipSync } from 'node:zlib'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { findBallot } from '#app/ballots/ballot.store.server.ts'
import { type FileToTake, fileToTake } from '#app/ballots/record-page/take-away.server.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'

/** What anybody may take away of a ballot that is over: its record, its receipts, its votes for other programs. It never changes. */
export async function loader({ request, params: { slug = '', file = '' } }: LoaderFunctionArgs) {
	const ballot = (await findBallot(db.read, slug)) ?? notFound()
	const data = (await fileToTake(db.read, ballot, file)) ?? notFound()
	const headers = headersOf(data)
	if (request.headers.get('if-none-match') === data.tag) return new Response(null, { status: 304, headers })
	// Whoever fetches it by a plain program gets it plain.
	if (!/\bgzip\b/.test(request.headers.get('accept-encoding') ?? ''))
		return new Response(new Uint8Array(gunzipSync(data.packed)), { headers })
	return new Response(new Uint8Array(data.packed), { headers: { ...headers, 'Content-Encoding': 'gzip' } })
}

function headersOf({ type, tag }: FileToTake): Record<string, string> {
	return {
		'Content-Type': type,
		'Content-Security-Policy': "default-src 'none'",
		ETag: tag,
		'Cache-Control': 'public, max-age=3600',
	}
}
