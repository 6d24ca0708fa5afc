import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { bestLanguage } from '#app/languages/language.ts'

/** The bare address: sends a browser to the best language it asks for. */
export function loader({ request }: LoaderFunctionArgs) {
	return redirect(`/${bestLanguage(request.headers.get('accept-language'))}`, {
		headers: { Vary: 'Accept-Language' },
	})
}
