import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayInWords } from '#app/languages/in-words.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { accessibilityStatement, knownFaults } from '#app/ui/accessibility.ts'
import { Page } from '#app/ui/Page.tsx'

export function loader({ params }: LoaderFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	return {
		language,
		title: `${interfaceWords(language).t('pages:accessibility.title')} · ${interfaceWords(language).t('ui:site-name')}`,
	}
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? '12 Wishes' }]

/** What works for whom, what does not yet, and how we know. */
export default function AccessibilityPage() {
	const { language } = useLoaderData<typeof loader>()
	const { t } = useTranslation('pages')
	return (
		<Page language={language} width="narrow">
			<h1>{t('accessibility.title')}</h1>
			<p className="lead" data-read-aloud>
				{t('accessibility.aim')}
			</p>
			<h2>{t('accessibility.works-title')}</h2>
			<ul>
				{(['no-script', 'keyboard', 'zoom', 'contrast', 'read-out', 'still'] as const).map(way => (
					<li key={way}>{t(`accessibility.way.${way}`)}</li>
				))}
			</ul>
			<h2>{t('accessibility.faults-title')}</h2>
			<ul>
				{knownFaults.map(fault => (
					<li key={fault}>{t(`accessibility.fault.${fault}`)}</li>
				))}
			</ul>
			<h2>{t('accessibility.checked-title')}</h2>
			<p className="note">{t(`accessibility.checked.${accessibilityStatement.checkedBy}`)}</p>
			<h2>{t('accessibility.contact-title')}</h2>
			<p className="note">{accessibilityStatement.contact ?? t('accessibility.contact-missing')}</p>
			<p>{t('accessibility.written', { day: dayInWords(accessibilityStatement.writtenOn, language) })}</p>
		</Page>
	)
}
