import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { actionsOfWish } from '#app/actions/action.store.server.ts'
import { Promises } from '#app/actions/Promises.tsx'
import { tellUpdates } from '#app/actions/tell-updates.server.ts'
import { numbersOfWish } from '#app/actions/thread/open-thread.server.ts'
import { ThreadPictureOf } from '#app/actions/thread/ThreadPictureOf.tsx'
import { newestVerdict } from '#app/actions/thread.store.server.ts'
import { UpdateCards } from '#app/actions/UpdateCards.tsx'
import { newestUpdatesOfWish } from '#app/actions/update.store.server.ts'
import { withVerdicts } from '#app/actions/verdict/tell-verdicts.server.ts'
import { FollowLinks } from '#app/following/FollowLinks.tsx'
import type { MeasuresOfWish } from '#app/indicators/brief.ts'
import { IndicatorsOfWish } from '#app/indicators/IndicatorsOfWish.tsx'
import { measuresOfWish } from '#app/indicators/list-indicators.server.ts'
import { InEnglish } from '#app/languages/InEnglish.tsx'
import { numberInWords } from '#app/languages/in-words.ts'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage, type Language } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { allReleases } from '#app/results/release.store.server.ts'
import { VoicesOfWish } from '#app/results/VoicesOfWish.tsx'
import { voicesOfWish } from '#app/results/voices-of-wish.server.ts'
import { WhatAnswersSay } from '#app/results/WhatAnswersSay.tsx'
import { whatAnswersSay } from '#app/results/what-answers-say.ts'
import { Page } from '#app/ui/Page.tsx'
import { Bead } from '#app/wishes/Bead.tsx'
import { WishMark } from '#app/wishes/WishMark.tsx'
import { WishAncestors, WishGoals, WishSources, WishVariants } from '#app/wishes/WishRoots.tsx'
import { WishSymbol } from '#app/wishes/WishSymbol.tsx'
import { WishItems, WishOutcomes } from '#app/wishes/WishTies.tsx'
import { findWholeWish, type WholeWish } from '#app/wishes/whole-wish.store.server.ts'
import { wishNumberIn } from '#app/wishes/wish-number.ts'

/** The rest are a link away: on the thread, and in the list of all answers. */
const mostPromises = 12
const mostUpdates = 6

export async function loader({ params }: LoaderFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	const number = wishNumberIn(params.number) ?? notFound()
	const wish = (await findWholeWish(db.read, number)) ?? notFound()
	const wishId = wish.id
	const [releases, themes, promises, updates, measures] = await Promise.all([
		allReleases(db.read),
		voicesOfWish(db.read, { wishId, language }),
		actionsOfWish(db.read, wishId, mostPromises).then(found => withVerdicts(db.read, found)),
		newestUpdatesOfWish(db.read, wishId, mostUpdates),
		measuresOfWish(db.read, { id: wishId, number, language }),
	])
	const numbers = await numbersOfWish(db.read, { wishId, released: releases })
	const verdict = await newestVerdict(db.read, wishId)
	const answers = whatAnswersSay(releases, { wishId }, language)
	const told = await tellUpdates(db.read, updates, language)
	const { t } = interfaceWords(language)
	const title = `${t('wishes:wish-number', { number })} ${t(`wishes:label.${number}`)} · ${t('ui:site-name')}`
	return { language, title, wish, numbers, verdict, answers, themes, promises, told, measures }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? '12 Wishes' }]

