import type { LoaderFunctionArgs } from '@remix-run/node'
import {
	isRouteErrorResponse,
	Outlet,
	useLoaderData,
	useRouteError,
	useRouteLoaderData,
} from '@remix-run/react'
import { requirePerson } from '#app/people/session.server.ts'
import { TeamPage } from '#app/people/TeamPage.tsx'
import { placesOf } from '#app/people/team-place.ts'
import { Trouble } from '#app/ui/Trouble.tsx'

export const handle = { hydrate: true }

export async function loader({ request }: LoaderFunctionArgs) {
	const person = await requirePerson(request, 'team.enter')
	const { name, language, roles } = person
	return { name, language, roles, places: placesOf(person) }
}

export default function TeamFrame() {
	return (
		<TeamPage {...useLoaderData<typeof loader>()}>
			<main id="main" tabIndex={-1} className="stack">
				<Outlet />
			</main>
		</TeamPage>
	)
}

/** Trouble on one page leaves the way to the others where it was. */
export function ErrorBoundary() {
	const error = useRouteError()
	const here = useRouteLoaderData<typeof loader>('routes/team/frame')
	const trouble = <Trouble status={isRouteErrorResponse(error) ? error.status : 500} />
	return here ? <TeamPage {...here}>{trouble}</TeamPage> : trouble
}
