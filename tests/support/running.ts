import { beginSession } from '#app/people/session.server.ts'
import { env } from '#app/platform/running.server.ts'

/**
 * For tests of pages: loaders and actions run with the process's own database,
 * which is new for each test file (see running-environment.ts).
 *
 * @param as signs this person in first.
 * @param form makes it a POST with these fields.
 */
export async function requestTo(
	path: string,
	{
		as,
		form,
		headers = {},
	}: {
		as?: { id: string }
		form?: Record<string, string> | [string, string][]
		headers?: Record<string, string>
	} = {},
): Promise<Request> {
	const url = new URL(path, env.origin)
	const cookie = as ? cookieIn(await beginSession(new Request(url), as.id, new Date())) : undefined
	return new Request(url, {
		method: form ? 'POST' : 'GET',
		headers: { ...headers, ...(cookie ? { cookie } : {}) },
		...(form ? { body: new URLSearchParams(form) } : {}),
	})
}

/** What a loader or action is called with: the request, and the parameters in its address. */
export async function call(
	path: string,
	{ params = {}, ...how }: Parameters<typeof requestTo>[1] & { params?: Record<string, string> } = {},
) {
	return { request: await requestTo(path, how), params, context: {} }
}

/** The `name=value` a browser would send back for a Set-Cookie header. */
export function cookieIn(setCookie: string): string {
	return setCookie.slice(0, setCookie.indexOf(';'))
}

/** What a loader or action threw: a redirect, a 403, a 404. */
export async function thrownBy(work: Promise<unknown>): Promise<Response> {
	const thrown = await work.then(
		() => undefined,
		(error: unknown) => error,
	)
	if (thrown instanceof Response) return thrown
	throw thrown ?? new Error('Nothing was thrown.')
}
