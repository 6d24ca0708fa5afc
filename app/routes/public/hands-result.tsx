import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { questionOf } from '#app/ballots/hands/hands.ts'
import { findHandsQuestion } from '#app/ballots/hands.store.server.ts'
import { dayOf } from '#app/base/moment.ts'
import { variantIn } from '#app/languages/address.ts'
import { dayInWords } from '#app/languages/in-words.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { HandsTable } from '#app/results/HandsTable.tsx'
import { presentHands } from '#app/results/present-hands.server.ts'
import { plainWords, Words } from '#app/surveys/Words.tsx'
import { Page } from '#app/ui/Page.tsx'

/** What a show of hands came to, once nobody raises a hand any more. */
export async function loader({ request, params: { lang, slug = '' } }: LoaderFunctionArgs) {
	const language = isLanguage(lang) ? lang : notFound()
	const variant = variantIn(request)
	const found = (await findHandsQuestion(db.read, slug)) ?? notFound()
	const now = new Date()
	return {
		language,
		variant,
		title: plainWords(found.document.title, { language, variant }),
		question: questionOf(found.document),
		isSample: found.isSample,
		closes: dayOf(found.closesAt),
		table: await presentHands(db.read, { question: found, now }),
	}
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · 12 Wishes` }]

export default function HandsResultPage() {
	const { language, variant, question, isSample, closes, table } = useLoaderData<typeof loader>()
	const { t } = useTranslation(['ballots', 'ui'])
	const reader = { language, variant }
	return (
		<Page language={language}>
			<h1>
				<Words wording={question.wording} reader={reader} />{' '}
				{isSample ? <span className="sample">{t('ui:sample')}</span> : null}
			</h1>
			<p data-read-aloud>{t('hands.honest')}</p>
			{table ? (
				<HandsTable question={question} table={table} reader={reader} />
			) : (
				<p>{t('hands.not-yet', { day: dayInWords(closes, language) })}</p>
			)}
		</Page>
	)
}
