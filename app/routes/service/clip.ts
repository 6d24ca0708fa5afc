import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '#app/platform/http.server.ts'
import { clipFolder, db } from '#app/platform/running.server.ts'
import { findClip } from '#app/surveys/clip.store.server.ts'
import { readClipFile } from '#app/surveys/clip-file.server.ts'

/** A recording or a symbol, for a player or a picture in a page: never a page of its own (W-13). */
export async function loader({ request, params: { clipId = '' } }: LoaderFunctionArgs) {
	const clip = (await findClip(db.read, clipId)) ?? notFound()
	const file = await readClipFile(clipFolder, { id: clip.id, range: request.headers.get('range') })
	if (!file) throw new Response(null, { status: 416 })
	const { bytes, from, size, isPart } = file
	const headers = new Headers({
		'Content-Type': clip.type,
		'Content-Disposition': 'attachment',
		'Content-Security-Policy': "default-src 'none'; sandbox",
		'Accept-Ranges': 'bytes',
		'Cache-Control': 'private, max-age=3600',
	})
	if (isPart) headers.set('Content-Range', `bytes ${from}-${from + bytes.length - 1}/${size}`)
	return new Response(bytes, { status: isPart ? 206 : 200, headers })
}
