import type { IncomingMessage, ServerResponse } from 'node:http'
import { takesGzip } from './http.server.ts'
import { PageBytes } from './page-bytes.server.ts'

/** Renders a page once with marks in it. Remix does: it is the only one that knows how a page looks. */
export type RenderTemplate = (path: string, template: string) => Promise<Response>

/** A page that is the same for everybody but for what goes in the place of its marks (decision 0008). */
export type KeptPage = { bytes: PageBytes; headers: [string, string][] }

/** A page is rendered again after this long: its dates and its frame may have changed. */
const keptFor = 30_000

const pages = new Map<string, { madeAt: number; page: Promise<KeptPage | null> }>()

/** The page kept under this name, or rendered now; null when Remix answered something else than a page with these marks. */
export async function keptPage(
	name: string,
	render: () => Promise<Response>,
	marksInPage: string[],
): Promise<KeptPage | null> {
	const known = pages.get(name)
	if (known && performance.now() - known.madeAt < keptFor) return await known.page
	const page = render().then(async answer => {
		const html = await answer.text()
		const isWhole = marksInPage.every(mark => html.includes(mark))
		return isWhole ? { bytes: new PageBytes(html, marksInPage), headers: [...answer.headers] } : null
	})
	pages.set(name, { madeAt: performance.now(), page })
	page.then(made => made ?? pages.delete(name)).catch(() => pages.delete(name))
	return await page
}

/**
 * Sends a kept page with these words in the place of its marks.
 *
 * @returns whether there was one to send.
 */
export function sendKeptPage(
	request: IncomingMessage,
	response: ServerResponse,
	{ status, page, words }: { status: number; page: KeptPage | null; words: Record<string, string> },
): boolean {
	if (!page) return false
	for (const [name, value] of page.headers) response.setHeader(name, value)
	const packs = takesGzip(request)
	const bytes = packs ? page.bytes.gzip(words) : page.bytes.plain(words)
	if (packs) response.setHeader('Content-Encoding', 'gzip')
	response.setHeader('Vary', 'Accept-Encoding')
	response.setHeader('Content-Length', bytes.length)
	response.writeHead(status).end(bytes)
	return true
}
