import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { badgesOf } from '#app/actions/clock/ClockBadge.tsx'
import { clocksOfSurveys } from '#app/actions/clock/tell-clocks.server.ts'
import { tellUpdates } from '#app/actions/tell-updates.server.ts'
import { UpdateCards } from '#app/actions/UpdateCards.tsx'
import { allPublishedUpdates } from '#app/actions/update.store.server.ts'
import { allBallots } from '#app/ballots/ballot.store.server.ts'
import { OpenBallots } from '#app/ballots/told/OpenBallots.tsx'
import { openBallots } from '#app/ballots/told/open-ballot.ts'
import { dayOf } from '#app/base/moment.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { CodeForm } from '#app/surveys/CodeForm.tsx'
import { OpenSurveys } from '#app/surveys/OpenSurveys.tsx'
import { openSurveys } from '#app/surveys/open-surveys.server.ts'
import { Page } from '#app/ui/Page.tsx'
import { WishClock } from '#app/wishes/WishClock.tsx'
import { WishMark } from '#app/wishes/WishMark.tsx'
import { allWishes } from '#app/wishes/wish.store.server.ts'

export async function loader({ params }: LoaderFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	const now = new Date()
	const [open, ballots, wishes, updates, clocks] = await Promise.all([
		openSurveys(db.read, { language, now }),
		allBallots(db.read),
		allWishes(db.read),
		allPublishedUpdates(db.read),
		clocksOfSurveys(db.read, dayOf(now)),
	])
	const newest = await tellUpdates(db.read, updates.slice(0, 2), language)
	const title = `${interfaceWords(language).t('pages:home.title')} · ${interfaceWords(language).t('ui:site-name')}`
	const votes = openBallots(ballots, now)
	return { language, title, open, clocks, votes, newest, numbers: wishes.map(({ number }) => number) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? '12 Wishes' }]

/** The first page: a code to type, what is open, the newest answers to children, and the twelve wishes. */
export default function HomePage() {
	const { language, open, clocks, votes, newest, numbers } = useLoaderData<typeof loader>()
	const { t } = useTranslation('pages')
	return (
		<Page language={language}>
			<div className="welcome">
				<div className="stack">
					<h1>{t('home.title')}</h1>
					<p className="lead" data-read-aloud>
						{t('home.what')}
					</p>
				</div>
				<div className="card welcome-code">
					<CodeForm language={language} typed="" />
				</div>
				<WishClock />
			</div>
			<p>
				<Link to={`/${language}/guide`}>{t('home.to-guide')}</Link>
			</p>
			<h2>{t('home.open-title')}</h2>
			<OpenBallots language={language} ballots={votes} />
			{votes.length > 0 && open.length === 0 ? null : (
				<OpenSurveys language={language} surveys={open} promises={badgesOf(clocks, { language })} />
			)}
			<h2>{t('home.newest-title')}</h2>
			<UpdateCards language={language} updates={newest} otherwise={t('home.no-updates')} />
			<p>
				<Link to={`/${language}/you-said-we-did`}>{t('home.all-updates')}</Link>
			</p>
			<h2>{t('home.wishes-title')}</h2>
			<p data-read-aloud>{t('home.wishes')}</p>
			<ul className="wish-grid">
				{numbers.map(number => (
					<li key={number} className={`wish-${number}`}>
						<Link to={`/${language}/wishes/${number}`}>
							<WishMark number={number} />
						</Link>
					</li>
				))}
			</ul>
		</Page>
	)
}
