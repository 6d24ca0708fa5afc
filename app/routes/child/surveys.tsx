import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { badgesOf } from '#app/actions/clock/ClockBadge.tsx'
import { clocksOfSurveys } from '#app/actions/clock/tell-clocks.server.ts'
import { readHandsCode } from '#app/ballots/hands/hands.ts'
import { findHandsCode } from '#app/ballots/hands.store.server.ts'
import { dayOf } from '#app/base/moment.ts'
import { variantIn, wordsIn } from '#app/languages/address.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { CodeForm } from '#app/surveys/CodeForm.tsx'
import { OpenSurveys } from '#app/surveys/OpenSurveys.tsx'
import { openSurveys } from '#app/surveys/open-surveys.server.ts'
import { findSurveyByCode } from '#app/surveys/survey.store.server.ts'
import { codeTyped } from '#app/surveys/survey.ts'
import { Page } from '#app/ui/Page.tsx'

/** What is open now; with a code from a printed link, straight to its survey. It opens a public survey and nothing else. */
export async function loader({ request, params: { lang }, context }: LoaderFunctionArgs) {
	const language = isLanguage(lang) ? lang : notFound()
	const variant = variantIn(request)
	const { t } = interfaceWords(language)
	const typed: string = Object(context).typed ?? new URL(request.url).searchParams.get('code') ?? ''
	const code = codeTyped(typed)
	const survey = code === '' ? null : await findSurveyByCode(db.read, code)
	if (survey) return redirect(`/${language}/surveys/${survey.slug}${wordsIn(variant)}`)
	const hands = readHandsCode(code)
	// One box for every code: a show of hands takes over, and the code stays in the body (307 sends it along).
	if (hands !== null && (await findHandsCode(db.read, hands)))
		return redirect(`/${language}/hands${wordsIn(variant)}`, 307)
	const now = new Date()
	const open = await openSurveys(db.read, { language, variant, now })
	const isWrong = code !== ''
	const page = {
		...{ language, variant, open },
		clocks: await clocksOfSurveys(db.read, dayOf(now)),
		typed,
		isWrong,
		title: t(isWrong ? 'surveys:code.wrong.title' : 'surveys:title'),
	}
	return data(page, isWrong ? 404 : 200)
}

/** A code that was typed comes in the body, never in an address (W-22). The loader runs next, with the same context. */
export async function action({ request, context }: ActionFunctionArgs) {
	const typed = new URLSearchParams(await request.text()).get('code') ?? ''
	Object.assign(Object(context), { typed: typed.slice(0, 40) })
	return null
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · 12 Wishes` }]

export default function SurveysPage() {
	const { language, variant, open, clocks, typed, isWrong } = useLoaderData<typeof loader>()
	const { t } = useTranslation('surveys')
	return (
		<Page language={language} width="narrow">
			<h1>{t(isWrong ? 'code.wrong.title' : 'title')}</h1>
			{isWrong ? <p>{t('code.wrong.what-to-do')}</p> : null}
			<CodeForm language={language} variant={variant} typed={typed} />
			<h2>{t('open-now')}</h2>
			<OpenSurveys
				language={language}
				variant={variant}
				surveys={open}
				promises={badgesOf(clocks, { language, variant })}
			/>
		</Page>
	)
}
