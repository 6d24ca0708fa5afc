import type { LoaderFunctionArgs } from '@remix-run/node'

/** An address that leads nowhere; or where the server asks for the page of a trouble of its own, such as a body that is too large. */
export function loader({ context }: LoaderFunctionArgs) {
	const { trouble } = Object(context)
	throw new Response(null, { status: trouble === 413 ? 413 : 404 })
}

export default function NotFoundPage() {
	return null
}
