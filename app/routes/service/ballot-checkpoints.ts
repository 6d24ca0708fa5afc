import type { LoaderFunctionArgs } from '@remix-run/node'
import { findBallot } from '#app/ballots/ballot.store.server.ts'
import { allCheckpoints, findClosing } from '#app/ballots/box-life.store.server.ts'
import { manifestHash } from '#app/ballots/record-hash.server.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'

/** All checkpoints of a ballot so far, each with its hour, and the closing record once there is one. */
export async function loader({ params: { slug = '' } }: LoaderFunctionArgs) {
	const { id, manifest } = (await findBallot(db.read, slug)) ?? notFound()
	const kept = await allCheckpoints(db.read, id)
	const written = {
		manifest: manifestHash(manifest),
		checkpoints: kept.map(({ hour, checkpoint }) => ({ hour: hour.toISOString(), ...checkpoint })),
		closing: (await findClosing(db.read, id))?.closing ?? null,
	}
	return new Response(JSON.stringify(written), {
		headers: {
			'Content-Type': 'application/json; charset=utf-8',
			'Content-Security-Policy': "default-src 'none'",
			'Cache-Control': 'public, max-age=60',
		},
	})
}
