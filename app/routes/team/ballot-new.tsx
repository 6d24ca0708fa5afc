import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { beginBallot } from '#app/ballots/set-up/begin-ballot.server.ts'
import { FaultSummary, LineField, WordsField } from '#app/ballots/set-up/Field.tsx'
import { readNewBallot } from '#app/ballots/set-up/new-ballot.ts'
import { StartChoice } from '#app/ballots/set-up/StartChoice.tsx'
import type { StartingWords } from '#app/ballots/set-up/starting-papers.ts'
import { clockOf, dayOf, daysAfter } from '#app/base/moment.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { inEachLanguage } from '#app/languages/language.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { orTryLater } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'

/** A new ballot: what it is called, when it is open, and the paper it begins with. Two school weeks from a fortnight on are offered. */
export async function loader({ request }: LoaderFunctionArgs) {
	const { language } = await requirePerson(request, 'ballot.edit')
	const { t } = interfaceWords(language)
	const today = dayOf(new Date())
	const hours = { opens: `${daysAfter(today, 14)}T08:00`, closes: `${daysAfter(today, 25)}T16:00` }
	const typed = { title: '', ...hours, start: 'childrens-mayor' }
	return { title: `${t('ballots:team.new')} · ${t('ui:site-name')}`, now: clockOf(new Date()), typed }
}

export async function action({ request }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'ballot.edit')
	const now = new Date()
	const { typed, read } = readNewBallot(await request.formData(), now)
	if (!read.ok) return data({ typed, faults: read.refusal, refusal: undefined }, 422)
	const words = (key: StartingWords) =>
		inEachLanguage(language => interfaceWords(language).t(`ballots:start.${key}`))
	const begun = await orTryLater(beginBallot(db, { who, begun: read.value, words, now }))
	if (begun.ok) return redirect(`/team/ballots/${begun.value}`)
	return data({ typed, faults: {}, refusal: begun.refusal }, begun.refusal === 'try-later' ? 503 : 403)
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

export default function NewBallotPage() {
	const { typed: offered } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const { t } = useTranslation('ballots')
	const typed = answer?.typed ?? offered
	const faults: Record<string, string> = answer?.faults ?? {}
	return (
		<>
			<FaultSummary refusal={answer?.refusal} faults={faults} />
			<p>
				<Link to="/team/ballots">{t('team.title')}</Link>
			</p>
			<h1>{t('team.new')}</h1>
			<Form method="post" className="stack ballot-form" noValidate>
				<WordsField
					name="title"
					label={t('team.field.title')}
					hint={t('team.hint.title')}
					value={typed.title}
					fault={faults.title}
				/>
				<div className="side-by-side">
					<LineField
						name="opens"
						type="datetime-local"
						label={t('team.field.opens')}
						value={typed.opens}
						fault={faults.opens}
					/>
					<LineField
						name="closes"
						type="datetime-local"
						label={t('team.field.closes')}
						value={typed.closes}
						fault={faults.closes}
					/>
				</div>
				<StartChoice chosen={typed.start} fault={faults.start} />
				<p className="buttons">
					<button className="button" type="submit">
						{t('team.begin')}
					</button>
				</p>
			</Form>
		</>
	)
}
