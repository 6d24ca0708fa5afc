import { useTranslation } from 'react-i18next'

/** What a vote here is safe from, and what not (trust.md 3.3 gives it word for word). */
export function BallotPromise() {
	const { t } = useTranslation('ballots')
	return (
		<section className="card promise stack" aria-labelledby="promise">
			<h2 id="promise">{t('cast.promise.title')}</h2>
			<p data-read-aloud>{t('cast.promise.we-promise')}</p>
			<p data-read-aloud>{t('cast.promise.we-do-not')}</p>
		</section>
	)
}
