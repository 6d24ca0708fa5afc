import { Link, useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { DisplayMenu } from './DisplayMenu.tsx'
import { HowMade } from './HowMade.tsx'
import { LanguageMenu } from './LanguageMenu.tsx'
import { SiteMark } from './SiteMark.tsx'

type PageProps = {
	/** The language in this page's address. */
	language: Language
	/** One column for reading and answering; wide for lists. */
	width?: 'narrow' | 'wide'
	/** The page has a place of its own to change language, where nothing is lost: links here would lose a form. */
	ownLanguages?: boolean
	children: ReactNode
}

/** The frame of public and children's pages: skip link, name, where to go, languages, help in the same place. */
export function Page({ language, width = 'wide', ownLanguages = false, children }: PageProps) {
	const { t } = useTranslation('ui')
	const { pathname, search } = useLocation()
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
					<SiteMark />
					{t('site-name')}
				</Link>
				<nav aria-label={t('nav.main')}>
					<ul className="page-links">
						{places.map(([path, words]) => (
							<li key={path}>
								<Link
									to={`/${language}/${path}`}
									aria-current={pathname.startsWith(`/${language}/${path}`) ? 'true' : undefined}
								>
									{words}
								</Link>
							</li>
						))}
					</ul>
				</nav>
				<div className="page-tools">
					{ownLanguages ? null : <LanguageMenu language={language} path={pathname} search={search} />}
					<DisplayMenu />
				</div>
			</header>
			<main id="main" tabIndex={-1} className={`stack ${width}`}>
				{children}
			</main>
			<footer className="page-foot">
				<nav aria-label={t('nav.more')}>
					<ul className="page-links">
						{(
							[
								'thread',
								'indicators',
								'ballots',
								'replies',
								'report',
								'guide',
								'plans',
								'what-happened',
								'privacy',
								'accessibility',
								'credits',
							] as const
						).map(path => (
							<li key={path}>
								<Link to={`/${language}/${path}`}>{t(`nav.${path}`)}</Link>
							</li>
						))}
					</ul>
				</nav>
				<HowMade language={language} />
			</footer>
		</>
	)
}
