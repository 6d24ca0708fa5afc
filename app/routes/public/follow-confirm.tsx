import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { confirmFollowing } from '#app/following/follow.server.ts'
import { PressedPage } from '#app/following/PressedPage.tsx'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db, secret } from '#app/platform/running.server.ts'

export function loader({ params }: LoaderFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	const { t } = interfaceWords(language)
	return { language, title: `${t('following:confirm.title')} · ${t('ui:site-name')}` }
}

/** A link in a letter opens this page; only its button confirms, because programs that guard mail open every link. */
export async function action({ params: { lang, token = '' } }: ActionFunctionArgs) {
	if (!isLanguage(lang)) notFound()
	const done = await confirmFollowing(db, { secret, token, now: new Date() })
	return done.ok ? data({ isDone: true }) : data({ isDone: false }, 404)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function ConfirmPage() {
	const { language } = useLoaderData<typeof loader>()
	const sent = useActionData<typeof action>()
	return <PressedPage language={language} deed="confirm" isDone={sent?.isDone} />
}