/** One wish: what was said, promised and done, and all it is tied to. */
export default function WishPage() {
	const { language, wish, numbers, verdict, answers, themes, promises, told, measures } =
		useLoaderData<typeof loader>()
	const { t } = useTranslation(['wishes', 'actions'])
	const thread = `/${language}/wishes/${wish.number}/thread`
	return (
		<Page language={language}>
			<header className={`wish-head wish-${wish.number}`}>
				<span className="wish-disc">
					<WishSymbol number={wish.number} />
				</span>
				<div className="stack">
					<p className="eyebrow">
						{t('wish-number', { number: wish.number })} {t(`label.${wish.number}`)}
					</p>
					<h1 data-read-aloud>
						<InEnglish>{wish.officialTitle}</InEnglish>
					</h1>
					<p data-read-aloud>
						<InEnglish>{wish.paraphrase}</InEnglish>
					</p>
				</div>
			</header>
			<nav className={`thread-card wish-${wish.number}`} aria-label={t('actions:thread.picture')}>
				<ThreadPictureOf {...{ language, numbers, verdict, wish: wish.number, page: thread }} />
				<p>
					<Link to={thread}>{t('actions:thread.see')}</Link>
				</p>
			</nav>
			<div className="thread">
				<section className="stack">
					<h2>
						<Bead kind="voice" /> {t('wish.said-title')}
					</h2>
					<WhatAnswersSay language={language} answers={answers} />
					<VoicesOfWish themes={themes} />
				</section>
				<section className="stack">
					<h2>
						<Bead kind="action" /> {t('wish.promised-title')}
					</h2>
					<Promises language={language} promises={promises} withThread />
					{numbers.promises > promises.length ? (
						<p>
							<Link to={`${thread}#promises`}>
								{t('actions:thread.all', { number: numberInWords(numbers.promises, language) })}
							</Link>
						</p>
					) : null}
					<p>
						<Link to={`/${language}/wishes/${wish.number}/plan`}>{t('wish.to-wish-plan')}</Link>
					</p>
					<p>
						<Link to={`/${language}/wishes/${wish.number}/poster`}>{t('actions:poster.link')}</Link>
					</p>
				</section>
				<section className="stack">
					<h2>
						<Bead kind="update" /> {t('wish.done-title')}
					</h2>
					<UpdateCards language={language} updates={told} otherwise={t('wish.nothing-done')} />
					{told.length > 0 ? (
						<p>
							<Link to={`/${language}/you-said-we-did?wish=${wish.number}`}>{t('wish.all-done')}</Link>
						</p>
					) : null}
				</section>
			</div>
			<FollowLinks language={language} wish={wish.number} />
			<WishBelongings {...{ language, wish, measures }} />
			<Neighbours {...{ language, number: wish.number }} />
		</Page>
	)
}

type BelongingsProps = { language: Language; wish: WholeWish; measures: MeasuresOfWish }

/** What the wish is tied to in the city's plans, and where it comes from: for who wants to know more. */
function WishBelongings({ language, wish, measures }: BelongingsProps) {
	const { t } = useTranslation('wishes')
	const ofKind = (kind: string) => wish.items.filter(item => item.kind === kind)
	const alsoCarried = [...ofKind('action-area'), ...ofKind('behaviour')]
	return (
		<div className="columns">
			<section className="card stack">
				<h2>{t('wish.outcomes-title')}</h2>
				{wish.isCrossCutting ? <p>{t('wish.cross-cutting')}</p> : null}
				<WishOutcomes language={language} outcomes={wish.outcomes} />
				<h2>{t('wish.indicators-title')}</h2>
				<IndicatorsOfWish language={language} measures={measures} leadsOn />
			</section>
			<section className="card stack">
				<h2>{t('wish.priorities-title')}</h2>
				{wish.gap ? (
					<p className="note">
						<strong>{t('wish.gap')}</strong> <InEnglish>{wish.gap}</InEnglish>
					</p>
				) : null}
				<WishItems items={ofKind('priority')} />
				{alsoCarried.length > 0 ? (
					<>
						<h3>{t('wish.also-carried')}</h3>
						<WishItems items={alsoCarried} />
					</>
				) : null}
				<p>
					<Link to={`/${language}/plans/${wish.items[0]?.planId ?? ''}`}>{t('wish.to-plan')}</Link>
				</p>
			</section>
			{wish.goals.length > 0 ? (
				<section className="card stack">
					<h2>{t('wish.goals-title')}</h2>
					<WishGoals goals={wish.goals} />
				</section>
			) : null}
			<section className="card stack">
				<h2>{t('wish.ancestors-title')}</h2>
				<WishAncestors ancestors={wish.ancestors} note={wish.note} />
				<h2>{t('wish.sources-title')}</h2>
				<WishVariants variants={wish.wordingVariants} />
				<WishSources language={language} sources={wish.sources} />
			</section>
		</div>
	)
}

/** The wishes before and after this one; the first comes after the last. */
function Neighbours({ language, number }: { language: string; number: number }) {
	const { t } = useTranslation('wishes')
	const before = number === 1 ? 12 : number - 1
	const after = number === 12 ? 1 : number + 1
	return (
		<nav className="neighbours" aria-label={t('wish.neighbours')}>
			{[before, after].map(one => (
				<Link key={one} to={`/${language}/wishes/${one}`}>
					<WishMark number={one} size="small" />
				</Link>
			))}
		</nav>
	)
}
