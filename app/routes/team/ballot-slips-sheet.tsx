import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { findDraft } from '#app/ballots/draft.store.server.ts'
import { issueSlips } from '#app/ballots/issue-slips.server.ts'
import { rollsOf } from '#app/ballots/roll.store.server.ts'
import { SlipSheet } from '#app/ballots/slips/SlipSheet.tsx'
import { drawSheet } from '#app/ballots/slips/sheet.server.ts'
import { readPrintForm } from '#app/ballots/slips/slip-forms.ts'
import { dayOf } from '#app/base/moment.ts'
import { dayInWords } from '#app/languages/in-words.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { requirePerson } from '#app/people/session.server.ts'
import { notFound, orTryLater } from '#app/platform/http.server.ts'
import { db, env, secret } from '#app/platform/running.server.ts'

/** Nothing is hydrated: the letters stand in what is printed, and in no script's memory beside it. */
export const handle = { wears: 'slips', ownScript: true }

export async function loader({ request, params: { slug = '' } }: LoaderFunctionArgs) {
	const who = await requirePerson(request, 'slip.issue')
	const { language, name } = who
	const { t } = interfaceWords(language)
	const title = `${t('ballots:slips.sheet.title')} · ${t('ui:site-name')}`
	return { slug, language, title, printedBy: name, printedOn: dayInWords(dayOf(new Date()), language) }
}

/** Makes slips and answers the page to print: once, for their letters are kept nowhere. */
export async function action({ request, params: { slug = '' } }: ActionFunctionArgs) {
	const who = await requirePerson(request, 'slip.issue')
	const form = readPrintForm(await request.formData())
	if (!form.ok) return data({ refusal: form.refusal, sheet: null }, 422)
	const ballot = (await findDraft(db.read, slug)) ?? notFound()
	const { languages, ...asked } = form.value
	const issued = await orTryLater(issueSlips(db, { ...asked, secret, who, slug, now: new Date() }))
	if (!issued.ok) return data({ refusal: issued.refusal, sheet: null }, 409)
	const school = (await rollsOf(db.read, ballot.id)).find(({ id }) => id === asked.school)?.name ?? ''
	const { title } = ballot.paper
	const sheet = drawSheet({ origin: env.origin, slug, title, school, languages, batches: issued.value })
	return data({ refusal: null, sheet })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function SlipSheetPage() {
	const { slug, language, printedBy, printedOn } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const { t } = useTranslation('ballots')
	const refusal = answer?.refusal ?? (answer ? null : 'slips.shown-once')
	return (
		<main id="main" className="sheet-screen">
			<div className="no-print sheet-note">
				<h1>{t('slips.sheet.title')}</h1>
				{refusal ? (
					<p className="error" role="alert">
						{t(`slips.refusal.${refusal}`)}
					</p>
				) : (
					<p>{t('slips.sheet.print-now')}</p>
				)}
				<p>
					<a className="button quiet" href={`/team/ballots/${slug}/slips`}>
						{t('slips.sheet.back')}
					</a>
				</p>
			</div>
			{answer?.sheet ? <SlipSheet sheet={answer.sheet} {...{ language, printedBy, printedOn }} /> : null}
		</main>
	)
}
