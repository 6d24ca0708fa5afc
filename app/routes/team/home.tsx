import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { requirePerson } from '#app/people/session.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
	const person = await requirePerson(request, 'team.enter')
	return { name: person.name, title: interfaceWords(person.language).t('people:home.page-title') }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function HomePage() {
	const { name } = useLoaderData<typeof loader>()
	const { t } = useTranslation('people')
	return (
		<>
			<h1>{t('home.title', { name })}</h1>
			<p>{t('home.nothing-waiting')}</p>
		</>
	)
}
