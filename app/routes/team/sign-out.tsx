import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, redirectDocument } from '@remix-run/node'
import { endSession, requirePerson } from '#app/people/session.server.ts'

/** Nothing to see here: somebody loaded the address again. */
export async function loader({ request }: LoaderFunctionArgs) {
	await requirePerson(request, 'team.enter')
	return redirect('/team')
}

/**
 * Signs out, and has the browser forget what it kept of ours (W-08). Cookies
 * are not named there: "cookies" would sign the person out of every other
 * service under the city's domain. Ours goes by its own header.
 */
export async function action({ request }: ActionFunctionArgs) {
	const person = await requirePerson(request, 'team.enter')
	const cookie = await endSession(request, person, new Date())
	return redirectDocument('/team/sign-in', {
		headers: { 'Set-Cookie': cookie, 'Clear-Site-Data': '"cache", "storage"' },
	})
}
