import type { LoaderFunctionArgs } from '@remix-run/node'
import { findBallot } from '#app/ballots/ballot.store.server.ts'
import { jcs } from '#app/ballots/record-hash.server.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'

/** The manifest of a ballot from the moment it is fixed, byte by byte as its hash is made (docs/decisions/0016). */
export async function loader({ params: { slug = '' } }: LoaderFunctionArgs) {
	const { manifest } = (await findBallot(db.read, slug)) ?? notFound()
	return new Response(jcs(manifest), {
		headers: {
			'Content-Type': 'application/json; charset=utf-8',
			'Content-Security-Policy': "default-src 'none'",
			'Cache-Control': 'public, max-age=60',
		},
	})
}
