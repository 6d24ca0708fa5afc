import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { Page } from '#app/ui/Page.tsx'

export function loader({ params }: LoaderFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	const { t } = interfaceWords(language)
	return { language, title: `${t('ballots:slips.guide.title')} · ${t('ui:site-name')}` }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? '12 Wishes' }]

const chapters = ['before', 'room', 'vote', 'wifi', 'paper', 'close'] as const

/** How two adults run a vote in a school: who stands where, and what to do when something stops. One page to print. */
export default function BallotGuidePage() {
	const { language } = useLoaderData<typeof loader>()
	const { t } = useTranslation('ballots')
	return (
		<Page language={language} width="narrow">
			<h1>{t('slips.guide.title')}</h1>
			<p className="lead">{t('slips.guide.lead')}</p>
			{chapters.map(chapter => (
				<section key={chapter} aria-labelledby={chapter}>
					<h2 id={chapter}>{t(`slips.guide.${chapter}.title`)}</h2>
					<ol>
						{(['one', 'two', 'three'] as const).map(step => (
							<li key={step}>{t(`slips.guide.${chapter}.${step}`)}</li>
						))}
					</ol>
				</section>
			))}
		</Page>
	)
}
