import { useTranslation } from 'react-i18next'

/** What a record is, in five sentences, and what is promised and what is not (trust.md 3.3, word for word in English). */
export function WhatARecordIs() {
	const { t } = useTranslation('ballots')
	return (
		<section className="stack" id="what" data-read-aloud>
			<h2>{t('record.what.title')}</h2>
			<ul>
				{(['file', 'receipts', 'votes', 'slips', 'change'] as const).map(sentence => (
					<li key={sentence}>{t(`record.what.${sentence}`)}</li>
				))}
			</ul>
			<p>
				<strong>{t('cast.promise.we-promise')}</strong>
			</p>
			<p>{t('cast.promise.we-do-not')}</p>
		</section>
	)
}
