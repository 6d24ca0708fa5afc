import { useTranslation } from 'react-i18next'

/** What happens between the close of a ballot and its result, step by step. */
export function BeingCounted() {
	const { t } = useTranslation('ballots')
	return (
		<>
			<h2>{t('told.page.counting-title')}</h2>
			<ol className="now-steps">
				{(['closed', 'paper', 'box', 'count', 'shown'] as const).map(step => (
					<li key={step} data-read-aloud>
						{t(`told.page.step.${step}`)}
					</li>
				))}
			</ol>
			<p className="note" data-read-aloud>
				{t('told.page.receipt')}
			</p>
		</>
	)
}
