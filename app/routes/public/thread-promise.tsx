import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { CountedList } from '#app/actions/thread/CountedList.tsx'
import { PromiseMarks } from '#app/actions/thread/PromiseList.tsx'
import { ThemeList } from '#app/actions/thread/ThemeList.tsx'
import { walkFromPromise } from '#app/actions/thread/walk-thread.server.ts'
import { dayOf } from '#app/base/moment.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { SaidWords } from '#app/results/SaidWords.tsx'
import { Page } from '#app/ui/Page.tsx'
import { Bead } from '#app/wishes/Bead.tsx'

export async function loader({ params: { lang, actionId = '' } }: LoaderFunctionArgs) {
	const language = isLanguage(lang) ? lang : notFound()
	const today = dayOf(new Date())
	const walked = (await walkFromPromise(db.read, actionId, { language, today })) ?? notFound()
	const { t } = interfaceWords(language)
	const title = `${walked.promise.title.words} · ${t('actions:thread.title')} · ${t('ui:site-name')}`
	return { language, title, ...walked }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** One promise on the thread: back to what was said, and on to what happened. */
export default function PromiseThreadPage() {
	const { language, promise, counted, themes } = useLoaderData<typeof loader>()
	const { t } = useTranslation('actions')
	return (
		<Page language={language} width="narrow">
			<p>
				<Link to={`/${language}/thread`}>{t('thread.city')}</Link>
			</p>
			<h1 data-read-aloud>
				<SaidWords said={promise.title} />
			</h1>
			<PromiseMarks language={language} promise={promise} withWish />
			<div className="thread">
				<section className="stack">
					<h2>
						<Bead kind="voice" /> {t('thread.asked-by')}
					</h2>
					{counted.length + themes.length === 0 ? (
						<p className="note">{t('thread.asked-by-nobody')}</p>
					) : null}
					<CountedList language={language} counted={counted} />
					<ThemeList language={language} themes={themes} />
				</section>
				<section className="stack">
					<h2>
						<Bead kind="update" /> {t('thread.happened')}
					</h2>
					{promise.news.length === 0 ? <p>{t('thread.no-news')}</p> : null}
					{promise.news.map(({ slug, title }) => (
						<p key={slug}>
							<Link to={`/${language}/you-said-we-did/${slug}`}>
								<SaidWords said={title} />
							</Link>
						</p>
					))}
				</section>
			</div>
		</Page>
	)
}
