import { NavLink, useLocation } from '@remix-run/react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { directionOf, type Language, languages } from '#app/languages/language.ts'
import { DisplayMenu } from '#app/ui/DisplayMenu.tsx'
import { HowMade } from '#app/ui/HowMade.tsx'
import { LanguageList } from '#app/ui/LanguageMenu.tsx'
import { SiteMark } from '#app/ui/SiteMark.tsx'
import type { Role } from './permission.ts'
import { Roles } from './Roles.tsx'
import type { TeamPlace } from './team-place.ts'

type TeamPageProps = {
	/** Who is signed in. */
	name: string
	language: Language
	roles: readonly Role[]
	/** Where they may go. */
	places: TeamPlace[]
	/** The page's `main`. */
	children: ReactNode
}

/** The frame of the team's pages: skip link, where to go, who is signed in, languages, the way out. */
export function TeamPage({ name, language, roles, places, children }: TeamPageProps) {
	const { t } = useTranslation('people')
	const doors = useRef<HTMLElement>(null)
	const { pathname } = useLocation()
	// biome-ignore lint/correctness/useExhaustiveDependencies: another page has another door
	useEffect(() => {
		// On a phone the doors slide: the one somebody came through is brought into sight.
		doors.current
			?.querySelector('[aria-current="page"]')
			?.scrollIntoView({ block: 'nearest', inline: 'center' })
	}, [pathname])
	return (
		<div className="team">
			<a className="skip-link" href="#main">
				{t('ui:skip-to-content')}
			</a>
			<header className="page-head">
				<a className="page-name" href={`/${language}`}>
					<SiteMark />
					{t('ui:site-name')}
				</a>
				<nav ref={doors} className="team-places" aria-label={t('team.places')}>
					<ul className="page-links">
						{places.map(place => (
							<li key={place.path}>
								<NavLink to={place.path} end={place.name === 'home'}>
									{t(`team.place.${place.name}`)}
								</NavLink>
							</li>
						))}
					</ul>
				</nav>
				<div className="page-tools">
					<div className="team-person">
						<bdi>{name}</bdi>
						<Roles roles={roles} />
					</div>
					<LanguageForm language={language} />
					<DisplayMenu />
					<form method="post" action="/team/sign-out">
						<button className="button quiet small" type="submit">
							{t('team.sign-out')}
						</button>
					</form>
				</div>
			</header>
			{children}
			<footer className="page-foot">
				<HowMade language={language} />
			</footer>
		</div>
	)
}

/** One button for each language. A plain form: the whole page turns round, scripts and all. */
function LanguageForm({ language }: { language: Language }) {
	const { pathname } = useLocation()
	return (
		<form method="post" action="/team/language">
			<input type="hidden" name="to" value={pathname} />
			<LanguageList
				language={language}
				choice={other => (
					<button
						type="submit"
						name="language"
						value={other}
						lang={other}
						dir={directionOf(other)}
						aria-current={other === language ? 'true' : undefined}
					>
						{languages[other].name}
					</button>
				)}
			/>
		</form>
	)
}
