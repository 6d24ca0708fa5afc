import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { SaidWords } from '#app/results/SaidWords.tsx'
import type { ToldIdea } from './shown-indicator.ts'
import { ideaKinds } from './story.ts'

/** What works, who helps, what costs little, and what would turn the curve. A list nobody wrote says so. */
export function Ideas({ language, ideas }: { language: Language; ideas: ToldIdea[] }) {
	const { t } = useTranslation('indicators')
	return (
		<div className="ideas">
			{ideaKinds.map(kind => {
				const own = ideas.filter(idea => idea.kind === kind)
				return (
					<section key={kind} className="card stack">
						<h2>{t(`ideas.${kind}`)}</h2>
						{own.length === 0 ? <p className="soft">{t('ideas.none')}</p> : null}
						<ul>
							{own.map(({ id, said, isYoung, ballotSlug }) => (
								<li key={id}>
									<SaidWords said={said} />{' '}
									{isYoung ? <span className="status">{t('ideas.from-young')}</span> : null}{' '}
									{ballotSlug ? (
										<Link to={`/${language}/ballots/${ballotSlug}`}>{t('ideas.ballot')}</Link>
									) : null}
								</li>
							))}
						</ul>
					</section>
				)
			})}
		</div>
	)
}
