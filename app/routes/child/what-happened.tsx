import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { slowGuesses } from '#app/actions/ask-again/wrong-receipts.server.ts'
import { HappenedList } from '#app/actions/HappenedList.tsx'
import { ReceiptForm } from '#app/actions/ReceiptForm.tsx'
import { SurveyChoice } from '#app/actions/SurveyChoice.tsx'
import { surveysToChooseFrom, tellWhatHappened } from '#app/actions/tell-what-happened.server.ts'
import { newId } from '#app/base/id.ts'
import { dayOf } from '#app/base/moment.ts'
import { variantIn } from '#app/languages/address.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db, secret } from '#app/platform/running.server.ts'
import { receiptTyped, surveyOfReceipt } from '#app/surveys/receipt-words.server.ts'
import { allSurveys } from '#app/surveys/survey.store.server.ts'
import { Page } from '#app/ui/Page.tsx'

export async function loader({ params, request }: LoaderFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	const now = new Date()
	const surveys = (await allSurveys(db.read)).filter(({ opensAt }) => opensAt <= now)
	const slug = new URL(request.url).searchParams.get('survey')
	const chosen = slug === null ? null : (surveys.find(survey => survey.slug === slug) ?? notFound())
	return {
		language,
		page: newId(),
		variant: variantIn(request),
		title: `${interfaceWords(language).t('actions:happened.title')} · ${interfaceWords(language).t('ui:site-name')}`,
		surveys: await surveysToChooseFrom(db.read, surveys, language),
		happened: chosen && (await tellWhatHappened(db.read, { survey: chosen, language, today: dayOf(now) })),
	}
}

/** The receipt comes in the body, never in an address (W-22). What comes back tells of its survey, and not of the receipt. */
export async function action({ params, request, context }: ActionFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	const sent = new URLSearchParams(await request.text())
	const typed = (sent.get('receipt') ?? '').slice(0, 200)
	if (typed.trim() === '') return data({ typed: '', refusal: undefined, happened: null })
	const survey = await surveyOfReceipt(db.read, secret, typed)
	if (survey) {
		const happened = await tellWhatHappened(db.read, { survey, language, today: dayOf(new Date()) })
		return data({ typed: '', refusal: undefined, happened })
	}
	if (!receiptTyped(typed)) return data({ typed, refusal: 'unreadable' as const, happened: null }, 422)
	await slowGuesses({ page: sent.get('page'), caller: String(Object(context).caller) }, new Date())
	return data({ typed, refusal: 'unknown' as const, happened: null }, 404)
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

export default function WhatHappenedPage() {
	const { language, page, surveys, happened: chosen } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const { t } = useTranslation('actions')
	const happened = answer ? answer.happened : chosen
	return (
		<Page language={language} width="narrow">
			<h1>{t('happened.title')}</h1>
			{happened ? (
				<HappenedList happened={happened} language={language} />
			) : (
				<>
					<p className="lead" data-read-aloud>
						{t('happened.introduction')}
					</p>
					<ReceiptForm {...{ language, page }} typed={answer?.typed ?? ''} refusal={answer?.refusal} />
				</>
			)}
			<SurveyChoice surveys={surveys} language={language} />
		</Page>
	)
}
