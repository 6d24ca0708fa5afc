import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { languageAtDoor } from '#app/languages/language.ts'
import { AcceptForm } from '#app/people/AcceptForm.tsx'
import { acceptInvitation, openInvitation } from '#app/people/accept-invitation.server.ts'
import { Email, PersonName } from '#app/people/person.ts'
import { beginSession } from '#app/people/session.server.ts'
import { orTryLater } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { Page } from '#app/ui/Page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
	const language = languageAtDoor(request)
	const title = interfaceWords(language).t('people:accept.page-title')
	const found = await openInvitation(db.read, { token: params.token ?? '', now: new Date() })
	const invitation = found && { email: found.email, renews: found.personId !== null }
	return data({ language, title, invitation }, { status: found ? 200 : 404 })
}

/** Takes the link: makes the account or the new password, and signs its person in. */
export async function action({ request, params }: ActionFunctionArgs) {
	const now = new Date()
	const token = params.token ?? ''
	const invitation = await openInvitation(db.read, { token, now })
	if (!invitation) return data({ refusal: 'invitation.gone' }, { status: 422 })

	const form = Object.fromEntries(await request.formData())
	const typed = { name: String(form.name ?? ''), email: String(form.email ?? '') }
	const read = z
		.strictObject({
			name: invitation.personId ? z.literal('').default('') : PersonName,
			email: invitation.email ? z.literal('').default('') : Email,
			password: z.string({ error: 'password.short' }).max(1_000, { error: 'password.long' }),
		})
		.safeParse(form)
	if (!read.success) return data({ typed, refusal: read.error.issues[0]?.message }, { status: 422 })

	const language = languageAtDoor(request)
	const answer = await orTryLater(acceptInvitation(db, { ...read.data, token, language, now }))
	if (!answer.ok) return data({ typed, refusal: answer.refusal }, { status: 422 })
	const cookie = await beginSession(request, answer.value.personId, now)
	return redirect('/team', { headers: { 'Set-Cookie': cookie } })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function InvitationPage() {
	const { language, invitation } = useLoaderData<typeof loader>()
	const sent = useActionData<typeof action>()
	const { t } = useTranslation('people')
	return (
		<Page language={language} width="narrow">
			<h1>{t(invitation?.renews ? 'accept.renew' : 'accept.title')}</h1>
			{invitation ? <AcceptForm {...invitation} {...sent} /> : <p>{t('refusal.invitation.gone')}</p>}
		</Page>
	)
}
