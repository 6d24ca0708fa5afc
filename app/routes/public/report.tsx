import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '#app/base/moment.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage, type Language } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { makeReport } from '#app/scrutiny/make-report.server.ts'
import { promiseFilterIn } from '#app/scrutiny/promise-filter.ts'
import { ReportContents, ReportDays, ReportHead } from '#app/scrutiny/ReportHead.tsx'
import { ReportMeasures, ReportUnmeasured } from '#app/scrutiny/ReportMeasures.tsx'
import { ReportNumbers } from '#app/scrutiny/ReportNumbers.tsx'
import { ReportPromises } from '#app/scrutiny/ReportPromises.tsx'
import { ReportReplies } from '#app/scrutiny/ReportReplies.tsx'
import { ReportBroken, ReportSaid } from '#app/scrutiny/ReportSaid.tsx'
import { ReportSummary } from '#app/scrutiny/ReportSummary.tsx'
import { ReportVerdicts } from '#app/scrutiny/ReportVerdicts.tsx'
import type { Report } from '#app/scrutiny/report.ts'
import { periodAsked } from '#app/scrutiny/report-period.ts'
import { Page } from '#app/ui/Page.tsx'

/** The report of any period for the Trust Board, the Scrutiny Board and everybody else who checks. */
export async function loader({ params, request }: LoaderFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	const { searchParams: search, pathname } = new URL(request.url)
	const now = new Date()
	const today = dayOf(now)
	const { t } = interfaceWords(language)
	const page = { language, today, pathname, title: `${t('scrutiny:title')} · ${t('ui:site-name')}` }
	const asked = periodAsked(search, today)
	if (!asked.ok) {
		const typed = { from: search.get('from') ?? '', to: search.get('to') ?? '' }
		return data({ ...page, typed, fault: asked.refusal, report: null }, 400)
	}
	const filter = promiseFilterIn(search)
	const report = await makeReport(db.read, { period: asked.value, filter, language, now })
	return data({ ...page, typed: asked.value, fault: null, report })
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

export default function ReportPage() {
	const { language, today, typed, fault, report, pathname } = useLoaderData<typeof loader>()
	const { t } = useTranslation('scrutiny')
	return (
		<Page language={language}>
			<article className="report stack">
				<h1>{t('title')}</h1>
				<p className="lead">{t('for-whom')}</p>
				{report ? <ReportDays language={language} {...report} /> : null}
				<ReportHead {...{ today, typed, fault }} />
				{report ? <WholeReport report={report} language={language} address={pathname} /> : null}
			</article>
		</Page>
	)
}

function WholeReport({ report, language, address }: { report: Report; language: Language; address: string }) {
	const { t } = useTranslation('scrutiny')
	const told = { report, language }
	return (
		<>
			<ReportContents />
			<Section id="summary">
				<ReportSummary {...told} />
			</Section>
			<Section id="promises">
				<ReportNumbers {...told} />
			</Section>
			<Section id="promise-list">
				<ReportPromises {...told} />
			</Section>
			<Section id="verdicts">
				<ReportVerdicts {...told} />
			</Section>
			<Section id="replies">
				<ReportReplies {...told} />
			</Section>
			<Section id="said">
				<ReportSaid {...told} />
			</Section>
			<Section id="broken">
				<ReportBroken {...told} />
			</Section>
			<Section id="numbers">
				<ReportMeasures {...told} />
			</Section>
			<Section id="unmeasured">
				<ReportUnmeasured {...told} />
			</Section>
			<Section id="how">
				<p>{t('how.data')}</p>
				<p>{t('how.then')}</p>
				<p>{t('how.except')}</p>
				<p>
					{t('how.address')}{' '}
					<bdi dir="ltr">{`${address}?from=${report.period.from}&to=${report.period.to}`}</bdi>
				</p>
			</Section>
		</>
	)
}

function Section({ id, children }: { id: string; children: ReactNode }) {
	const { t } = useTranslation('scrutiny')
	return (
		<section className="stack report-part" id={id}>
			<h2>{t(`section.${id}`)}</h2>
			{children}
		</section>
	)
}
