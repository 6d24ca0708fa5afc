import { useTranslation } from 'react-i18next'

/** The ways to hear of what is new, of the city or of one wish. */
export function FollowLinks({
	language,
	wish,
	isHere = false,
}: {
	language: string
	wish?: number
	/** Whether the page is the one to leave an address on. */
	isHere?: boolean
}) {
	const { t } = useTranslation('following')
	const feeds = `/feeds/${language}${wish ? `/wishes/${wish}` : ''}`
	return (
		<section className="card stack follow-links">
			<h2>{t('links.title')}</h2>
			<ul>
				{isHere ? null : (
					<li>
						<a href={`/${language}/follow${wish ? `?wish=${wish}` : ''}`}>{t('links.mail')}</a>
					</li>
				)}
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
