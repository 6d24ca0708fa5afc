import { useTranslation } from 'react-i18next'

/** What a person sees when a page is not there, may not be seen, or broke: what to do next, and no blame. */
export function Trouble({ status }: { status: number }) {
	const { t, i18n } = useTranslation('ui')
	const kind =
		status === 404 ? 'not-found' : status === 403 ? 'not-allowed' : status === 503 ? 'busy' : 'broken'
	return (
		<main id="main" className="stack narrow">
			<h1>{t(`trouble.${kind}.title`)}</h1>
			<p>{t(`trouble.${kind}.what-to-do`)}</p>
			<p>
				<a className="button" href={`/${i18n.language}`}>
					{t('trouble.home')}
				</a>
			</p>
		</main>
	)
}
