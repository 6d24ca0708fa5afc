import { useTranslation } from 'react-i18next'

type ChainVerdictProps = {
	verdict: { whole: true; head: { number: number; hash: string } } | { whole: false; brokenAt: number }
}

/** Whether every line is as it was written, and the newest seal to write down elsewhere. */
export function ChainVerdict({ verdict }: ChainVerdictProps) {
	const { t } = useTranslation('people')
	if (!verdict.whole) {
		return (
			<div className="error-summary" role="alert">
				<p className="error">{t('logbook.broken', { number: verdict.brokenAt })}</p>
			</div>
		)
	}
	const { number, hash } = verdict.head
	return (
		<div className="note">
			<p>{t('logbook.whole', { count: number })}</p>
			<p>
				{t('logbook.head')} <bdi dir="ltr">{hash.slice(0, 12)}</bdi>
			</p>
		</div>
	)
}
