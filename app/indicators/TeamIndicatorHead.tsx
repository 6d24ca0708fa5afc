import { Link, NavLink } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { SaidWords } from '#app/results/SaidWords.tsx'
import type { Brief } from './brief.ts'

/** The head of the team's three pages of an indicator: its name, and the way between them. */
export function TeamIndicatorHead({ language, brief }: { language: Language; brief: Brief }) {
	const { t } = useTranslation('indicators')
	const { id, name, plain } = brief
	const places = [
		['describe', `/team/indicators/${id}`],
		['numbers', `/team/indicators/${id}/numbers`],
		['story', `/team/indicators/${id}/story`],
	] as const
	return (
		<header className="stack">
			<p>
				<Link to="/team/indicators">{t('team.title')}</Link>
			</p>
			<h1>{plain ? <SaidWords said={plain} /> : <bdi lang="en">{name}</bdi>}</h1>
			{plain && plain.words !== name ? (
				<p className="soft">
					<bdi lang="en">{name}</bdi>
				</p>
			) : null}
			<nav aria-label={t('team.title')}>
				<ul className="page-links indicator-places">
					{places.map(([place, path]) => (
						<li key={place}>
							<NavLink to={path} end>
								{t(`team.tab.${place}`)}
							</NavLink>
						</li>
					))}
					<li>
						<a href={`/${language}/indicators/${id}`}>{t('team.page')}</a>
					</li>
				</ul>
			</nav>
		</header>
	)
}
