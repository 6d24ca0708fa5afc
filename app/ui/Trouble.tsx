import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { IncidentContext } from './incident.ts'
import { SiteMark } from './SiteMark.tsx'

const kinds: Record<number, string> = {
	400: 'not-offered',
	403: 'not-allowed',
	404: 'not-found',
	413: 'too-large',
	503: 'busy',
}

/** What a person sees when a page is not there, may not be seen, or broke: what to do next, and no blame. */
export function Trouble({ status }: { status: number }) {
	const { t, i18n } = useTranslation('ui')
	const incident = useContext(IncidentContext)
	const kind = kinds[status] ?? 'broken'
	return (
		<main id="main" className="narrow">
			<div className="empty">
				<SiteMark />
				<h1>{t(`trouble.${kind}.title`)}</h1>
				<p>{t(`trouble.${kind}.what-to-do`)}</p>
				{/* Only the server knows it: a page that wakes up leaves it as it stands. */}
				{kind === 'broken' ? (
					<p suppressHydrationWarning>{incident ? t('trouble.number', { number: incident }) : null}</p>
				) : null}
				<p>
					<a className="button" href={`/${i18n.language}`}>
						{t('trouble.home')}
					</a>
				</p>
			</div>
		</main>
	)
}
