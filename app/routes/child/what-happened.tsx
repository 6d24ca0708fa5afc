import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { slowGuesses } from '#app/actions/ask-again/wrong-receipts.server.ts'
import { HappenedList } from '#app/actions/HappenedList.tsx'
import type { WhatHappened } from '#app/actions/happened.ts'
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
import { surveysOfCard } from '#app/surveys/echo-card.server.ts'
import { receiptTyped, surveyOfReceipt } from '#app/surveys/receipt-words.server.ts'
import { allSurveys, type SurveyBrief } from '#app/surveys/survey.store.server.ts'
import { Page } from '#app/ui/Page.tsx'

export async function loader({ params, request }: LoaderFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	const now = new Date()
	const surveys = await surveysAsked(now)
	const asked = new URL(request.url).searchParams
	const slug = asked.get('survey')
	const chosen = slug === null ? null : (surveys.find(survey => survey.slug === slug) ?? notFound())
	return {
		language,
		page: newId(),
		variant: variantIn(request),
		title: `${interfaceWords(language).t('actions:happened.title')} · ${interfaceWords(language).t('ui:site-name')}`,
		picture: asked.get('picture'),
		surveys: await surveysToChooseFrom(db.read, surveys, language),
		happened: chosen && (await tellWhatHappened(db.read, { survey: chosen, language, today: dayOf(now) })),
	}
}

/** Those that have opened: before that nobody has their card. */
async function surveysAsked(now: Date): Promise<SurveyBrief[]> {
	return (await allSurveys(db.read)).filter(({ opensAt }) => opensAt <= now)
}

/** The receipt comes in the body, never in an address (W-22). What comes back tells of its survey, and not of the receipt. */
export async function action({ params, request, context }: ActionFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	const sent = new URLSearchParams(await request.text())
	const typed = (sent.get('receipt') ?? '').slice(0, 200)
	if (typed.trim() === '') return answerWith({ typed: '' })
	const now = new Date()
	const survey = await surveyOfReceipt(db.read, secret, typed)
	const asked = survey ? [survey] : surveysOfCard(typed, await surveysAsked(now))
	const [only, ...others] = asked
	if (only && others.length === 0) {
		const happened = await tellWhatHappened(db.read, { survey: only, language, today: dayOf(now) })
		return answerWith({ typed: '', happened })
	}
	if (only) return answerWith({ typed: '', alike: asked.map(({ slug }) => slug) })
	if (!receiptTyped(typed)) return answerWith({ typed, refusal: 'unreadable' }, 422)
	await slowGuesses({ page: sent.get('page'), caller: String(Object(context).caller) }, now)
	return answerWith({ typed, refusal: 'unknown' }, 404)
}

type Answer = {
	typed: string
	refusal?: 'unreadable' | 'unknown'
	happened?: WhatHappened
	/** The surveys whose card is the one that was typed, where it is the card of several. */
	alike?: string[]
}

function answerWith(answer: Answer, status = 200) {
	return data({ happened: null, refusal: undefined, ...answer }, status)
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

export default function WhatHappenedPage() {
	const { language, page, surveys, picture, happened: chosen } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const { t } = useTranslation('actions')
	const happened = answer ? answer.happened : chosen
	const alike = answer?.alike
	const shown = alike ? surveys.filter(({ slug }) => alike.includes(slug)) : surveys
	const form = <ReceiptForm {...{ language, page }} typed={answer?.typed ?? ''} refusal={answer?.refusal} />
	return (
		<Page language={language} width="narrow">
			<h1>{t('happened.title')}</h1>
			{happened ? (
				<HappenedList happened={happened} language={language} />
			) : (
				<p className="lead" data-read-aloud>
					{t('happened.introduction')}
				</p>
			)}
			{answer?.refusal ? form : null}
			<SurveyChoice surveys={shown} {...{ language, picture }} isOther={happened !== null} />
			{happened || answer?.refusal ? null : form}
		</Page>
	)
}
