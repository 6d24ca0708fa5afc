import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { CountedList } from '#app/actions/thread/CountedList.tsx'
import { openThread } from '#app/actions/thread/open-thread.server.ts'
import { PromiseList } from '#app/actions/thread/PromiseList.tsx'
import { ThemeList } from '#app/actions/thread/ThemeList.tsx'
import { ThreadPages } from '#app/actions/thread/ThreadPages.tsx'
import { ThreadPictureOf } from '#app/actions/thread/ThreadPictureOf.tsx'
import { linesOf, pageIn, wishesOf } from '#app/actions/thread/thread.ts'
import { UnansweredList } from '#app/actions/thread/UnansweredList.tsx'
import { promisesOnThread } from '#app/actions/thread/walk-thread.server.ts'
import { newestVerdict } from '#app/actions/thread.store.server.ts'
import { dayOf } from '#app/base/moment.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { Page } from '#app/ui/Page.tsx'
import { Bead } from '#app/wishes/Bead.tsx'
import { WishMark } from '#app/wishes/WishMark.tsx'
import { allWishes } from '#app/wishes/wish.store.server.ts'
import { wishNumberIn } from '#app/wishes/wish-number.ts'

/** The loudest; a wish of a hundred themes is told by its first. */
const mostThemes = 40

export async function loader({ params, request }: LoaderFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	const number = wishNumberIn(params.number) ?? notFound()
	const today = dayOf(new Date())
	const wishes = await allWishes(db.read)
	const { id: wishId } = wishes.find(one => one.number === number) ?? notFound()
	const thread = await openThread(db.read, { language, today })
	const ofThis = (one: Parameters<typeof wishesOf>[0]) => wishesOf(one).includes(wishId)
	const page = pageIn(new URL(request.url).searchParams)
	const { t } = interfaceWords(language)
	return {
		language,
		number,
		title: `${t('actions:thread.wish-title', { number })} · ${t('ui:site-name')}`,
		numbers: thread.ofWish(wishId),
		verdict: await newestVerdict(db.read, wishId),
		counted: thread.counted.filter(ofThis),
		themes: thread.themes.filter(ofThis).slice(0, mostThemes),
		said: linesOf(thread.unanswered.filter(ofThis), wishes),
		promised: await promisesOnThread(db.read, { wishId }, { language, today, page }),
		unasked: (await promisesOnThread(db.read, { wishId, isUntied: true }, { language, today })).promises,
	}
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** The thread of one wish: what was counted, what was said, what was promised; and where it is broken. */
export default function WishThreadPage() {
	const { language, number, numbers, verdict, counted, themes, said, promised, unasked } =
		useLoaderData<typeof loader>()
	const { t } = useTranslation('actions')
	return (
		<Page language={language}>
			<p>
				<Link to={`/${language}/wishes/${number}`} className="wish-link">
					<WishMark number={number} />
				</Link>
			</p>
			<h1 data-read-aloud>{t('thread.wish-title', { number })}</h1>
			<div className={`thread-card wish-${number}`}>
				<ThreadPictureOf {...{ language, numbers, verdict, wish: number }} />
			</div>
			<div className="thread">
				<section className="stack" id="counted">
					<h2>
						<Bead kind="answer" /> {t('thread.counted-title')}
					</h2>
					{counted.length === 0 ? <p>{t('thread.counted-none')}</p> : null}
					<CountedList language={language} counted={counted} />
				</section>
				<section className="stack" id="voices">
					<h2>
						<Bead kind="voice" /> {t('thread.voices-title')}
					</h2>
					{themes.length === 0 ? <p>{t('thread.voices-none')}</p> : null}
					<ThemeList language={language} themes={themes} />
				</section>
				<section className="stack" id="promises">
					<h2>
						<Bead kind="action" /> {t('thread.promises-title')}
					</h2>
					{promised.promises.length === 0 ? <p>{t('promises.none')}</p> : null}
					<PromiseList language={language} promises={promised.promises} />
					<ThreadPages language={language} page={promised.page} pages={promised.pages} />
				</section>
			</div>
			<div className="thread-lists">
				<section className="card stack" aria-labelledby="said-title">
					<h2 id="said-title">{t('thread.said.title')}</h2>
					{said.length > 0 ? <p>{t('thread.said.lead')}</p> : null}
					<UnansweredList language={language} list={said} />
					<p className="soft">{t('thread.said.floor')}</p>
				</section>
				<section className="card stack" aria-labelledby="done-title">
					<h2 id="done-title">{t('thread.done.title')}</h2>
					<p>{t(unasked.length === 0 ? 'thread.done.none' : 'thread.done.lead')}</p>
					<PromiseList language={language} promises={unasked} />
				</section>
			</div>
			<p>
				<Link to={`/${language}/thread`}>{t('thread.city')}</Link>
			</p>
		</Page>
	)
}
