import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { languageAtDoor } from '#app/languages/language.ts'
import { SignInForm } from '#app/people/SignInForm.tsx'
import { beginSession, personHere } from '#app/people/session.server.ts'
import { signIn } from '#app/people/sign-in.server.ts'
import { orTryLater, ownPath } from '#app/platform/http.server.ts'
import { db, secret } from '#app/platform/running.server.ts'
import { Page } from '#app/ui/Page.tsx'

const Typed = z.strictObject({
	email: z.string().trim().toLowerCase().max(254),
	password: z.string().max(1_000),
})

export async function loader({ request }: LoaderFunctionArgs) {
	if (await personHere(request)) throw redirect(whereTo(request))
	const language = languageAtDoor(request)
	return { language, title: interfaceWords(language).t('people:sign-in.page-title') }
}

/** The same words for every reason to say no but waiting: they tell nobody who has an account. */
export async function action({ request }: ActionFunctionArgs) {
	const sent = Object.fromEntries(await request.formData())
	const typed = Typed.safeParse(sent)
	const email = typeof sent.email === 'string' ? sent.email : ''
	if (!typed.success) return data({ email, refusal: 'sign-in.wrong' as const }, { status: 422 })

	const now = new Date()
	const answer = await orTryLater(signIn(db, secret, { ...typed.data, now }))
	if (!answer.ok) return data({ email, refusal: answer.refusal }, { status: 422 })
	const cookie = await beginSession(request, answer.value.personId, now)
	return redirect(whereTo(request), { headers: { 'Set-Cookie': cookie } })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function SignInPage() {
	const { language } = useLoaderData<typeof loader>()
	const sent = useActionData<typeof action>()
	return (
		<Page language={language} width="narrow">
			<SignInForm email={sent?.email} refusal={sent?.refusal} />
		</Page>
	)
}

function whereTo(request: Request): string {
	return ownPath(new URL(request.url).searchParams.get('to'), '/team')
}
