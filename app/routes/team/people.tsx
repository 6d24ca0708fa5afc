import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { changePeople } from '#app/people/change-people.server.ts'
import { InvitationList } from '#app/people/InvitationList.tsx'
import { InviteForm } from '#app/people/InviteForm.tsx'
import { invitationsWaiting } from '#app/people/invitation.store.server.ts'
import { NewLink } from '#app/people/NewLink.tsx'
import { PersonCard } from '#app/people/PersonCard.tsx'
import { PeopleChange } from '#app/people/people-change.ts'
import { may } from '#app/people/permission.ts'
import { allPeople } from '#app/people/person.store.server.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { orTryLater } from '#app/platform/http.server.ts'
import { db, env } from '#app/platform/running.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'person.read')
	return {
		title: interfaceWords(who.language).t('people:people.page-title'),
		people: await allPeople(db.read),
		invitations: (await invitationsWaiting(db.read, new Date())).map(
			({ tokenHash, email, personId, roles, expiresAt }) => ({
				id: tokenHash,
				email,
				roles,
				renews: personId !== null,
				expiresAt,
			}),
		),
		mayInvite: may(who, 'person.invite'),
		mayMakeTerms: may(who, 'term.make'),
	}
}

export async function action({ request }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'person.invite')
	const form = await request.formData()
	const typed = {
		ask: String(form.get('ask')),
		email: String(form.get('email') ?? ''),
		about: String(form.get('personId') ?? ''),
	}
	const asked = PeopleChange.safeParse(fieldsOf(form))
	if (!asked.success)
		return data({ ...typed, refusal: asked.error.issues[0]?.message ?? '' }, { status: 422 })

	const answer = await orTryLater(changePeople(db, { ...asked.data, who, now: new Date() }))
	if (!answer.ok) return data({ ...typed, refusal: answer.refusal }, { status: 422 })
	const { token } = answer.value
	return data({ ...typed, link: token && `${env.origin}/team/invitations/${token}` })
}

/** A form's fields as the shape has them: `roles` is a list wherever roles are asked for, ticked or not. */
function fieldsOf(form: FormData) {
	const asksForRoles = ['invite', 'change-roles'].includes(String(form.get('ask')))
	return { ...Object.fromEntries(form), ...(asksForRoles ? { roles: form.getAll('roles') } : {}) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function PeoplePage() {
	const { people, invitations, mayInvite, mayMakeTerms } = useLoaderData<typeof loader>()
	const sent = useActionData<typeof action>()
	const { t } = useTranslation(['people', 'actions'])
	const refusal = sent && 'refusal' in sent ? sent.refusal : undefined
	const link = sent && 'link' in sent ? sent.link : undefined
	return (
		<>
			<h1>{t('people.title')}</h1>
			{mayMakeTerms ? (
				<p>
					<Link to="/team/terms">{t('actions:desk.terms.title')}</Link>
				</p>
			) : null}
			{refusal ? (
				<div className="error-summary" role="alert">
					<p className="error">{t(`refusal.${refusal}`)}</p>
				</div>
			) : null}
			{sent && link === null ? (
				<p className="note" role="status">
					{t(`people.done.${sent.ask}`)}
				</p>
			) : null}
			{link ? <NewLink key={link} link={link} /> : null}
			<ul className="cards">
				{people.map(person => (
					<PersonCard
						key={person.id}
						person={person}
						mayChange={mayInvite}
						isOpen={refusal !== undefined && sent?.about === person.id}
					/>
				))}
			</ul>
			{mayInvite ? (
				<InviteForm typed={refusal && sent?.ask === 'invite' ? sent.email : ''} key={`invite ${link}`} />
			) : null}
			<InvitationList invitations={invitations} mayWithdraw={mayInvite} />
		</>
	)
}
