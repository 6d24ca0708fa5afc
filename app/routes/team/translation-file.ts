import type { LoaderFunctionArgs } from '@remix-run/node'
import { findThing } from '#app/actions/find-things.server.ts'
import { deskAddress, fileOfThing } from '#app/actions/translated-thing.ts'
import { exchangeFormats, writeExchange } from '#app/languages/exchange.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'

/** A thing's words in one language as a file for a translator's own program. */
export async function loader({ request, params }: LoaderFunctionArgs) {
	await requirePerson(request, 'words.translate')
	const { searchParams } = new URL(request.url)
	const { kind, id, into } = deskAddress(params, searchParams) ?? notFound()
	const format = exchangeFormats.find(one => one === searchParams.get('as')) ?? notFound()
	const thing = (await findThing(db.read, { kind, id })) ?? notFound()
	const end = format === 'csv' ? 'csv' : 'xlf'
	return new Response(writeExchange(fileOfThing(thing, into), format), {
		headers: {
			'Content-Type': `${format === 'csv' ? 'text/csv' : 'application/xliff+xml'}; charset=utf-8`,
			'Content-Disposition': `attachment; filename="${kind}-${id}-${into.replace('/', '-')}.${end}"`,
			'X-Content-Type-Options': 'nosniff',
			'Cache-Control': 'no-store',
		},
	})
}
