import { Link, useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { allLanguages, directionOf, inLanguage, type Language, languages } from '#app/languages/language.ts'
import { HowMade } from './HowMade.tsx'

type PageProps = {
	/** The language in this page's address. */
	language: Language
	/** One column for reading and answering; wide for lists. */
	width?: 'narrow' | 'wide'
	children: ReactNode
}

/** The frame of public and children's pages: skip link, name, where to go, languages, help in the same place. */
export function Page({ language, width = 'wide', children }: PageProps) {
	const { t } = useTranslation('ui')
	const { pathname } = useLocation()
	const places = [
		['wishes', t('nav.wishes')],
		['you-said-we-did', t('nav.you-said-we-did')],
		['results', t('nav.results')],
		['help', t('nav.help')],
	] as const
	return (
		<>
			<a className="skip-link" href="#main">
				{t('skip-to-content')}
			</a>
			<header className="page-head">
				<Link className="page-name" to={`/${language}`}>
					{t('site-name')}
				</Link>
				<nav aria-label={t('nav.main')}>
					<ul className="page-links">
						{places.map(([path, words]) => (
							<li key={path}>
								<Link to={`/${language}/${path}`}>{words}</Link>
							</li>
						))}
					</ul>
				</nav>
				<nav className="page-languages" aria-label={t('nav.languages')}>
					<ul className="page-links">
						{allLanguages
							.filter(other => other !== language)
							.map(other => (
								<li key={other}>
									<a
										href={inLanguage(pathname, other)}
										lang={other}
										dir={directionOf(other)}
										hrefLang={other}
									>
										{languages[other].name}
									</a>
								</li>
							))}
					</ul>
				</nav>
			</header>
			<main id="main" tabIndex={-1} className={`stack ${width}`}>
				{children}
			</main>
			<footer className="page-foot">
				<nav aria-label={t('nav.more')}>
					<ul className="page-links">
						{(['guide', 'plans', 'what-happened', 'privacy', 'accessibility', 'credits'] as const).map(
							path => (
								<li key={path}>
									<Link to={`/${language}/${path}`}>{t(`nav.${path}`)}</Link>
								</li>
							),
						)}
					</ul>
				</nav>
				<HowMade language={language} />
			</footer>
		</>
	)
}
