import { notFound } from '#app/platform/http.server.ts'

export function loader() {
	return notFound()
}

export default function NotFoundPage() {
	return null
}
