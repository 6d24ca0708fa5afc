import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import {
	isRouteErrorResponse,
	Links,
	Meta,
	Outlet,
	Scripts,
	ScrollRestoration,
	useLoaderData,
	useMatches,
	useRouteError,
	useRouteLoaderData,
} from '@remix-run/react'
import { type ReactNode, useContext } from 'react'
import { realAddress } from '#app/languages/address.ts'
import { directionOf, isLanguage, languageAtDoor, sourceLanguage } from '#app/languages/language.ts'
import { ReadAloudScript } from '#app/languages/ReadAloudScript.tsx'
import { isVariant } from '#app/languages/variant.ts'
import { personHere } from '#app/people/session.server.ts'
import { notFound } from '#app/platform/http.server.ts'
import displayUrl from '#app/ui/display.client-entry.ts?worker&url'
import { facesOf } from '#app/ui/faces.ts'
import { NonceContext } from '#app/ui/nonce.ts'
import { pageStyles } from '#app/ui/page-styles.ts'
import { Trouble } from '#app/ui/Trouble.tsx'
import teamStyles from '#app/ui/team.css?url'

/** The language of this page: public pages say it in their address, the team's pages follow the person, or the browser before sign-in. */
export async function loader({ params, request }: LoaderFunctionArgs) {
	const { pathname, search } = new URL(request.url)
	if (params.lang !== undefined) {
		const nearest = realAddress({ pathname, search }, request.headers.get('accept-language'))
		if (nearest) throw redirect(nearest)
		return { language: isLanguage(params.lang) ? params.lang : notFound() }
	}
	// An address that leads nowhere still says in which language somebody was reading.
	const first = pathname.split('/')[1]
	if (isLanguage(first)) return { language: first }
	if (first !== 'team') return { language: sourceLanguage }
	const person = await personHere(request)
	return { language: person?.language ?? languageAtDoor(request) }
}

export const meta: MetaFunction = () => [{ title: '12 Wishes' }]

/** The frame around every page, errors too. Pages hydrate only when their route says so. */
export function Layout({ children }: { children: ReactNode }) {
	const language = useRouteLoaderData<typeof loader>('root')?.language ?? sourceLanguage
	const matches = useMatches()
	const handles = matches.map(({ handle }) => Object(handle))
	const hydrates = handles.some(handle => handle.hydrate === true)
	// A page that is many things over its life says in its data what it wears now.
	const wears = [
		...matches.map(({ data }) => Object(data).wears),
		...handles.map(handle => handle.wears),
	].find(isWorn)
	const hasOwnScript = handles.some(handle => handle.ownScript === true)
	const variant = matches.map(({ data }) => Object(data).variant).find(isVariant)
	const nonce = useContext(NonceContext)
	return (
		<html lang={language} dir={directionOf(language)} data-variant={variant} suppressHydrationWarning>
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				{/* To ourselves alone: without it a form's Origin is null, and a browser that says nothing of Sec-Fetch-Site could send nothing. */}
				<meta name="referrer" content="same-origin" />
				<Meta />
				{/* React Aria adds a style of its own to buttons, and asks here for the number that lets it. */}
				{hydrates ? <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning /> : null}
				<link rel="icon" href="/icon.svg" type="image/svg+xml" />
				{hydrates ? <link rel="stylesheet" href={teamStyles} /> : <PageStyles wears={wears} />}
				{/* Early, and waited for by nothing: how this person wants pages to look. */}
				<script type="module" async src={displayUrl} nonce={nonce} suppressHydrationWarning />
				{/* A page is shown whole: half of it would move when the rest comes. */}
				<link rel="expect" href="#page-end" blocking="render" />
				<Links />
			</head>
			<body>
				{/* Here and not in the head, where browsers hold back the first picture of the page for them. */}
				{facesOf[language].map(face => (
					<link key={face} rel="preload" as="font" type="font/woff2" crossOrigin="anonymous" href={face} />
				))}
				{children}
				<div id="page-end" hidden />
				{hydrates ? <ScrollRestoration nonce={nonce} /> : null}
				{hydrates ? <Scripts nonce={nonce} /> : null}
				{hydrates || hasOwnScript ? null : <ReadAloudScript />}
			</body>
		</html>
	)
}

/** What pages wear instead of what every public page wears: a child's survey, their ballot, slips to print. */
const worn = {
	survey: [pageStyles.survey],
	ballot: [pageStyles.survey, pageStyles.ballot],
	told: [pageStyles.public, pageStyles.told],
	slips: [pageStyles.slips],
	promise: [pageStyles.public, pageStyles.promise],
	poster: [pageStyles.public, pageStyles.poster],
	manifestos: [pageStyles.public, pageStyles.manifestos],
}

function isWorn(name: unknown): name is keyof typeof worn {
	return typeof name === 'string' && Object.hasOwn(worn, name)
}

/** Style sheets of our own, built in. Pages say what they wear, for example `handle = { wears: 'survey' }`. */
function PageStyles({ wears }: { wears: keyof typeof worn | undefined }) {
	return [pageStyles.frame, ...(wears ? worn[wears] : [pageStyles.public])].map(css => (
		// biome-ignore lint/security/noDangerouslySetInnerHtml: a style sheet of our own, built in
		<style key={css.length} dangerouslySetInnerHTML={{ __html: css }} />
	))
}

export default function App() {
	useLoaderData<typeof loader>()
	return <Outlet />
}

/** What anybody sees when a page is not there, may not be seen, or broke. */
export function ErrorBoundary() {
	const error = useRouteError()
	return <Trouble status={isRouteErrorResponse(error) ? error.status : 500} />
}
