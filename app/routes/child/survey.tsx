import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { newId } from '#app/base/id.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage, wordingIn } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { NotOpen, statusOfState } from '#app/surveys/NotOpen.tsx'
import { marks } from '#app/surveys/quick-path.server.ts'
import { StepsScript } from '#app/surveys/StepsScript.tsx'
import { SurveyForm } from '#app/surveys/SurveyForm.tsx'
import { surveyHere } from '#app/surveys/survey-here.server.ts'
import { Page } from '#app/ui/Page.tsx'

/** Its own script reads aloud, and it wears its own style. */
export const handle = { ownScript: true, wears: 'survey' }

/** The whole survey in one document. As a template, with a mark where the key goes. */
export async function loader({ params: { lang, slug = '' }, context }: LoaderFunctionArgs) {
	const language = isLanguage(lang) ? lang : notFound()
	const here = await surveyHere(slug, new Date())
	if (here?.state !== 'open') {
		const state = here?.state ?? ('unknown' as const)
		const title = interfaceWords(language).t(`surveys:state.${state}.title`)
		return data(
			{ language, title, closed: { state, opensAt: here?.survey.opensAt.toISOString() } },
			statusOfState[state],
		)
	}
	const { id: editionId, document } = here.edition
	return {
		language,
		title: wordingIn(document.title, language)?.wording ?? slug,
		open: {
			slug,
			survey: document,
			editionId,
			isSample: here.survey.isSample,
			pageKey: Object(context).template === 'survey' ? marks.key : newId(),
		},
	}
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · 12 Wishes` }]

export default function SurveyPage() {
	const page = useLoaderData<typeof loader>()
	return (
		<Page language={page.language} width="narrow">
			{'open' in page && page.open ? <SurveyForm language={page.language} {...page.open} /> : null}
			{'open' in page && page.open ? <StepsScript /> : null}
			{'closed' in page && page.closed ? <NotOpen language={page.language} {...page.closed} /> : null}
		</Page>
	)
}
