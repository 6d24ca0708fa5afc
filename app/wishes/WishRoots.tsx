import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { InEnglish } from '#app/languages/InEnglish.tsx'
import type { Language } from '#app/languages/language.ts'
import { BasisMark } from './BasisMark.tsx'
import { SourceLink } from './SourceLink.tsx'

type Ancestor = { number: number; officialTitle: string; basis: string }

/** The wishes of 2012 that live on in a wish, or that there were none. */
export function WishAncestors({ ancestors, note }: { ancestors: Ancestor[]; note: string | null }) {
	const { t } = useTranslation('wishes')
	if (ancestors.length === 0) return <p>{t('wish.new-in-2022')}</p>
	return (
		<>
			<ul className="ties">
				{ancestors.map(({ number, officialTitle, basis }) => (
					<li key={number}>
						<span className="tie-name">
							{t('wish.old-number', { number })} <InEnglish>{officialTitle}</InEnglish>
						</span>
						<BasisMark basis={basis} />
					</li>
				))}
			</ul>
			{note ? (
				<p>
					{t('wish.note')} <InEnglish>{note}</InEnglish>
				</p>
			) : null}
		</>
	)
}

type Goal = { term: string; text: string; sourceUrl: string | null }

/** The goals of the council's own action plan for a wish: soon, and later. */
export function WishGoals({ goals }: { goals: Goal[] }) {
	const { t } = useTranslation('wishes')
	return (
		<>
			{(['short', 'long'] as const).map(term => (
				<div key={term}>
					<h3>{t(`wish.goals-${term}`)}</h3>
					<ul>
						{goals
							.filter(goal => goal.term === term)
							.map(({ text }) => (
								<li key={text}>
									<InEnglish>{text}</InEnglish>
								</li>
							))}
					</ul>
				</div>
			))}
			<p>
				{t('wish.told-at')} <SourceLink url={goals[0]?.sourceUrl ?? null} otherwise="" />
			</p>
		</>
	)
}

/** How other pages word a wish, where they differ. */
export function WishVariants({ variants }: { variants: string[] }) {
	const { t } = useTranslation('wishes')
	if (variants.length === 0) return null
	return (
		<p>
			{t('wish.variants')} <InEnglish>{variants.join('; ')}.</InEnglish>
		</p>
	)
}

type Source = { id: string; url: string | null; plan: { id: string; title: string } | null }

/** Where a wish's title and ties are told, each source once. A plan's own document leads to its page. */
export function WishSources({ language, sources }: { language: Language; sources: Source[] }) {
	const once = sources.filter(({ id }, place) => sources.findIndex(source => source.id === id) === place)
	return (
		<ul>
			{once.map(({ id, url, plan }) => (
				<li key={id}>
					{plan ? (
						<Link className="source-link" to={`/${language}/plans/${plan.id}`}>
							<InEnglish>{plan.title}</InEnglish>
						</Link>
					) : (
						<SourceLink url={url} otherwise={id} />
					)}
				</li>
			))}
		</ul>
	)
}
