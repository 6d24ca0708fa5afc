import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { InEnglish } from '#app/languages/InEnglish.tsx'
import { interfaceWords } from '#app/languages/interface-words.server.ts'
import { isLanguage } from '#app/languages/language.ts'
import { notFound } from '#app/platform/http.server.ts'
import { db } from '#app/platform/running.server.ts'
import { Page } from '#app/ui/Page.tsx'
import { WishMark } from '#app/wishes/WishMark.tsx'
import { WishAncestors, WishGoals, WishSources, WishVariants } from '#app/wishes/WishRoots.tsx'
import { WishItems, WishOutcomes } from '#app/wishes/WishTies.tsx'
import { findWholeWish } from '#app/wishes/whole-wish.store.server.ts'
import { wishNumberIn } from '#app/wishes/wish-number.ts'

export async function loader({ params }: LoaderFunctionArgs) {
	const language = isLanguage(params.lang) ? params.lang : notFound()
	const number = wishNumberIn(params.number) ?? notFound()
	const wish = (await findWholeWish(db.read, number)) ?? notFound()
	const { t } = interfaceWords(language)
	const title = `${t('wishes:wish-number', { number })} ${t(`wishes:label.${number}`)} · 12 Wishes`
	return { language, title, wish }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? '12 Wishes' }]

/** One wish: what was said, promised and done, and all it is tied to. */
export default function WishPage() {
	const { language, wish } = useLoaderData<typeof loader>()
	const { t } = useTranslation('wishes')
	const ofKind = (kind: string) => wish.items.filter(item => item.kind === kind)
	const indicators = ofKind('indicator')
	const alsoCarried = [...ofKind('action-area'), ...ofKind('behaviour')]
	return (
		<Page language={language}>
			<header className={`wish-head wish-${wish.number} stack`}>
				<p>
					<WishMark number={wish.number} />
				</p>
				<h1>
					<InEnglish>{wish.officialTitle}</InEnglish>
				</h1>
				<p>
					<InEnglish>{wish.paraphrase}</InEnglish>
				</p>
			</header>
			<h2>{t('wish.outcomes-title')}</h2>
			{wish.isCrossCutting ? <p>{t('wish.cross-cutting')}</p> : null}
			<WishOutcomes language={language} outcomes={wish.outcomes} />
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
			<h2>{t('wish.indicators-title')}</h2>
			{indicators.length > 0 ? (
				<WishItems items={indicators} />
			) : (
				<p className="note">
					<strong>{t('wish.no-indicator')}</strong> {t('wish.no-indicator-why')}
				</p>
			)}
			{wish.goals.length > 0 ? (
				<>
					<h2>{t('wish.goals-title')}</h2>
					<WishGoals goals={wish.goals} />
				</>
			) : null}
			<h2>{t('wish.ancestors-title')}</h2>
			<WishAncestors ancestors={wish.ancestors} note={wish.note} />
			<h2>{t('wish.sources-title')}</h2>
			<WishVariants variants={wish.wordingVariants} />
			<WishSources sources={wish.sources} />
			<Neighbours {...{ language, number: wish.number }} />
		</Page>
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
