import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { InEnglish } from '#app/languages/InEnglish.tsx'
import type { Language } from '#app/languages/language.ts'
import { SaidWords } from '#app/results/SaidWords.tsx'
import { basisKind } from '#app/wishes/basis.ts'
import { SourceLink } from '#app/wishes/SourceLink.tsx'
import { WishMark } from '#app/wishes/WishMark.tsx'
import type { ShownIndicator } from './shown-indicator.ts'

type AboutIndicatorProps = {
	language: Language
	shown: Pick<ShownIndicator, 'indicator' | 'line' | 'near' | 'definition' | 'wishes'>
}

/** How it is counted, by whom, which way is good, in which plan it stands, and which wishes it speaks of. */
export function AboutIndicator({ language, shown }: AboutIndicatorProps) {
	const { t } = useTranslation(['indicators', 'wishes'])
	const { indicator, line, near, definition, wishes } = shown
	return (
		<section className="card stack">
			<h2>{t('about.title')}</h2>
			<dl className="facts">
				<div>
					<dt>{t('about.name')}</dt>
					<dd>
						<InEnglish>{indicator.name}</InEnglish>
					</dd>
				</div>
				<div>
					<dt>{t('about.definition')}</dt>
					<dd>{definition ? <SaidWords said={definition} /> : t('about.no-definition')}</dd>
				</div>
				<div>
					<dt>{t('about.direction')}</dt>
					<dd>{t(`direction.${indicator.direction}`)}</dd>
				</div>
				<div>
					<dt>{t('about.source')}</dt>
					<dd>
						<SourceLink url={indicator.sourceUrl} otherwise={indicator.source ?? '–'} />
					</dd>
				</div>
				{line ? (
					<div>
						<dt>{t('about.plan')}</dt>
						<dd>
							<Link to={`/${language}/plans/${line.planId}`}>
								<InEnglish>{line.planTitle}</InEnglish>
							</Link>
						</dd>
					</div>
				) : null}
				{near ? (
					<div>
						<dt>{t('about.near')}</dt>
						<dd>
							<Link to={`/${language}/indicators/${near.id}`}>
								<InEnglish>{near.name}</InEnglish>
							</Link>
						</dd>
					</div>
				) : null}
			</dl>
			<h3>{t('about.wishes')}</h3>
			{wishes.length === 0 ? <p>{t('about.no-wish')}</p> : null}
			<ul className="ties">
				{wishes.map(({ number, basis }) => (
					<li key={number}>
						<Link className="wish-link" to={`/${language}/wishes/${number}`}>
							<WishMark number={number} size="small" />
						</Link>{' '}
						<span className="soft">{t(`wishes:basis.${basisKind(basis)}`)}</span>
					</li>
				))}
			</ul>
		</section>
	)
}
