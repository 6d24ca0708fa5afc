import { Writable } from 'node:stream'
import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { I18nProvider } from 'react-aria-components'
import { renderToPipeableStream, renderToString } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { newId } from '#app/base/id.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage, type Language, sourceLanguage } from '#app/languages/language.ts'
import { DatabaseUnavailable } from '#app/platform/db.server.ts'
import { TooBusy } from '#app/platform/group-commit.server.ts'
import { contentPolicy, newNonce } from '#app/platform/http.server.ts'
import { log } from '#app/platform/log.server.ts'
import { IncidentContext } from '#app/ui/incident.ts'
import { NonceContext } from '#app/ui/nonce.ts'
import { pageStyles } from '#app/ui/page-styles.ts'

// The process finds its way in here: one build, one database, one set of rules.
export { serve } from '#app/entry.process.server.ts'

/** Renders a page whole, then sends it: nothing of ours is slow enough to stream. */
export default async function handleRequest(
	_request: Request,
	status: number,
	headers: Headers,
	remix: EntryContext,
	context: AppLoadContext,
): Promise<Response> {
	const hydrates = remix.staticHandlerContext.matches.some(
		({ route }) => Object(remix.routeModules[route.id]?.handle).hydrate === true,
	)
	const nonce = hydrates ? newNonce() : undefined
	const language = languageOf(remix)
	const page = (
		<NonceContext.Provider value={nonce}>
			<IncidentContext.Provider value={incidentIn(context)}>
				<I18nextProvider i18n={interfaceWords(language)}>
					<I18nProvider locale={language}>
						<RemixServer context={remix} url={_request.url} nonce={nonce} />
					</I18nProvider>
				</I18nextProvider>
			</IncidentContext.Provider>
		</NonceContext.Provider>
	)
	const html = hydrates ? await renderWhole(page) : renderToString(page)
	headers.set('Content-Type', 'text/html; charset=utf-8')
	headers.set(
		'Content-Security-Policy',
		contentPolicy({ nonce, styles: hydrates ? [] : Object.values(pageStyles) }),
	)
	if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
	const unavailable = Object(context).unavailable === true
	if (unavailable) headers.set('Retry-After', '5')
	return new Response(`<!DOCTYPE html>${html}`, { status: unavailable ? 503 : status, headers })
}

/** Writes down that something broke, with the number the page shows (W-18), and nothing of what was asked. A page that was not found is no error. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
	if (request.signal.aborted) return
	if (error instanceof DatabaseUnavailable || error instanceof TooBusy)
		Object.assign(Object(context), { unavailable: true })
	const incident = newId().slice(0, 8)
	Object.assign(Object(context), { incident })
	log.error({ err: error, incident }, 'A page broke.')
}

function incidentIn(context: AppLoadContext): string | undefined {
	const { incident } = Object(context)
	return typeof incident === 'string' ? incident : undefined
}

function languageOf(remix: EntryContext): Language {
	const root: unknown = remix.staticHandlerContext.loaderData?.root
	const said = Object(root).language
	if (isLanguage(said)) return said
	const first = remix.staticHandlerContext.location.pathname.split('/')[1]
	return isLanguage(first) ? first : sourceLanguage
}

function renderWhole(page: JSX.Element): Promise<string> {
	return new Promise((resolve, reject) => {
		const pieces: Buffer[] = []
		const sink = new Writable({
			write(piece, _encoding, next) {
				pieces.push(Buffer.from(piece))
				next()
			},
			final(next) {
				resolve(Buffer.concat(pieces).toString('utf8'))
				next()
			},
		})
		const stream = renderToPipeableStream(page, {
			onAllReady: () => stream.pipe(sink),
			onError: reject,
			onShellError: reject,
		})
	})
}
