import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ClockBadge } from '#app/actions/clock/ClockBadge.tsx'
import { clockHere } from '#app/actions/clock/clock-here.server.ts'
import { newId } from '#app/base/id.ts'
import { variantIn } from '#app/languages/address.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { NotOpen, statusOfState } from '#app/surveys/NotOpen.tsx'
import { marks } from '#app/surveys/quick-path.server.ts'
import { readToShowAgain } from '#app/surveys/receive-sending.server.ts'
import { StepsScript } from '#app/surveys/StepsScript.tsx'
import { SurveyForm } from '#app/surveys/SurveyForm.tsx'
import { surveyHere } from '#app/surveys/survey-here.server.ts'
import { plainWords } from '#app/surveys/Words.tsx'
import { Page } from '#app/ui/Page.tsx'

/** Its own script reads aloud, and it wears its own style. */
export const handle = { ownScript: true, wears: 'survey' }

/** The whole survey in one document, in the words that were asked for. As a template, with a mark where the key goes. */
export async function loader({ request, params: { lang, slug = '' }, context }: LoaderFunctionArgs) {
	const language = isLanguage(lang) ? lang : notFound()
	const variant = variantIn(request)
	const here = await surveyHere(slug, new Date())
	if (here?.state !== 'open') {
		const state = here?.state ?? ('unknown' as const)
		const title = interfaceWords(language).t(`surveys:state.${state}.title`)
		const closed = { state, opensAt: here?.survey.opensAt.toISOString() }
		return data({ language, variant, title, closed }, statusOfState[state])
	}
	const { id: editionId, document } = here.edition
	const pageKey: string = Object(context).template === 'survey' ? marks.key : newId()
	const { isSample, id } = here.survey
	return {
		language,
		clock: await clockHere('survey', id, { now: new Date(), isAsking: true }),
		variant,
		title: plainWords(document.title, { language, variant }),
		open: { slug, survey: document, editionId, isSample, pageKey, clips: here.clips },
	}
}

/** The form sent to this page itself asks for other words: it comes back with every answer, and nothing is stored. */
export async function action({ request, params: { lang, slug = '' } }: ActionFunctionArgs) {
	if (!isLanguage(lang)) notFound()
	const again = await readToShowAgain({ slug, body: await request.text(), now: new Date() })
	if (!again) return null
	const { edition } = again.here
	const { id: editionId, document: survey } = edition
	return { survey, editionId, pageKey: again.key ?? newId(), answers: again.answers }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · 12 Wishes` }]

export default function SurveyPage() {
	const page = useLoaderData<typeof loader>()
	const again = useActionData<typeof action>()
	const { language, variant } = page
	const clock = 'clock' in page ? page.clock : null
	const promise = clock ? <ClockBadge {...{ clock, language, variant }} /> : null
	return (
		<Page language={language} width="narrow" ownLanguages={'open' in page}>
			{'open' in page && page.open ? (
				<SurveyForm reader={{ language, variant }} promise={promise} {...page.open} {...again} />
			) : null}
			{'open' in page && page.open ? <StepsScript /> : null}
			{'closed' in page && page.closed ? <NotOpen language={language} {...page.closed} /> : null}
		</Page>
	)
}
