import { useTranslation } from 'react-i18next'

/** The ways to hear of what is new, of the city or of one wish. */
export function FollowLinks({ language, wish }: { language: string; wish?: number }) {
	const { t } = useTranslation('following')
	const feeds = `/feeds/${language}${wish ? `/wishes/${wish}` : ''}`
	return (
		<section className="card stack follow-links">
			<h2>{t('links.title')}</h2>
			<ul>
				<li>
					<a href={`${feeds}/you-said-we-did.xml`} type="application/atom+xml">
						{t('links.feed')}
					</a>
				</li>
				<li>
					<a href={`${feeds}/promises.ics`} type="text/calendar">
						{t('links.calendar')}
					</a>
				</li>
			</ul>
			<p className="soft">{t('links.hint')}</p>
		</section>
	)
}
