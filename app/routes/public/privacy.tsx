import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { HelpLines } from '#app/safety/HelpLines.tsx'
import { PrivacyWords } from '#app/safety/PrivacyWords.tsx'
import { Page } from '#app/ui/Page.tsx'

const parts = [
	'answers',
	'words',
	'worried',
	'receipt',
	'ask-again',
	'numbers',
	'device',
	'following',
	'staff',
] as const

export function loader({ params }: LoaderFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	return {
		language,
		title: `${interfaceWords(language).t('safety:privacy-page.title')} · ${interfaceWords(language).t('ui:site-name')}`,
	}
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? '12 Wishes' }]

/** The longer layer of what is kept (C-04), under the same short text that stands before a survey. */
export default function PrivacyPage() {
	const { language } = useLoaderData<typeof loader>()
	const { t } = useTranslation('safety')
	return (
		<Page language={language} width="narrow">
			<h1>{t('privacy-page.title')}</h1>
			<p data-read-aloud>{t('privacy-page.lead')}</p>
			<PrivacyWords />
			{parts.map(part => (
				<section className="stack" key={part} id={part}>
					<h2>{t(`privacy-page.${part}-title`)}</h2>
					<p data-read-aloud>{t(`privacy-page.${part}`)}</p>
				</section>
			))}
			<p>
				<Link to={`/${language}/take-back`}>{t('privacy-page.take-back-link')}</Link>
			</p>
			<HelpLines />
		</Page>
	)
}
