import type { LoaderFunctionArgs } from '@remix-run/node'
import { findProofFile } from '#app/actions/plan.store.server.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db, evidenceFolder } from '#app/platform/running.server.ts'
import { readClipFile } from '#app/surveys/clip-file.server.ts'

/** A file that proves a promise, to be kept by whoever asks: never a page of its own (W-13). */
export async function loader({ params: { evidenceId = '' } }: LoaderFunctionArgs) {
	const proof = (await findProofFile(db.read, evidenceId)) ?? notFound()
	const file = (await readClipFile(evidenceFolder, { id: proof.id })) ?? notFound()
	const ending = proof.fileType === 'application/pdf' ? 'pdf' : 'webp'
	return new Response(file.bytes, {
		headers: {
			'Content-Type': proof.fileType,
			'Content-Disposition': `attachment; filename="evidence-${proof.id.slice(0, 6)}.${ending}"`,
			'Content-Security-Policy': "default-src 'none'; sandbox",
			'Cache-Control': 'private, max-age=3600',
		},
	})
}
