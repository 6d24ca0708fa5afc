import { Page } from '#app/ui/Page.tsx'

export default function HomePage() {
	return (
		<Page language="en">
			<h1>Hello</h1>
		</Page>
	)
}
