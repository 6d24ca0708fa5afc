import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { HelpLines } from '#app/safety/HelpLines.tsx'
import { Page } from '#app/ui/Page.tsx'

export function loader({ params }: LoaderFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	return {
		language,
		title: `${interfaceWords(language).t('safety:help-page.title')} · ${interfaceWords(language).t('ui:site-name')}`,
	}
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? '12 Wishes' }]

/** Who to call, how the site works, and who reads what a child writes. */
export default function HelpPage() {
	const { language } = useLoaderData<typeof loader>()
	const { t } = useTranslation('safety')
	return (
		<Page language={language} width="narrow">
			<h1>{t('help-page.title')}</h1>
			<HelpLines />
			<h2>{t('help-page.use-title')}</h2>
			<ul>
				{(['code', 'skip', 'receipt', 'answers', 'language'] as const).map(line => (
					<li key={line} data-read-aloud>
						{t(`help-page.${line}`)}
					</li>
				))}
			</ul>
			<p className="buttons">
				<Link className="button" to={`/${language}`}>
					{t('help-page.first-page')}
				</Link>
				<Link className="button quiet" to={`/${language}/what-happened`}>
					{t('help-page.what-happened')}
				</Link>
			</p>
			<h2>{t('help-page.reading-title')}</h2>
			<p data-read-aloud>{t('help-page.reading')}</p>
			<p data-read-aloud>{t('help-page.night')}</p>
			<p data-read-aloud>{t('help-page.worried')}</p>
			<p>
				<Link to={`/${language}/privacy`}>{t('help-page.privacy')}</Link>
			</p>
		</Page>
	)
}
