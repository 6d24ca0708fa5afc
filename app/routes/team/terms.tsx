import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { allTerms } from '#app/actions/council.store.server.ts'
import { ErrorSummary } from '#app/actions/ErrorSummary.tsx'
import { makeTerm } from '#app/actions/verdict/council-memory.server.ts'
import { WordsField } from '#app/actions/WordsField.tsx'
import { dayInWords } from '#app/languages/in-words.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { orTryLater } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'

/** The terms of the Youth Council: whoever sits now is shown what those before asked. */
export async function loader({ request }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'term.make')
	const { t } = interfaceWords(who.language)
	return {
		terms: await allTerms(db.read),
		language: who.language,
		title: `${t('actions:desk.terms.title')} · ${t('ui:site-name')}`,
	}
}

export async function action({ request }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'term.make')
	const form = await request.formData()
	const field = (name: string) => String(form.get(name) ?? '')
	const fields = { name: field('name'), fromDay: field('fromDay'), toDay: field('toDay') }
	const made = await orTryLater(makeTerm(db, { who, fields, now: new Date() }))
	return made.ok ? redirect('/team/terms') : data({ refusal: made.refusal, fields }, 422)
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

export default function TermsPage() {
	const { terms, language } = useLoaderData<typeof loader>()
	const refused = useActionData<typeof action>()
	const { t } = useTranslation('actions')
	const typed = refused?.fields
	return (
		<div className="stack desk narrow">
			<ErrorSummary refusal={refused?.refusal} />
			<h1>{t('desk.terms.title')}</h1>
			<p>{t('desk.terms.lead')}</p>
			<ul className="ties">
				{terms.map(({ id, name, fromDay, toDay }) => (
					<li key={id}>
						<p className="tie-name">
							<bdi>{name}</bdi>
						</p>
						<p className="soft">
							{t('desk.terms.from-to', {
								from: dayInWords(fromDay, language),
								to: dayInWords(toDay, language),
							})}
						</p>
					</li>
				))}
			</ul>
			<Form method="post" className="card stack" key={refused?.refusal ?? terms.length} noValidate>
				<WordsField name="name" label={t('desk.terms.name')} value={typed?.name ?? ''} />
				<WordsField
					name="fromDay"
					label={t('desk.terms.first-day')}
					type="date"
					value={typed?.fromDay ?? ''}
				/>
				<WordsField name="toDay" label={t('desk.terms.last-day')} type="date" value={typed?.toDay ?? ''} />
				<p>
					<button className="button" type="submit">
						{t('desk.terms.make')}
					</button>
				</p>
			</Form>
		</div>
	)
}
