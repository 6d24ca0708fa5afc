import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { openThread } from '#app/actions/thread/open-thread.server.ts'
import { PromiseList } from '#app/actions/thread/PromiseList.tsx'
import { ThreadPictureOf } from '#app/actions/thread/ThreadPictureOf.tsx'
import { ThreadTable } from '#app/actions/thread/ThreadTable.tsx'
import { linesOf } from '#app/actions/thread/thread.ts'
import { UnansweredList } from '#app/actions/thread/UnansweredList.tsx'
import { promisesOnThread } from '#app/actions/thread/walk-thread.server.ts'
import { dayOf } from '#app/base/moment.ts'
import { numberInWords } from '#app/languages/in-words.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { ResultNote } from '#app/results/ResultTable.tsx'
import { Page } from '#app/ui/Page.tsx'
import { allWishes } from '#app/wishes/wish.store.server.ts'

/** How many lines a list begins with; with `?all` it shows as many as a page can hold. */
const fewLines = 10
const mostLines = 200

export async function loader({ params, request }: LoaderFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	const today = dayOf(new Date())
	const wishes = await allWishes(db.read)
	const { unanswered, city, ofWish } = await openThread(db.read, { language, today })
	const isAll = new URL(request.url).searchParams.has('all')
	const { promises } = await promisesOnThread(db.read, { isUntied: true }, { language, today })
	const { t } = interfaceWords(language)
	return {
		language,
		title: `${t('actions:thread.title')} · ${t('ui:site-name')}`,
		city,
		said: linesOf(unanswered.slice(0, isAll ? mostLines : fewLines), wishes),
		isMore: !isAll && unanswered.length > fewLines,
		unasked: promises,
		wishes: wishes.map(({ id, number }) => ({ number, ...ofWish(id) })),
	}
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** The thread of the whole city: in beads, wish by wish, and the two lists of where it is broken. */
export default function ThreadPage() {
	const { language, city, said, isMore, unasked, wishes } = useLoaderData<typeof loader>()
	const { t } = useTranslation('actions')
	return (
		<Page language={language}>
			<h1 data-read-aloud>{t('thread.title')}</h1>
			<p className="lead" data-read-aloud>
				{t('thread.lead')}
			</p>
			<div className="thread-card">
				<ThreadPictureOf language={language} numbers={city} />
			</div>
			<div className="thread-lists">
				<section className="card stack" id="voices" aria-labelledby="said-title">
					<h2 id="said-title">{t('thread.said.title')}</h2>
					{said.length > 0 ? <p data-read-aloud>{t('thread.said.lead')}</p> : null}
					<UnansweredList language={language} list={said} />
					{isMore ? (
						<p>
							<Link to={`/${language}/thread?all#voices`}>
								{t('thread.all', { number: numberInWords(city.unanswered, language) })}
							</Link>
						</p>
					) : null}
					<p className="soft">{t('thread.said.floor')}</p>
				</section>
				<section className="card stack" aria-labelledby="done-title">
					<h2 id="done-title">{t('thread.done.title')}</h2>
					<p data-read-aloud>{t(unasked.length === 0 ? 'thread.done.none' : 'thread.done.lead')}</p>
					<PromiseList language={language} promises={unasked} withWish />
				</section>
			</div>
			<section className="stack" id="promises" aria-labelledby="table-title">
				<h2 id="table-title">{t('thread.table.title')}</h2>
				<ThreadTable language={language} wishes={wishes} />
				<ResultNote />
			</section>
			<p id="counted">
				<Link to={`/${language}/results`}>{t('thread.to-results')}</Link>
			</p>
		</Page>
	)
}
