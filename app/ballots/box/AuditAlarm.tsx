import { useTranslation } from 'react-i18next'

/** In public and in red: the Youth Council found votes that somebody changed, so there is no result. */
export function AuditAlarm({ count }: { count: number }) {
	const { t } = useTranslation('ballots')
	return (
		<div className="error-summary" role="alert">
			<p className="error">{t('audit.alarm.title')}</p>
			<p data-read-aloud>{t('audit.alarm.lead')}</p>
			<p>{t('audit.changed', { count })}</p>
		</div>
	)
}
