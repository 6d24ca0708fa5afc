import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { Page } from '#app/ui/Page.tsx'
import { ThreadPicture } from '#app/wishes/ThreadPicture.tsx'

export function loader({ params }: LoaderFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	return {
		language,
		title: `${interfaceWords(language).t('wishes:guide.title')} · ${interfaceWords(language).t('ui:site-name')}`,
	}
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? '12 Wishes' }]

/** How an answer becomes a change, in one minute, read from either end. */
export default function GuidePage() {
	const { language } = useLoaderData<typeof loader>()
	const { t } = useTranslation('wishes')
	return (
		<Page language={language} width="narrow">
			<h1>{t('guide.title')}</h1>
			<p className="lead" data-read-aloud>
				{t('guide.in-short')}
			</p>
			<ThreadPicture />
			<h2>{t('guide.forwards-title')}</h2>
			<p data-read-aloud>{t('guide.forwards')}</p>
			<h2>{t('guide.backwards-title')}</h2>
			<p data-read-aloud>{t('guide.backwards')}</p>
			<p className="buttons">
				<Link className="button" to={`/${language}/wishes`}>
					{t('guide.to-wishes')}
				</Link>
				<Link className="button quiet" to={`/${language}/you-said-we-did`}>
					{t('guide.to-updates')}
				</Link>
			</p>
		</Page>
	)
}
